"""One weekday means one day throughout a text, unless words say otherwise ("vergangenen Montag")."""

from __future__ import annotations

from datetime import date
from typing import Iterable

from checker.model.annotation import TimeExpression
from checker.normalize.calendar import covered
from checker.normalize.nearest import Anchor, resolved

_NEAR = 10  # days from the anchor within which a date beside a weekday is the one meant elsewhere too
_BARE = "XXXX-WXX-"


class Weekdays:
    """The day that each bare weekday of a text means: a date written beside it, else what lies nearest at hand."""

    def __init__(self, times: Iterable[TimeExpression], day: date | None) -> None:
        self.anchor = day
        self._days: dict[int, date] = {}
        if day is not None:
            self._days = {**_told(filter(_is_bare, times), day), **_written(times, day)}

    def value(self, time: TimeExpression, value: str) -> str:
        """The value with the day settled on; any other time's value stays."""
        day = self._days.get(_number(time)) if _is_bare(time) else None
        return day.isoformat() + value[len("2025-08-18") :] if day and value[:1].isdigit() else value


def _is_bare(time: TimeExpression) -> bool:
    """A weekday that tense alone directs."""
    open_ended = time.unit is None and time.anchor == "document" and time.direction in (None, "past", "future")
    return time.type in ("DATE", "TIME") and open_ended and _number(time) > 0


def _number(time: TimeExpression) -> int:
    number = time.value[len(_BARE) : len(_BARE) + 1] if time.value.startswith(_BARE) else ""
    return int(number) if number.isdigit() else 0


def _told(times: Iterable[TimeExpression], day: date) -> dict[int, date]:
    """Of two days that one weekday is resolved to, the nearer one."""
    found: dict[int, date] = {}
    for time in times:
        days = covered(resolved(time, Anchor(day)))
        if days:
            before = found.get(_number(time), days[0])
            found[_number(time)] = min(before, days[0], key=lambda one: abs((one - day).days))
    return found


def _written(times: Iterable[TimeExpression], day: date) -> dict[int, date]:
    """The dates that stand beside their right weekday; none of a weekday that has two."""
    found: dict[int, set[date]] = {}
    for time in times:
        days = covered(resolved(time, Anchor(day))) if time.weekday and time.unit is None else None
        if days and days[0].isoweekday() == time.weekday and abs((days[0] - day).days) <= _NEAR:
            found.setdefault(time.weekday, set()).add(days[0])
    return {number: min(dates) for number, dates in found.items() if len(dates) == 1}
