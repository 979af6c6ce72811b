from __future__ import annotations

from itertools import permutations

import pytest
from samples import document, documents, linked, persons

from checker.link import link
from checker.pipeline import read_document


def named(*texts: str, **more: str) -> dict[str, str]:
    """Id -> name of the story's persons."""
    return {entity.id: entity.name for entity in linked(*texts, **more).entities if entity.type == "person"}


def test_one_person_over_documents_is_one_entity() -> None:
    story = linked("Keir Starmer kam.", "Gestern ging Keir Starmer.", "Premierminister Starmer blieb.")
    assert list(persons(story).values()) == [{"a", "b", "c"}]


def test_one_person_over_languages_is_one_entity() -> None:
    german = document("Wolodymyr Selenskyj kam.", "a")
    english = document("President Volodymyr Zelensky came.", "b", language="en")
    assert list(persons(link([read_document(german), read_document(english)])).values()) == [{"a", "b"}]


@pytest.mark.parametrize(
    "one, other",
    [
        ("Olaf Scholz kam.", "Martin Schulz kam."),
        ("Donald Trump kam.", "Donald Trump Jr. kam."),
        ("Heidrun Vossbeck kam.", "Konrad Vossbeck kam."),
        ("Kanzler Scholz kam.", "Minister Schulz kam."),
    ],
)
def test_different_people_are_different_entities(one: str, other: str) -> None:
    assert sorted(map(sorted, persons(linked(one, other)).values())) == [["a"], ["b"]]


def test_a_bare_surname_is_its_bearers() -> None:
    assert list(named("Keir Starmer kam.", "Premierminister Starmer blieb.").values()) == ["Keir Starmer"]


def test_the_id_of_a_person_is_the_surnames_sound_and_the_same_in_every_story() -> None:
    assert list(named("Keir Starmer kam.")) == list(named("Keir Starrer kam.", "Keir Starmer ging.", "Starmer blieb."))


def test_ids_of_namesakes_are_told_apart_by_the_given_name() -> None:
    ids = list(named("Heidrun Vossbeck kam.", "Konrad Vossbeck ging."))
    assert len({id.rpartition(".")[0] for id in ids}) == 1
    assert len(set(ids)) == 2


def test_ids_do_not_hang_on_the_order_of_the_readings() -> None:
    texts = ("Heidrun Vossbeck kam.", "Konrad Vossbeck ging.", "Keir Starmer blieb in Kiew.")
    readings = [read_document(one) for one in documents(*texts)]
    found = [link(order) for order in permutations(readings)]
    assert all(one == found[0] for one in found)


def test_entities_stand_in_order_of_their_ids() -> None:
    ids = [entity.id for entity in linked("Olaf Scholz traf Keir Starmer in Kiew.", "Die NATO tagte.").entities]
    assert ids == sorted(ids)


def test_most_independent_origins_name_the_person() -> None:
    texts = ("Steve Wítkoff kam.", "Steve Witkoff ging.", "Gestern sprach Steve Witkoff lange.")
    assert list(named(*texts).values()) == ["Steve Witkoff"]


def test_copies_have_one_vote() -> None:
    copied = "Steve Wítkoff kam am Abend in Kiew an und sprach dort lange mit den Gastgebern."
    found = named("Steve Witkoff kam.", copied, copied, copied, "Gestern ging Steve Witkoff.")
    assert list(found.values()) == ["Steve Witkoff"]


def test_spellings_of_a_place_are_one_entity() -> None:
    story = linked("Er reiste nach Kiew.", "Er reiste nach Kyiv.")
    assert {entity for node, entity in story.entity_of.items()} == {"l:kyiv"}


def test_assertions_speak_of_the_storys_entities() -> None:
    story = linked("Keir Starmer kam nach Kiew.", "Starmer und Macron blieben.")
    assert {one.subject for one in story.assertions} <= {entity.id for entity in story.entities}


def test_observations_speak_of_the_storys_entities() -> None:
    story = linked("Premierminister Keir Stаrmer kam.", "Keir Starmer kam.")
    (observation,) = story.readings[0].observations
    assert observation.subject in {entity.id for entity in story.entities}


def test_a_story_of_no_readings_is_empty() -> None:
    assert link([]).entities == ()
