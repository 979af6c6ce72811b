"""Time expressions that belong together as one time: the ends of a range, the parts of a span."""

from __future__ import annotations

from typing import Iterator, Sequence

from checker.model.annotation import TimeExpression
from checker.model.document import Span
from checker.model.value import Interval


def whole_times(times: Sequence[TimeExpression], values: Sequence[Interval]) -> Iterator[tuple[Span, Interval]]:
    """Every time with its span: "vom 12. bis 16. Mai" and "ein Jahr und sechs Monate" are one each.

    Spans counted from an event ("drei Tage nach dem Gipfel") are no durations and are left out.
    """
    at = 0
    while at < len(times):
        time, value = times[at], values[at]
        if time.next in ("range", "sum") and at + 1 < len(times):
            at += 1
            yield Span(time.span.start, times[at].span.end, time.span.field), _union(value, values[at])
        elif time.next != "counted" or value.first:
            yield time.span, value
        at += 1


def _union(one: Interval, other: Interval) -> Interval:
    timex = f"{one.timex}/{other.timex}"
    if one.seconds and other.seconds:
        seconds = (one.seconds[0] + other.seconds[0], one.seconds[1] + other.seconds[1])
        return Interval(timex, one.kind, seconds=seconds, mod=one.mod)
    return Interval(timex, one.kind, one.first, other.last, anchor=one.anchor or other.anchor)
