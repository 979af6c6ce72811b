from __future__ import annotations

from typing import Any

import pytest
from slots import WORDS, clash, count, day, graph, money, pair, place, statement

from checker.model.assertion import Assertion, Statement
from checker.model.finding import Relation
from checker.model.predicate import COUNT
from checker.rules.figures import compare_figures
from checker.rules.statements import Clash, about_one_thing, clashes, context

FIRM = 0.5


def told(*slots: Assertion, **more: Any) -> tuple[Statement, list[Assertion]]:
    return statement(slots[0].document, *slots, **more), list(slots)


def found(one: Statement, other: Statement, *rest: Statement, firm: float = FIRM, **more: Any) -> list[tuple[str, str]]:
    """The values that clash."""
    story = graph(pair(one, other), others=rest, **more)
    return [(c.one.passage.text, c.other.passage.text) for c in clashes(story, (COUNT,), compare_figures, firm)]


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


def test_in_texts_side_by_side_the_certainty_of_a_clause_hides_nothing() -> None:
    one, other = statement("a", count(3, certainty="demanded")), statement("b", count(5, "b"))
    story = {share: graph(pair(one, other, parallel=share)) for share in (0.0, 0.9)}
    clashing = {share: list(clashes(own, (COUNT,), compare_figures, FIRM)) for share, own in story.items()}
    assert not clashing[0.0] and clashing[0.9]
