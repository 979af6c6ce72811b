"""Calendar arithmetic: the days a TIMEX3 value covers, steps by units, feasts. What no calendar has is None."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import Any

from checker.data import table

Days = tuple[date, date]

_SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 2)}  # first and last month
_VALUE = re.compile(
    r"(?P<year>\d{4})(?:-(?:(?P<month>\d{2})(?:-(?P<day>\d{2}))?|W(?P<week>\d{2})(?P<we>-WE)?|Q(?P<quarter>\d)"
    r"|H(?P<half>\d)|(?P<season>SP|SU|FA|WI)))?|(?P<decade>\d{3})|(?P<century>\d{2})",
    re.ASCII,
)


def covered(value: str) -> Days | None:
    """First and last day of a resolved value: 2025-08 -> 1 and 31 August; a night reaches into the next day."""
    day, _, part = value.partition("T")
    found = _VALUE.fullmatch(day)
    try:
        days = _days({name: told for name, told in found.groupdict().items() if told}) if found else None
        return (days[0], days[1] + timedelta(1)) if days and part == "NI" else days
    except (ValueError, OverflowError):
        return None


def _days(told: dict[str, str]) -> Days | None:
    if "decade" in told or "century" in told:
        return _years(told)
    year = int(told["year"])
    if "day" in told:
        only = date(year, int(told["month"]), int(told["day"]))
        return only, only
    if "week" in told:
        monday = date.fromisocalendar(year, int(told["week"]), 1)
        return monday + timedelta(5 if "we" in told else 0), monday + timedelta(6)
    return _months(year, *_month_range(told))


def _years(told: dict[str, str]) -> Days:
    first = int((told.get("decade") or told["century"]).ljust(4, "0"))
    return date(first, 1, 1), date(first + (9 if "decade" in told else 99), 12, 31)


def _month_range(told: dict[str, str]) -> tuple[int, int]:
    if "month" in told:
        return int(told["month"]), int(told["month"])
    if "quarter" in told:
        return 3 * int(told["quarter"]) - 2, 3 * int(told["quarter"])
    if "half" in told:
        return 6 * int(told["half"]) - 5, 6 * int(told["half"])
    return _SEASONS[told["season"]] if "season" in told else (1, 12)


def _months(year: int, first: int, last: int) -> Days:
    end = year if first <= last else year + 1
    return date(year, first, 1), date(end, last, monthrange(end, last)[1])


def moved(day: date, unit: str, steps: int) -> date | None:
    """The day `steps` units later; None beyond the calendar. A month's last day stays within the month."""
    try:
        if unit in _DAYS:
            return day + timedelta(_DAYS[unit] * steps)
        months = day.year * 12 + day.month - 1 + _MONTHS[unit] * steps
        year, month = months // 12, months % 12 + 1
        return date(year, month, min(day.day, monthrange(year, month)[1]))
    except (ValueError, OverflowError, KeyError):
        return None


_DAYS = {"day": 1, "week": 7, "weekend": 7}
_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}


def period(day: date, unit: str) -> str:
    """The value of the unit the day lies in: 2025-08-18, 2025-W34, 2025-08, 2025-Q3, 2025, 202."""
    year, week, _ = day.isocalendar()
    values = {
        "day": day.isoformat(),
        "week": f"{year:04}-W{week:02}",
        "weekend": f"{year:04}-W{week:02}-WE",
        "month": f"{day.year:04}-{day.month:02}",
        "quarter": f"{day.year:04}-Q{(day.month + 2) // 3}",
        "half": f"{day.year:04}-H{(day.month + 5) // 6}",
        "year": f"{day.year:04}",
        "decade": f"{day.year // 10:03}",
        "century": f"{day.year // 100:02}",
    }
    return values[unit]


def feast(concept: str, year: int) -> Days | None:
    """The days of a feast in a year."""
    told: dict[str, Any] = table("feasts")[concept]
    try:
        first = _first_day(told, year)
        return first, first + timedelta(told.get("days", 1) - 1)
    except (ValueError, OverflowError):
        return None


def _first_day(told: dict[str, Any], year: int) -> date:
    if "easter" in told:
        return easter(year) + timedelta(told["easter"])
    if "nth" not in told:
        day = date(year, told["month"], told["day"])
        return day + timedelta((told["weekday"] - day.isoweekday()) % 7) if "weekday" in told else day
    if told["nth"] < 0:
        last = date(year, told["month"], monthrange(year, told["month"])[1])
        return last - timedelta((last.isoweekday() - told["weekday"]) % 7)
    first = date(year, told["month"], 1)
    return first + timedelta((told["weekday"] - first.isoweekday()) % 7 + 7 * (told["nth"] - 1))


def easter(year: int) -> date:
    """Easter Sunday (Gregorian, after Meeus and Jones)."""
    golden, century, rest = year % 19, year // 100, year % 100
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    days = moon + sunday - 7 * late + 114
    return date(year, days // 31, days % 31 + 1)
