"""Scores: 4:2, and in English 4-2 beside a word of winning or losing."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from checker.annotate.quantities.number import HYPHENS
from checker.annotate.quantities.numbers import Numbers

_NEAR = 3  # words between the score and what makes it one


class Score(NamedTuple):
    """A score at words first..last; `low` and `high` are the two sides' points."""

    first: int
    last: int
    low: Decimal
    high: Decimal


def score(numbers: Numbers, at: int, last: int) -> Score | None:
    """The score at word `at` of a sentence that ends before word `last`."""
    sides, end = numbers.low[at].split(":"), at + 1
    if len(sides) == 1 and _hyphenated(numbers, at, last):
        sides, end = [numbers.low[at], numbers.low[at + 2]], at + 3
    if len(sides) != 2 or not all(side.isdecimal() and len(side) <= 2 for side in sides):
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
