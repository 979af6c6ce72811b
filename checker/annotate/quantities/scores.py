"""Scores: 4:2, in English 4-2 beside a word of winning or losing; and votes: "27 zu 14 Stimmen", "27 votes to 14"."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from checker.annotate.quantities.number import HYPHENS
from checker.annotate.quantities.numbers import Numbers

_NEAR = 3  # words between the score and what makes it one
_BETWEEN = 3  # words from one number of votes to the word that sets it against the other: "27 Ja-Stimmen bei 14"
_GOALS, _POINTS, _HOUSE = 2, 3, 4  # digits of the largest number of each


class Score(NamedTuple):
    """A score at words first..last; `low` and `high` are the two sides' points."""

    first: int
    last: int
    low: Decimal
    high: Decimal
    counted: str | None = None


def score(numbers: Numbers, at: int, last: int) -> Score | None:
    """The score or the vote at word `at` of a sentence that ends before word `last`."""
    return _votes(numbers, at, last) or _points(numbers, at, last)


def _points(numbers: Numbers, at: int, last: int) -> Score | None:
    sides, end, most = numbers.low[at].split(":"), at + 1, _GOALS
    if len(sides) == 1 and _hyphenated(numbers, at, last):
        sides, end, most = [numbers.low[at], numbers.low[at + 2]], at + 3, _POINTS
    if len(sides) != 2 or not all(side.isdecimal() and len(side) <= most for side in sides):
        return None
    if end < last and numbers.words.has("time_units", numbers.low[end]):
        return None
    low, high = sorted(map(Decimal, sides))
    return Score(at, end, low, high)


def _hyphenated(numbers: Numbers, at: int, last: int) -> bool:
    if at + 2 >= last or numbers.low[at + 1] not in HYPHENS or not numbers.low[at].isdecimal():
        return False
    if not (numbers.scan.glued(at) and numbers.scan.glued(at + 1)):
        return False
    around = [*range(max(0, at - _NEAR), at), *range(at + 3, min(last, at + 3 + _NEAR))]
    return any(numbers.words.has("score_verbs", numbers.low[one]) for one in around)


def _votes(numbers: Numbers, at: int, last: int) -> Score | None:
    """Two numbers set against each other, with a word for votes between, behind or in front of them."""
    low, words = numbers.low, numbers.words
    against = at + 1
    while against < min(last, at + 1 + _BETWEEN) and (low[against] in HYPHENS or words.has("votes", low[against])):
        against += 1
    told = against > at + 1
    joining = ("votes_to", "votes_and") if told else ("votes_to",)
    if against + 1 >= last or not any(words.has(name, low[against]) for name in joining):
        return None
    sides, end = (low[at], low[against + 1]), against + 2
    if not all(side.isdecimal() and len(side) <= _HOUSE for side in sides):
        return None
    around = (*low[max(0, at - _NEAR) : at], *low[end : min(last, end + _NEAR)])
    if not told and not any(words.has("votes", word) for word in around):
        return None
    few, many = sorted(map(Decimal, sides))
    return Score(at, end, few, many, "vote")
