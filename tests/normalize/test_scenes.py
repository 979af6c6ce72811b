from __future__ import annotations

from decimal import Decimal

from checker.model.annotation import PERSON, SOMEONE, Annotations, Mention, Quote, Reference, Sentence
from checker.model.document import TEXT, Span
from checker.normalize.scenes import Scenes

IDS = ["p1", "p2"]
FIRST, SECOND, THIRD = Span(0, 20), Span(21, 40), Span(41, 60)


def scenes(quotes: tuple[Quote, ...] = (), owner: bool = False) -> Scenes:
    """Three sentences; one person in the first, another in the second."""
    mentions = (Mention(Span(0, 9), PERSON, "Ida Quist", owner=owner), Mention(Span(25, 33), PERSON, "Ole Berg"))
    sentences = tuple(Sentence(span, 0, 0) for span in (FIRST, SECOND, THIRD))
    return Scenes(Annotations(sentences=sentences, mentions=mentions, quotes=quotes), IDS, TEXT)


def test_only_names_in_front_have_been_read() -> None:
    told = scenes()
    assert told.reach(Span(22, 24)).persons == []
    assert told.last == {"p1": 0}
    assert told.reach(Span(41, 43)).number == 2
    assert [scene.persons for scene in told.scenes] == [["p1"], ["p2"], []]


def test_a_name_in_the_genitive_is_nobody_present() -> None:
    told = scenes(owner=True)
    told.reach(THIRD)
    assert told.last == {"p2": 1}


def test_a_sentence_that_is_all_quotation_is_passed_over() -> None:
    told = scenes((Quote(Span(22, 39), direct=True),))
    told.reach(THIRD)
    assert told.last == {"p1": 0}
    before = told.before(2)
    assert before is not None and before.number == 0


def test_before_the_first_sentence_stands_nothing() -> None:
    assert scenes().before(0) is None


def test_somebody_without_a_name_stays_in_the_scene() -> None:
    told, stranger = scenes(), Reference(Span(42, 48), SOMEONE, age=Decimal(19))
    told.leave(stranger)
    assert told.scenes[2].unnamed == told.strangers == [stranger]
    assert told.unnamed_ages == {None, Decimal(19)}
