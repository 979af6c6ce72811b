"""The year in which a text is telling: a month without a year after an old year is of that year."""

from __future__ import annotations

import re
from datetime import date

from checker.model.annotation import TimeExpression
from checker.model.value import Interval

_OPEN = re.compile(r"XXXX-\d\d", re.ASCII)  # a month of no year
_YEARS = 2  # years before the day of publication from which a year is history
_LASTING = ("DURATION", "SET")


class Narrative:
    """Told the times of a text one by one, it knows the old year the text is in, if in any."""

    def __init__(self, today: int | None) -> None:
        self._today, self._field = today, ""
        self._year: int | None = None

    def value(self, time: TimeExpression) -> tuple[str, date] | None:
        """The value of a month told in the past without a year, where the text is telling of an old year; and the
        beginning of that year, against which it is resolved."""
        of_none = time.type == "DATE" and time.feast is None and time.offset is None
        past = time.direction == "past" and time.span.field == self._field
        if self._year is None or not (past and of_none and _OPEN.fullmatch(time.value)):
            return None
        return f"{self._year:04}{time.value[4:]}", date(self._year, 1, 1)

    def hear(self, time: TimeExpression, interval: Interval) -> None:
        """Go on in the year of a date; what is told from today, or of a year not long ago, ends the story."""
        if time.type in _LASTING or interval.first is None or self._today is None:
            return
        self._field = time.span.field
        year = int(interval.timex[:4]) if interval.timex[:4].isdigit() else None
        old = year is not None and year <= self._today - _YEARS
        self._year = year if old and (interval.anchor is None or year == self._year) else None
