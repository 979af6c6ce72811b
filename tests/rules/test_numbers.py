from __future__ import annotations

import pytest
from slots import amount, slot, statement

from checker.model.finding import Judgement, Relation
from checker.model.linked import Pair
from checker.model.predicate import COUNT
from checker.model.value import Amount
from checker.rules.numbers import same_thing, topic
from checker.rules.statements import Clash


def clash(one: Amount, other: Amount, score: float = 0.5, context: float = 0.5, parallel: float = 0.0) -> Clash:
    ours, theirs = slot(COUNT, one), slot(COUNT, other, "b")
    pair = Pair(statement("a", ours), statement("b", theirs), score, parallel)
    return Clash(pair, ours, theirs, Judgement(Relation.CONFLICT, ""), context)


@pytest.mark.parametrize(
    "one, other, score, context, same",
    [
        ("guest", "guest", 0.5, 0.21, True),
        (None, None, 0.5, 0.21, False),  # counting nothing in particular is nothing in common
        (None, None, 0.5, 0.4, True),
        ("guest", None, 0.5, 0.4, True),
        ("zimmer", "bett", 0.6, 0.6, False),  # two nouns in two sentences
        ("zimmer", "bett", 0.8, 0.6, False),  # two nouns in one sentence, at one place
        ("besucher", "besucherin", 0.5, 0.4, True),  # forms of one word
    ],
)
def test_when_two_numbers_are_of_one_thing(one: str, other: str, score: float, context: float, same: bool) -> None:
    assert same_thing(clash(amount(3, one), amount(5, other), score, context)) is same


def test_two_nouns_may_be_words_for_one_thing_in_texts_side_by_side() -> None:
    assert same_thing(clash(amount(3, "besucher"), amount(5, "gast"), 0.7, 0.6, parallel=0.8))
    assert not same_thing(clash(amount(3, "besucher"), amount(5, "gast"), 0.7, 0.4, parallel=0.8))


@pytest.mark.parametrize(
    "one, other, about",
    [
        (amount(3, "guest"), amount(5, "guest"), "guest"),
        (amount(3, "guest"), amount(5, "visitor"), ""),
        (amount(3, unit="km"), amount(5, unit="km"), "km"),
        (amount(3, "road", "km"), amount(5, "rail", "km"), "km"),
        (amount(3), amount(5), ""),
    ],
)
def test_the_topic_is_what_both_count(one: Amount, other: Amount, about: str) -> None:
    assert topic(clash(one, other)) == about
