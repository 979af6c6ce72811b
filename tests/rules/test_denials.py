from __future__ import annotations

from typing import Any

import msgspec
import pytest
from slots import WORDS, day, graph, passage, says, statement

from checker.model.assertion import FUTURE, Assertion, ReadStance, Statement
from checker.model.linked import Pair
from checker.rules.base import Verdict
from checker.rules.denials import denials

NOT = says("retten", WORDS, "-", "a")
DOES = says("retten", WORDS, "+", "b")
OTHER = ("quoten", "zahlen", "jährlich")


def denied(*slots: Assertion, negators: int = 1, **more: Any) -> Statement:
    return statement("a", *(slots or (NOT,)), negators=negators, **more)


def said(*slots: Assertion, negators: int = 0, **more: Any) -> Statement:
    return statement("b", *(slots or (DOES,)), negators=negators, **more)


def found(one: Statement, other: Statement, score: float = 0.9, **more: Any) -> list[Verdict]:
    return list(denials(graph(Pair(one, other, score), **more)))


def test_affirmed_here_and_negated_there() -> None:
    (verdict,) = found(denied(), said())
    assert [side.key for side in verdict.sides] == [f"{sign}/feuerwehr/rettete/wohnhaus" for sign in "-+"]


def test_the_order_of_the_pair_does_not_matter() -> None:
    assert len(found(said(), denied())) == 1


def test_one_clause_pair_is_found_once() -> None:
    pair = Pair(denied(), said(), 0.9)
    assert len(list(denials(graph(pair, Pair(pair.one, pair.other, 0.8))))) == 1


@pytest.mark.parametrize(
    "one, other, score",
    [
        (denied(), said(), 0.4),  # not about one thing
        (denied(), said(says("zahlen", OTHER, document="b")), 0.9),  # other clauses
        (denied(), said(says("zahlen", (*OTHER, "wohnhaus"), document="b")), 0.55),
        (denied(), said(says("bergen", (*WORDS[:4], *OTHER, "gestern"), document="b")), 0.46),  # a bit alike
        (denied(), said(negators=1), 0.9),  # something else is denied there
        (denied(negators=2), said(), 0.9),  # two negations may be one affirmation
        (denied(NOT, NOT), said(), 0.9),
        (denied(), said(DOES, says("kommen", OTHER, "-", "b")), 0.9),
        (denied(says("retten", WORDS, "-", certainty="planned")), said(), 0.9),
        (denied(), said(says("retten", WORDS, document="b", certainty="possible")), 0.9),
    ],
)
def test_no_denial(one: Statement, other: Statement, score: float) -> None:
    assert found(one, other, score) == []


def test_reported_speech_denies_too() -> None:
    assert len(found(denied(says("retten", WORDS, "-", certainty="reported")), said())) == 1


@pytest.mark.parametrize(
    "act, polarity, start, silent",
    [
        ("refuses", "+", 5, True),  # "verweigerte" denies without a negation
        ("refuses", "-", 5, False),
        ("agrees", "+", 5, False),
        ("refuses", "+", 5000, False),  # of another sentence
    ],
)
def test_a_word_that_denies_by_itself(act: str, polarity: str, start: int, silent: bool) -> None:
    stance = ReadStance(passage("a", "lehnte ab", start), act, polarity, None, "", None, "", ())
    story = graph(Pair(denied(), said(), 0.9), stances=(stance,))
    assert (list(denials(story)) == []) is silent


def test_of_several_clauses_the_one_that_is_most_alike() -> None:
    (verdict,) = found(denied(), said(says("zahlen", OTHER, document="b"), DOES))
    assert verdict.sides[1].key == "+/feuerwehr/rettete/wohnhaus"


WILL_NOT = msgspec.structs.replace(NOT, time=FUTURE)


@pytest.mark.parametrize("certainty", ["possible", "planned"])
def test_what_will_not_be_and_is_possible(certainty: str) -> None:
    (verdict,) = found(denied(WILL_NOT), said(says("retten", WORDS, "+", "b", certainty=certainty)))
    assert verdict.details["ruled_out"]


def test_a_plan_denied_and_possible() -> None:
    plan = says("retten", WORDS, "-", certainty="planned", time=FUTURE)
    assert found(denied(plan), said(says("retten", WORDS, "+", "b", certainty="possible")))


def test_what_will_not_be_and_is_alleged() -> None:
    assert not found(denied(WILL_NOT), said(says("retten", WORDS, "+", "b", certainty="alleged")))


MAY = says("retten", WORDS, "+", "b", certainty="possible")


@pytest.mark.parametrize(
    "one, other",
    [
        (denied(WILL_NOT), said(says("bergen", WORDS, "+", "b", certainty="possible"))),  # another verb
        (denied(NOT), said(MAY)),  # is not, and may yet be
        (denied(WILL_NOT, entities=("o:SPD",)), said(MAY, entities=("o:CDU",))),
        (denied(WILL_NOT, day("2026-05-04")), said(MAY, day("2026-05-05", "b"))),
    ],
)
def test_what_others_plan_or_on_another_day(one: Statement, other: Statement) -> None:
    assert not found(one, other)
