"""An under-specified value and its anchor -> the value, by offset, direction and nearness."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Callable, NamedTuple

from checker.model.annotation import TimeExpression
from checker.normalize.calendar import Days, covered, feast, moved, period

_AT_HAND = 100  # days in which a date is meant whatever the tense
# Direction -> do these days lie there, seen from the anchor?
_LYING: dict[str | None, Callable[[Days, date], bool]] = {
    "past": lambda days, anchor: days[0] <= anchor,
    "future": lambda days, anchor: days[1] >= anchor,
    "before": lambda days, anchor: days[1] < anchor,
    "after": lambda days, anchor: days[0] > anchor,
}


class Anchor(NamedTuple):
    """The day to resolve against; `narrative` where the text told it, not the calendar of the desk."""

    day: date
    narrative: bool = False


def resolved(time: TimeExpression, anchor: Anchor | None) -> str:
    """The value with everything filled in that the anchor allows."""
    day, _, part = time.value.partition("T") if time.type in ("DATE", "TIME") else (time.value, "", "")
    found = _day(time, day, anchor)
    return f"{found}T{part}" if part else found


def _day(time: TimeExpression, value: str, anchor: Anchor | None) -> str:
    if time.feast is not None:
        return _feast(time, value, anchor)
    if anchor is None or time.value.endswith("_REF"):
        return _own_night(time, value)
    if value == "":
        return anchor.day.isoformat()
    if time.unit == "night":
        return _night_before(_nearest(time, value, anchor) if "X" in value else value)
    if time.offset is not None and time.unit is not None:
        return _moved(time, value, anchor.day)
    return _nearest(time, value, anchor) if "X" in value else value


def _own_night(time: TimeExpression, value: str) -> str:
    return _night_before(value) if time.unit == "night" and "X" not in value else value


def _night_before(value: str) -> str:
    """The night to a day begins on the day before it."""
    days = covered(value)
    return (days[0] - timedelta(1)).isoformat() if days and len(value) == 10 else value


def _moved(time: TimeExpression, value: str, anchor: date) -> str:
    """Shifted by units, and what the value itself says put into the unit reached."""
    assert time.unit is not None and time.offset is not None
    if time.unit in ("second", "minute", "hour"):
        return value
    day = moved(anchor, time.unit, time.offset)
    if day is None:
        return value
    if value.startswith("XXXX-WXX-") and value[9:].isdigit():  # Dienstag vergangener Woche
        return (day + timedelta(int(value[9:]) - day.isoweekday())).isoformat()
    if time.unit == "year" and value.startswith("XXXX-"):
        return f"{day.year:04}{value[4:]}"
    return period(day, time.unit)


def _nearest(time: TimeExpression, value: str, anchor: Anchor) -> str:
    """The year, month or week in which the value lies nearest in the direction that the words tell."""
    if value.startswith("XXXX-WXX-"):
        return _weekday(time, value[9:], anchor.day)
    if value.startswith("XXXX-"):
        return _in_year(time, value[5:], anchor.day)
    return value


def _weekday(time: TimeExpression, wanted: str, anchor: date) -> str:
    number = 6 if wanted == "WE" else int(wanted)
    back = (anchor.isoweekday() - number) % 7
    days = {
        "before": -back or -7,
        "after": 7 - back,
        "future": (7 - back) % 7,
        "this": -back if back <= 3 else 7 - back,  # the nearest one
    }.get(time.direction or "past", -back)
    day = moved(anchor, "day", days)
    if day is None:
        return time.value
    return period(day, "weekend") if wanted == "WE" else day.isoformat()


def _in_year(time: TimeExpression, rest: str, anchor: date) -> str:
    """XXXX-08-18 and XXXX-08: what lies near at hand, else the past or coming one by tense;
    without tense a month is past, a day is of this year."""
    options = [(year, covered(f"{year:04}-{rest}")) for year in range(anchor.year - 1, anchor.year + 2)]
    known = [(year, days) for year, days in options if days]
    near = [one for one in known if _distance(one[1], anchor) <= _AT_HAND]
    if near and (time.direction is None or time.direction in ("past", "future") and len(rest) == len("08-18")):
        return f"{near[0][0]:04}-{rest}"
    known = [one for one in known if one[1][0].isoweekday() == time.weekday] or known  # "Samstag, 17. Januar"
    direction = "past" if time.direction is None and len(rest) == len("08") else time.direction
    if direction in _LYING:
        known = [one for one in known if _LYING[direction](one[1], anchor)] or known
    else:
        known = [one for one in known if one[0] == anchor.year] or known
    if not known:
        return f"XXXX-{rest}"
    year, _ = min(known, key=lambda one: (_distance(one[1], anchor), -one[0]))
    return f"{year:04}-{rest}"


def _distance(days: Days, anchor: date) -> int:
    if days[0] <= anchor <= days[1]:
        return 0
    return min(abs((days[0] - anchor).days), abs((days[1] - anchor).days))


def _feast(time: TimeExpression, value: str, anchor: Anchor | None) -> str:
    """The day of a feast in the year said, or in the nearest fitting one; a feast of several days is its first."""
    assert time.feast is not None
    year = int(value[:4]) if value[:4].isdigit() else _feast_year(time, anchor.day) if anchor else None
    days = feast(time.feast, year) if year else None
    return days[0].isoformat() if days else value


def _feast_year(time: TimeExpression, anchor: date) -> int | None:
    if time.unit == "year" and time.offset is not None:
        return anchor.year + time.offset
    years = [year for year in (anchor.year - 1, anchor.year, anchor.year + 1) if 1 <= year <= 9999]
    known = [(year, days) for year in years if (days := feast(time.feast or "", year))]
    if time.direction in _LYING:
        known = [one for one in known if _LYING[time.direction](one[1], anchor)] or known
    return min(known, key=lambda one: _distance(one[1], anchor))[0] if known else None
