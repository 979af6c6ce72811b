"""Two days against each other: compare/times, and what the words leave open."""

from __future__ import annotations

from datetime import date

import msgspec

from checker.compare.times import compare_intervals
from checker.model.assertion import Assertion
from checker.model.finding import Judgement, Relation
from checker.model.value import Interval
from checker.rules.base import days_between, interval_of

_DIAL, _SLACK = 12 * 60, 90  # minutes
_WEEKEND, _SATURDAY = "-WE", 6
_LONG_AGO = 60  # days between what is told as of these days, and a date, from which they are of two events
_WEEK = 6  # days between two articles from which weekdays and "yesterday" are of two weeks


def compare_days(one: Assertion, other: Assertion) -> Judgement:
    """compare_intervals, but what the words leave open (which week, which day) is not held against them."""
    a, b = interval_of(one), interval_of(other)
    if _clock(a) != _clock(b):
        return Judgement(Relation.UNKNOWN, "a time of day and a day")
    if _clock(a):
        if _dial(a, b):
            return Judgement(Relation.COMPATIBLE, "the same hour, or nearly")
        b = msgspec.structs.replace(b, timex=f"{a.timex[:10]}T{b.timex.partition('T')[2]}", first=a.first, last=a.last)
    if one.passage.text.casefold() == other.passage.text.casefold() or _same_weekday(a, b):
        return Judgement(Relation.COMPATIBLE, "the same words, perhaps of another week")
    if _same_date(a, b) and not _told(a, b):
        return Judgement(Relation.COMPATIBLE, "the same day of a year that is not told")
    if a.anchor and b.anchor and abs(days_between(one, other)) >= _WEEK:
        return Judgement(Relation.UNKNOWN, "each article speaks of its own week")
    return compare_intervals(a, b)


def _clock(value: Interval) -> bool:
    """A time of day told by the clock: its day is mostly that of another sentence."""
    return value.timex.partition("T")[2][:1].isdigit()


def _dial(a: Interval, b: Interval) -> bool:
    """Less than ninety minutes apart on a dial of twelve hours: "half past five" is 5.30 or 17.30, midnight 0 or 24."""
    minutes = [_minutes(value.timex.partition("T")[2]) for value in (a, b)]
    if minutes[0] is None or minutes[1] is None or minutes[0] == minutes[1]:
        return False
    apart = abs(minutes[0] - minutes[1]) % _DIAL
    return min(apart, _DIAL - apart) <= _SLACK


def _minutes(clock: str) -> int | None:
    hour, _, minute = clock[:5].partition(":")
    return int(hour) * 60 + int(minute or 0) if hour.isdigit() and (minute or "0").isdigit() else None


def _same_date(a: Interval, b: Interval) -> bool:
    """ "28 April 2013" and "28 April" of another year, "May 1998" and "May"."""
    dates = len(a.timex) == len(b.timex) and len(a.timex) in (len("2013-04-28"), len("2013-04")) and "W" not in a.timex
    return dates and a.timex[:4] != b.timex[:4] and a.timex[4:] == b.timex[4:]


def of_two_times(one: Assertion, other: Assertion) -> bool:
    """Do the days show that two events are told of: one past and one to come; one of these days, and one long ago?"""
    if {_side(one), _side(other)} == {-1, 1}:
        return True
    a, b = interval_of(one), interval_of(other)
    days = [date.fromisoformat(value.first) for value in (a, b) if value.first]
    of_today = [value.anchor is not None for value in (a, b)]
    return len(days) == 2 and of_today.count(True) == 1 and abs((days[0] - days[1]).days) > _LONG_AGO


def _side(assertion: Assertion) -> int:
    """-1 before the day the article was published, 1 after it, 0 on that day, or where one is not known."""
    value, today = interval_of(assertion), (assertion.asserted_at or "")[:10]
    if not today or not value.first or not value.last:
        return 0
    return 1 if value.first > today else -1 if value.last < today else 0


def one_date_of_two_years(a: Interval, b: Interval) -> bool:
    """ "28 April 2013" and "28 April 2014", both with their year: one of the years is mistyped."""
    return _same_date(a, b) and _told(a, b)


def swapped_digits(a: Interval, b: Interval) -> bool:
    """ "1874" and "1847": one of the years is mistyped."""
    years = a.timex.isdigit() and b.timex.isdigit() and len(a.timex) == len(b.timex) == len("1874")
    return years and a.timex != b.timex and sorted(a.timex) == sorted(b.timex) and _told(a, b)


def _told(a: Interval, b: Interval) -> bool:
    """Are both written with their year, not resolved?"""
    return a.anchor is None and b.anchor is None


def _same_weekday(a: Interval, b: Interval) -> bool:
    """Two Thursdays, of one week or of two: then they are two events. One date of two years is a slip."""
    if one_date_of_two_years(a, b):
        return False
    days = [day for day in map(_day, (a, b)) if day is not None]
    if len(days) == 1 and a.anchor and b.anchor:
        weekend = next((v for v in (a, b) if v.timex.endswith(_WEEKEND)), None)
        return weekend is not None and days[0].isoweekday() >= _SATURDAY and not _within(days[0], weekend)
    return len(days) == 2 and days[0] != days[1] and days[0].isoweekday() == days[1].isoweekday()


def _day(value: Interval) -> date | None:
    """The one day of a value, whatever part of it."""
    day = value.timex.partition("T")[0]
    whole = len(day) == len("2013-04-28") and value.first is not None and value.kind in ("DATE", "TIME")
    return date.fromisoformat(value.first or "") if whole else None


def _within(day: date, span: Interval) -> bool:
    return bool(span.first and span.last) and (span.first or "") <= day.isoformat() <= (span.last or "")
