from __future__ import annotations

from typing import Any

import pytest
from slots import WORDS, amount, count, day, graph, money, place, slot, statement

from checker.model.assertion import Assertion, Statement
from checker.model.finding import Relation
from checker.model.linked import Pair
from checker.model.predicate import COUNT
from checker.rules.base import Verdict
from checker.rules.figures import compare_figures
from checker.rules.statements import Clash, about_one_thing, clashes, context, same_event, verdicts

FIRM = 0.5
EVENTS = ["arrest", "verdict", "birth", "death", "demand", "offer", "planning", "opening", "meeting", "call"]


def pair(one: Statement, other: Statement, score: float = 0.9) -> Pair:
    return Pair(one, other, score)


def told(*slots: Assertion, **more: Any) -> tuple[Statement, list[Assertion]]:
    return statement(slots[0].document, *slots, **more), list(slots)


def found(one: Statement, other: Statement, *rest: Statement, firm: float = FIRM, **more: Any) -> list[tuple[str, str]]:
    """The values that clash."""
    story = graph(pair(one, other), others=rest, **more)
    return [(c.one.passage.text, c.other.passage.text) for c in clashes(story, (COUNT,), compare_figures, firm)]


def kinds(one: tuple[str, ...], other: tuple[str, ...]) -> Pair:
    return pair(statement("a", kinds=one), statement("b", kinds=other))


def cues(one: tuple[str, ...], other: tuple[str, ...]) -> Pair:
    return pair(statement("a", cues=one), statement("b", cues=other))


@pytest.mark.parametrize("kind", [kind for kind in EVENTS if kind != "demand"])
def test_one_stage_is_one_event(kind: str) -> None:
    assert same_event(kinds((kind,), (kind,)))


@pytest.mark.parametrize(
    "one, other",
    [
        ("arrest", "verdict"),
        ("charge", "verdict"),
        ("birth", "death"),
        ("demand", "offer"),
        ("planning", "opening"),
        ("appointment", "resignation"),
        ("meeting", "call"),
        ("demand", "demand"),  # of two sides
        ("birth", "accident"),  # the year of a birth is no other's
    ],
)
def test_two_stages_are_two_events(one: str, other: str) -> None:
    assert not same_event(kinds((one,), (other,))) and not same_event(kinds((other,), (one,)))


