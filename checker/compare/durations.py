"""Are two lengths of time one? By seconds, as finely as the coarser one is told."""

from __future__ import annotations

import re

from checker.model.finding import Judgement, Relation
from checker.model.value import Interval

_VALUE = re.compile(r"P(T?)([\d.X]+)([A-Z]{1,2})", re.ASCII)


def compare_durations(one: Interval, other: Interval) -> Judgement:
    """36 months and three years are SAME; 13 months and a year COMPATIBLE; three and four years CONFLICT."""
    if one.seconds is None or other.seconds is None:
        return _without_number(one, other)
    if one.seconds == other.seconds:
        return Judgement(Relation.SAME, "equally long")
    if one.seconds[0] <= other.seconds[1] and other.seconds[0] <= one.seconds[1]:
        return Judgement(Relation.COMPATIBLE, "one is told roughly")
    if _unit(one) != _unit(other) and _gap(one.seconds, other.seconds) <= _coarser(one, other) / 2:
        return Judgement(Relation.COMPATIBLE, "equally long when rounded", 0.8)
    return Judgement(Relation.CONFLICT, "not equally long")


def _without_number(one: Interval, other: Interval) -> Judgement:
    """ "jahrelang" and "vier Jahre" go together; nothing is known of other pairs."""
    if one.timex == other.timex:
        return Judgement(Relation.SAME, "the same words", 0.7)
    if _unit(one) == _unit(other):
        return Judgement(Relation.COMPATIBLE, "one tells no number", 0.7)
    return Judgement(Relation.UNKNOWN, "a length without a number")


def _unit(interval: Interval) -> str:
    found = _VALUE.fullmatch(interval.timex)
    return found[1] + found[3] if found else interval.timex


def _gap(one: tuple[int, int], other: tuple[int, int]) -> int:
    return max(one[0], other[0]) - min(one[1], other[1])


def _coarser(one: Interval, other: Interval) -> float:
    """Seconds of the coarser unit of the two."""
    return max(_one_unit(one), _one_unit(other))


def _one_unit(interval: Interval) -> float:
    found = _VALUE.fullmatch(interval.timex)
    number = float(found[2]) if found and "X" not in found[2] else 0.0
    exact = interval.seconds[1] if interval.seconds else 0
    return exact / number if number else 0.0
