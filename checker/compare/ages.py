"""Ages of one person: a birthday may lie between two articles."""

from __future__ import annotations

from checker.model.finding import Judgement, Relation
from checker.model.value import Amount

_YEAR = 365.25
_BIRTHDAY = 14  # days between two articles from which a birthday is likelier than a mistake


def compare_ages(one: Amount, other: Amount, days: int | None) -> Judgement:
    """Ages in years. `days`: from the publication of the first to that of the other; None: unknown."""
    if None in (one.low, one.high, other.low, other.high):
        return Judgement(Relation.UNKNOWN, "an open age")
    assert one.low is not None and one.high is not None and other.low is not None and other.high is not None
    if one.low <= other.high and other.low <= one.high:
        same = one.low == other.low and one.high == other.high
        return Judgement(Relation.SAME if same else Relation.COMPATIBLE, "the ages meet")
    grown = float(other.low - one.high if other.low > one.high else other.high - one.low)
    if days is not None and days < 0:
        grown, days = -grown, -days
    if _birthdays(grown, days):
        return Judgement(Relation.COMPATIBLE, "a birthday may lie between the articles")
    if days is None and abs(grown) <= 1:
        return Judgement(Relation.UNKNOWN, "undated, a birthday may lie between the articles")
    return Judgement(Relation.CONFLICT, f"the ages differ by {abs(grown):g}", 0.9 if abs(grown) > 1 else 0.8)


def _birthdays(grown: float, days: int | None) -> bool:
    """May the person have grown older by so much in so many days?"""
    return days is not None and days >= _BIRTHDAY and 0 < grown <= days / _YEAR + 1
