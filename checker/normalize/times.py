"""Time expressions to days: resolved against the day of publication, the date line, and the times told before."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Sequence

from checker.model.annotation import TimeExpression
from checker.model.document import Document
from checker.model.value import Interval
from checker.normalize.bounds import narrowed, seconds
from checker.normalize.calendar import covered
from checker.normalize.date_line import date_line
from checker.normalize.narrative import Narrative
from checker.normalize.nearest import Anchor, resolved
from checker.normalize.weekdays import Weekdays

_EARLY = re.compile(r"T(0\d|1[01]):.*|TMO")  # hours of the morning
_JOINED = re.compile(r"[\s,]{0,3}(?:on|am)?\s?", re.ASCII)


def intervals(times: Sequence[TimeExpression], document: Document) -> list[Interval]:
    """One value an expression. Without a day of publication or date line nothing relative is guessed."""
    day = date_line(times, document) or published(document)
    told: date | None = None  # the last day that the text itself told
    been: date | None = None  # the last of them that is not to come
    night: date | None = None  # the last on which a night to a weekday began
    settled, narrative = Weekdays(times, day), Narrative(day.year if day else None)
    found: list[Interval] = []
    for at, time in enumerate(times):
        before = been if time.direction == "past" and told and day and told > day else told
        near = _day_beside(times, at, settled, document) or _morning_after(time, before, night)
        value, anchor = _value(time, day, near)
        old = narrative.value(time)
        interval = _interval(time, *old) if old else _interval(time, settled.value(time, value), anchor)
        narrative.hear(time, interval)
        found.append(interval)
        told = _told(interval, told)
        been = told if told and day and told <= day else been
        night = told if time.unit == "night" else night
    return found


def _morning_after(time: TimeExpression, told: date | None, night: date | None) -> date | None:
    """ "In der Nacht zum Dienstag, gegen zwei Uhr": behind a night that began the day before, the day it leads to."""
    early = time.type == "TIME" and bool(_EARLY.fullmatch(time.value))
    return told + timedelta(1) if told and told == night and early and told < date.max else told


def _day_beside(times: Sequence[TimeExpression], at: int, settled: Weekdays, document: Document) -> date | None:
    """The day of the next expression, where it decides: "at 11:30 p.m. Tuesday", "zwischen Dienstag und Freitag"."""
    if at + 1 == len(times) or not (times[at].value.startswith("T") or times[at].anchor == "following"):
        return None
    after = times[at + 1]
    between = document.field(after.span.field)[times[at].span.end : after.span.start]
    if times[at].anchor != "following" and not _JOINED.fullmatch(between):
        return None
    value, anchor = _value(after, settled.anchor, None)
    return _told(_interval(after, settled.value(after, value), anchor), None)


def published(document: Document) -> date | None:
    """The day of publication."""
    try:
        return date.fromisoformat((document.published or "")[:10])
    except ValueError:
        return None


def _value(time: TimeExpression, day: date | None, told: date | None) -> tuple[str, date | None]:
    """The value as far as it can be resolved, and the day it was resolved against."""
    narrative = time.anchor in ("narrative", "following")
    anchor = (told or (day if time.type == "TIME" else None)) if narrative else day
    if time.type == "SET" or anchor is None:
        return resolved(time, None), None
    value = resolved(time, Anchor(anchor, narrative))
    return value, anchor if value != time.value else None


def _interval(time: TimeExpression, value: str, anchor: date | None) -> Interval:
    """`value` of a duration with an offset is the day, week, ... it leads to; it keeps its length as TIMEX3 value."""
    days = covered(value)
    first, last = narrowed(days, value, time.mod) if days else (None, None)
    lasts = time.type == "DURATION"
    return Interval(
        time.value if lasts else value,
        time.type,
        first.isoformat() if first else None,
        last.isoformat() if last else None,
        anchor.isoformat() if anchor else None,
        time.mod,
        seconds(time.value, time.mod) if lasts else None,
        _weekday(time),
    )


def _weekday(time: TimeExpression) -> int | None:
    """The weekday of the value's day: the night to Tuesday begins on Monday."""
    return (time.weekday - 2) % 7 + 1 if time.weekday and time.unit == "night" else time.weekday


def _told(interval: Interval, before: date | None) -> date | None:
    """The day that "am selben Tag" would mean next."""
    if interval.kind in ("DATE", "TIME") and interval.first and len(interval.timex.partition("T")[0]) == 10:
        return date.fromisoformat(interval.first)
    return before
