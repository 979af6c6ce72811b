"""How far two values may be apart before a house wants to know. Shared by the rules on figures and times."""

from __future__ import annotations

from datetime import date, datetime
from typing import Callable

from checker.model.assertion import Assertion
from checker.model.finding import Judgement, Relation
from checker.model.value import Amount, Interval
from checker.rules.figures import TOLLS
from checker.settings import Settings, Tolerance

Compare = Callable[[Assertion, Assertion], Judgement]
_WITHIN = Judgement(Relation.COMPATIBLE, "apart no further than the settings tolerate")
_HOUR, _DAY = 3600, 86400


def tolerant(compare: Compare, settings: Settings) -> Compare:
    """The comparison, with no conflict between values that are apart no further than the settings tolerate."""
    limits = settings.tolerance
    if limits == Tolerance():
        return compare

    def judged(one: Assertion, other: Assertion) -> Judgement:
        judgement = compare(one, other)
        return _WITHIN if judgement.relation is Relation.CONFLICT and _within(one, other, limits) else judgement

    return judged


def _within(one: Assertion, other: Assertion, limits: Tolerance) -> bool:
    a, b = one.value, other.value
    if isinstance(a, Amount) and isinstance(b, Amount):
        return near(a, b, limits.share)
    if not isinstance(a, Interval) or not isinstance(b, Interval):
        return False
    if a.seconds and b.seconds:
        return _gap(*a.seconds, *b.seconds) <= limits.days * _DAY + limits.hours * _HOUR
    return _hours(a, b) <= limits.hours if _clock(a) and _clock(b) else gap_in_days(a, b) <= limits.days


def near(a: Amount, b: Amount, share: float) -> bool:
    """Are two numbers no further apart than the share? Those of people to whom something happened never pass."""
    if {a.counted, b.counted} & TOLLS or a.low is None or a.high is None or b.low is None or b.high is None:
        return False
    return _gap(*map(float, (a.low, a.high, b.low, b.high))) <= share * max(abs(float(a.high)), abs(float(b.high)))


def _gap(low: float, high: float, other_low: float, other_high: float) -> float:
    """What lies between two ranges; 0 where they meet."""
    return max(0, other_low - high, low - other_high)


def gap_in_days(a: Interval, b: Interval) -> float:
    """Days between two spans of days; 0 where they meet, infinite where one is open."""
    if not a.first or not a.last or not b.first or not b.last:
        return float("inf")
    return _gap(*(date.fromisoformat(day).toordinal() for day in (a.first, a.last, b.first, b.last)))


def _clock(value: Interval) -> datetime | None:
    """The moment, where day and time of day are told."""
    try:
        return datetime.fromisoformat(value.timex) if "T" in value.timex else None
    except ValueError:
        return None


def _hours(a: Interval, b: Interval) -> float:
    one, other = _clock(a), _clock(b)
    if not one or not other:
        return float("inf")
    return abs((one.replace(tzinfo=None) - other.replace(tzinfo=None)).total_seconds()) / _HOUR
