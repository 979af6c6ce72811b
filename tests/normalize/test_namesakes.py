from __future__ import annotations

from decimal import Decimal

import pytest
from calls import steps

from checker.model.annotation import PERSON, Mention, Sentence
from checker.model.document import Span
from checker.normalize.entities import resolve
from checker.normalize.names import parse_name
from checker.normalize.namesakes import side_by_side

HERE = Span(0, 1)


def persons(*named: tuple[str, int | None]) -> list[str]:
    """The person of each mention with its age."""
    mentions = [Mention(HERE, PERSON, name) for name, _ in named]
    ages = {number: Decimal(age) for number, (_, age) in enumerate(named) if age is not None}
    return resolve(mentions, (), ages)[1]


def test_father_and_son() -> None:
    father, son, surname = persons(("Norvin Quist", 45), ("Norvin Quist", 17), ("Quist", None))
    assert father != son == surname


def test_each_keeps_the_form_that_only_he_is_written_in() -> None:
    found = persons(("Coleton Lee Quist", 36), ("Coleton Quist", 9), ("Coleton Lee Quist", None))
    assert found[0] == found[2] != found[1]


def test_brothers_with_like_names_and_ages_of_their_own() -> None:
    one, other = persons(("Simmieon Quist", 23), ("Simmie Quist", 25))
    assert one != other


@pytest.mark.parametrize("ages", [(53, 54), (53, 58), (35, 53), (21, 31)])
def test_one_person_with_a_wrong_age(ages: tuple[int, int]) -> None:
    one, other = persons(("Helene Quist", ages[0]), ("Helene Quist", ages[1]))
    assert one == other


def test_the_other_is_an_entity_of_the_document() -> None:
    mentions = [Mention(HERE, PERSON, "Norvin Quist")] * 2
    entities, ids, _ = resolve(mentions, (), {0: Decimal(45), 1: Decimal(17)})
    assert [entity.id for entity in entities] == ids
    assert [entity.name for entity in entities] == ["Norvin Quist"] * 2


@pytest.mark.parametrize(("ends", "persons"), [((40,), 2), ((15, 40), 1)])
def test_names_a_letter_apart_in_one_sentence_are_two_persons(ends: tuple[int, ...], persons: int) -> None:
    mentions = [Mention(Span(0, 14), PERSON, "Javon Quistmar"), Mention(Span(19, 33), PERSON, "Jovan Quistmar")]
    sentences = [Sentence(Span(start, end), 0, 0) for start, end in zip((0, *ends), ends)]
    assert len(set(resolve(mentions, sentences=sentences)[1])) == persons


def test_relatives_named_side_by_side_take_work_for_each_sentence_alone() -> None:
    def work(count: int) -> int:
        """Of a text with two sisters a sentence."""
        places = [Span(20 * at, 20 * at + 9) for at in range(2 * count)]
        names = [parse_name(f"{given} Quist") for _ in range(count) for given in ("Ava", "Eva")]
        mentions = [Mention(place, PERSON, name.full) for place, name in zip(places, names)]
        sentences = [Sentence(Span(40 * at, 40 * at + 39), 0, 0) for at in range(count)]
        return steps(side_by_side, mentions, names, sentences)

    assert work(500) < 6 * work(100)


def test_a_list_of_names_is_no_family() -> None:
    names = [parse_name(f"{chr(97 + at // 26)}{chr(97 + at % 26)}rin Quist") for at in range(300)]
    mentions = [Mention(Span(20 * at, 20 * at + 9), PERSON, name.full) for at, name in enumerate(names)]
    found = side_by_side(mentions, names, [Sentence(Span(0, 6000), 0, 0)])
    assert 0 < len(found) <= 100 * 99