@pytest.mark.parametrize(
    "one, other", [((), ()), (("fire",), ("explosion",)), (("arrest",), ("arrest", "verdict")), (("fire",), ())]
)
def test_what_follows_nothing_may_be_one_event(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    assert same_event(kinds(one, other))


@pytest.mark.parametrize(
    "one, other, same",
    [
        (("earlier",), (), False),
        ((), ("earlier", "now"), False),
        (("earlier",), ("earlier",), True),
        (("now",), (), True),
    ],
)
def test_an_earlier_state_is_not_the_present_one(one: tuple[str, ...], other: tuple[str, ...], same: bool) -> None:
    assert same_event(cues(one, other)) is same


def test_two_numbers_clash() -> None:
    assert found(statement("a", count(3)), statement("b", count(5, "b"))) == [("3", "5")]


def test_equal_numbers_rest() -> None:
    assert found(statement("a", count(3)), statement("b", count(3, "b"))) == []


def test_two_stages_never_clash() -> None:
    one, other = statement("a", count(3), kinds=("arrest",)), statement("b", count(5, "b"), kinds=("verdict",))
    assert found(one, other) == []


@pytest.mark.parametrize(
    "ours, theirs",
    [
        (day("2025-08-18"), day("2025-08-20", "b")),
        (place("aachen"), place("berlin", "b")),
        (money(10), money(900, "b")),
    ],
    ids=["day", "town", "sum"],
)
def test_other_circumstances_are_another_event(ours: Assertion, theirs: Assertion) -> None:
    assert found(statement("a", count(3), ours), statement("b", count(5, "b"), theirs)) == []


def test_circumstances_that_agree_in_part_are_one_event() -> None:
    one = statement("a", count(3), place("aachen"), place("berlin", start=9))
    assert found(one, statement("b", count(5, "b"), place("berlin", "b"))) == [("3", "5")]


def test_what_is_compared_is_no_circumstance_of_itself() -> None:
    assert found(statement("a", count(3, counted=None)), statement("b", count(5, "b", counted=None))) == [("3", "5")]


def test_a_number_that_finds_its_like_clashes_with_no_other() -> None:
    one = statement("a", count(3), count(5, start=20))
    assert found(one, statement("b", count(3, "b"))) == []


def test_only_what_is_left_clashes() -> None:
    one = statement("a", count(3), count(5, start=20))
    assert found(one, statement("b", count(3, "b"), count(7, "b", start=20))) == [("5", "7")]


def test_one_number_has_one_partner() -> None:
    one = statement("a", count(3), count(5, start=20))
    assert len(found(one, statement("b", count(9, "b")), firm=0.0)) == 1


def test_one_number_of_two_things_is_one_number() -> None:
    """ "Three dead", "three of the 41"."""
    one = statement("a", count(3, counted="killed"))
    other = statement("b", count(3, "b", counted="state"), count(41, "b", counted="killed", start=20))
    assert found(one, other) == []


@pytest.mark.parametrize("where", ["a", "b"])
def test_a_number_that_the_other_document_gives_elsewhere_is_of_something_else(where: str) -> None:
    known = count(5 if where == "a" else 3, where, start=900)
    elsewhere = statement(where, known, words=("gestern", "abend"), start=900, id="s9")
    far = ("zwölf", "boote", "sanken", "heute")
    one, other = statement("a", count(3)), statement("b", count(5, "b"), words=far)
    assert found(one, other) == [("3", "5")]
    assert found(one, other, elsewhere) == []


def test_words_that_are_alike_speak_of_one_number_even_so() -> None:
    elsewhere = statement("b", count(3, "b", start=900), words=("gestern", "abend"), start=900, id="s9")
    assert found(statement("a", count(3)), statement("b", count(5, "b")), elsewhere) == [("3", "5")]


def test_a_lonely_number_is_told_from_one_of_several() -> None:
    lonely = graph(pair(statement("a", count(3)), statement("b", count(5, "b"))))
    several = graph(pair(statement("a", count(3), count(8, start=20)), statement("b", count(5, "b"))))
    alone = [[c.alone for c in clashes(story, (COUNT,), compare_figures, FIRM)] for story in (lonely, several)]
    assert alone == [[True], [False]]


@pytest.mark.parametrize("languages, least", [(("de", "de"), 0.0), (("de", "en"), 0.3)])
def test_words_of_two_languages_are_taken_for_alike_in_part(languages: tuple[str, str], least: float) -> None:
    one, other = statement("a", count(3)), statement("b", count(5, "b"), words=("zyx", "qrs"))
    (clash,) = clashes(graph(pair(one, other), languages=languages), (COUNT,), compare_figures, FIRM)
    assert clash.context == pytest.approx(least, abs=0.05) and clash.alone is (least == 0.0)


@pytest.mark.parametrize("cue, relation", [(("now",), Relation.UPDATE), ((), Relation.CONFLICT)])
def test_a_number_so_far_grows(cue: tuple[str, ...], relation: Relation) -> None:
    ours, theirs = count(3, asserted_at="2025-08-18"), count(5, "b", asserted_at="2025-08-19")
    story = graph(pair(statement("a", ours, cues=cue), statement("b", theirs, cues=cue)))
    assert [c.judgement.relation for c in clashes(story, (COUNT,), compare_figures, FIRM)] == [relation]


def test_a_number_so_far_never_falls() -> None:
    ours, theirs = count(5, asserted_at="2025-08-18"), count(3, "b", asserted_at="2025-08-19")
    story = graph(pair(statement("a", ours, cues=("now",)), statement("b", theirs, cues=("now",))))
    assert [c.judgement.relation for c in clashes(story, (COUNT,), compare_figures, FIRM)] == [Relation.CONFLICT]


def clash(score: float = 0.5, context: float = 0.2, alone: bool = False, **more: Any) -> Clash:
    one, other = more.get("one", count(3)), more.get("other", count(5, "b"))
    judgement = compare_figures(one, other)
    return Clash(pair(statement("a", one), statement("b", other), score), one, other, judgement, context, alone)


@pytest.mark.parametrize(
    "given, bonus, one",
    [
        (clash(0.5, 0.3), 0.0, False),
        (clash(0.5, 0.4), 0.0, True),
        (clash(0.5, 0.3), 0.15, True),
        (clash(0.5, 0.3, alone=True), 0.0, True),
    ],
)
def test_about_one_thing(given: Clash, bonus: float, one: bool) -> None:
    assert about_one_thing(given, bonus) is one


def test_the_words_around_are_those_near() -> None:
    far = (*WORDS, *"so viele andere wörter stehen hier noch dahinter gestern abend".split())
    ours, theirs = count(3, start=0), count(5, "b", start=10 * (len(far) - 1))
    one, other = statement("a", ours), statement("b", theirs, words=far)
    assert context(one, ours, one, ours) == pytest.approx(1.0)
    assert context(one, ours, other, theirs) < 0.3


def verdict(*given: Clash) -> list[Verdict]:
    return list(verdicts(given, lambda clash: "topic"))


def test_the_same_values_are_one_verdict_with_every_passage() -> None:
    (found,) = verdict(clash(), clash(one=count(3, start=50), other=count(5, "b", start=60)))
    assert [[p.span.start for p in side.passages] for side in found.sides] == [[0, 50], [0, 60]]


def test_a_third_value_of_one_matter_is_a_further_side() -> None:
    (found,) = verdict(clash(), clash(other=count(6, "c")))
    assert [side.value for side in found.sides] == ["3", "5", "6"]


def test_other_values_in_other_places_are_another_verdict() -> None:
    assert len(verdict(clash(), clash(one=count(4, "c"), other=count(7, "d")))) == 2


def test_a_side_is_worded_as_it_is_written_first() -> None:
    ours = slot(COUNT, amount(3), "a", "drei  \nLeute")
    assert [side.value for side in verdict(clash(one=ours))[0].sides] == ["drei Leute", "5"]


def test_an_update_is_information_only() -> None:
    ours = count(3, counted="injured", asserted_at="2025-08-18")
    theirs = count(5, "b", counted="injured", asserted_at="2025-08-19")
    assert [v.severity for v in verdict(clash(one=ours, other=theirs))] == ["info"]
    assert [v.severity for v in verdict(clash())] == [None]
