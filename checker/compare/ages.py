"""Ages of one person: a birthday may lie between two articles."""

from __future__ import annotations

import msgspec

from checker.model.finding import Judgement, Relation
from checker.model.value import Amount

_YEAR = 365.25
_MONTHS = 12
KILLED = "killed"
_FATAL = frozenset({"shot", "stabbed"})  # with the death told later: of its day
_MONTH = 31
_BIRTHDAY = 14  # days between two articles from which a birthday is likelier than a mistake


def compare_ages(one: Amount, other: Amount, days: int | None) -> Judgement:
    """Ages in years or months. `days`: from the publication of the first to that of the other; None: unknown."""
    if None in (one.low, one.high, other.low, other.high):
        return Judgement(Relation.UNKNOWN, "an open age")
    if "then" in (one.scope, other.scope):
        return Judgement(Relation.UNKNOWN, "an age at another time")
    one, other = _in_one_unit(one, other)
    assert one.low is not None and one.high is not None and other.low is not None and other.high is not None
    if one.low <= other.high and other.low <= one.high:
        same = one.low == other.low and one.high == other.high
        return Judgement(Relation.SAME if same else Relation.COMPATIBLE, "the ages meet")
    grown = float(other.low - one.high if other.low > one.high else other.high - one.low)
    if days is not None and days < 0:
        one, other, grown, days = other, one, -grown, -days
    if _birthdays(grown, days) and not _at_death(one, other, days):
        return Judgement(Relation.COMPATIBLE, "a birthday may lie between the articles")
    if days is None and abs(grown) <= 1:
        return Judgement(Relation.UNKNOWN, "undated, a birthday may lie between the articles")
    return Judgement(Relation.CONFLICT, f"the ages differ by {abs(grown):g}", 0.9 if abs(grown) > 1 else 0.8)


def _at_death(before: Amount, after: Amount, days: int | None) -> bool:
    """Are both ages as of the day of one death? The dead have no birthdays; few have one and die in one month."""
    return before.kind == KILLED or after.kind == KILLED and (before.kind in _FATAL or (days or 0) <= _MONTH)


def _in_one_unit(one: Amount, other: Amount) -> tuple[Amount, Amount]:
    """Both in years where one is told in months: 13 months are one year, for a year is told until the next is full."""
    return (_in_years(one), _in_years(other)) if one.unit != other.unit else (one, other)


def _in_years(age: Amount) -> Amount:
    if age.unit != "month" or age.low is None or age.high is None:
        return age
    return msgspec.structs.replace(age, low=age.low // _MONTHS, high=age.high // _MONTHS, unit="year")


def _birthdays(grown: float, days: int | None) -> bool:
    """May the person have grown older by so much in so many days?"""
    return days is not None and days >= _BIRTHDAY and 0 < grown <= days / _YEAR + 1
