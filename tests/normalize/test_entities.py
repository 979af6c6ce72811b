from __future__ import annotations

import pytest

from checker.model.annotation import ORGANIZATION, PERSON, PLACE, Mention, RoleMention
from checker.model.assertion import Entity
from checker.model.document import Span
from checker.normalize.entities import resolve

HERE = Span(0, 1)


def people(*names: str) -> list[str]:
    """The best name of the person that each name is taken for."""
    entities, ids, _ = resolve([Mention(HERE, PERSON, name) for name in names])
    best = {entity.id: entity.name for entity in entities}
    return [best[id] for id in ids]


def number(*names: str) -> int:
    return len(resolve([Mention(HERE, PERSON, name) for name in names])[0])


@pytest.mark.parametrize(
    "names",
    [
        ["Keir Starmer", "Starmer"],
        ["Starmer", "Keir Starmer"],
        ["J. D. Vance", "JD Vance", "Vance"],
        ["Wolodymyr Selenskyj", "Selenski"],
        ["Steve Wítkoff", "Witkoff"],
        ["Ursula von der Leyen", "von der Leyen"],
    ],
)
def test_one_person(names: list[str]) -> None:
    assert number(*names) == 1


@pytest.mark.parametrize(
    "names",
    [
        ["Olaf Scholz", "Martin Schulz"],
        ["Donald Trump", "Donald Trump Jr."],
        ["Friedrich Merz", "Friederike Merz"],
        ["Scholz", "Schulz"],
        ["Heidrun Vossbeck", "Konrad Vossbeck"],
    ],
)
def test_two_people(names: list[str]) -> None:
    assert number(*names) == 2


@pytest.mark.parametrize("names", [["Starmer", "Keir Starmer"], ["Keir Starmer", "Starmer", "Starmer", "Starmer"]])
def test_the_best_name_is_the_one_with_most_parts(names: list[str]) -> None:
    assert set(people(*names)) == {"Keir Starmer"}


def test_of_two_spellings_the_commoner_is_best() -> None:
    assert people("Steve Wítkoff", "Steve Witkoff", "Steve Witkoff")[0] == "Steve Witkoff"


def test_of_two_people_with_one_surname_the_one_named_last_is_meant() -> None:
    found = people("Heidrun Vossbeck", "Konrad Vossbeck", "Vossbeck", "Heidrun Vossbeck", "Vossbeck")
    assert found[2::2] == ["Konrad Vossbeck", "Heidrun Vossbeck"]


def test_listed_names_are_one_entity_a_concept() -> None:
    mentions = [Mention(HERE, PLACE, "Kiew", "kyiv"), Mention(HERE, PLACE, "Kyiv", "kyiv")]
    assert resolve(mentions)[0] == [Entity("l:kyiv", PLACE, "Kiew", "kyiv")]


def test_a_place_and_a_body_of_one_name_stay_apart() -> None:
    mentions = [Mention(HERE, PLACE, "Hertha"), Mention(HERE, ORGANIZATION, "Hertha")]
    assert [entity.id for entity in resolve(mentions)[0]] == ["l:hertha", "o:hertha"]


def test_a_misprint_keeps_the_name_it_stands_for() -> None:
    _, _, names = resolve([Mention(HERE, PLACE, "Frankrich", "FR", "Frankreich")])
    assert (names[0].full, names[0].right) == ("Frankrich", "Frankreich")


def test_ids_follow_the_order_of_the_text_within_equally_full_names() -> None:
    entities, ids, _ = resolve([Mention(HERE, PERSON, n) for n in ("Zoe Quastenberg", "Adam Birnwald")])
    assert [entity.id for entity in entities] == ids == ["p1", "p2"]


def test_no_mentions_no_entities() -> None:
    assert resolve([]) == ([], [], [])


def test_of_two_bearers_of_a_surname_the_one_with_the_office_is_meant() -> None:
    names = ["Anna Petersen", "Lukas Petersen", "Petersen"]
    roles = [RoleMention(HERE, "interior_minister", 0), RoleMention(HERE, "interior_minister", 2)]
    _, ids, _ = resolve([Mention(HERE, PERSON, name) for name in names], roles)
    assert ids[2] == ids[0]
