"""Things of a document, found by where they stand."""

from __future__ import annotations

from bisect import bisect_left
from typing import Generic, Sequence, TypeVar

from checker.model.document import Span

T = TypeVar("T")


class Placed(Generic[T]):
    """Things with their spans, found by where they stand."""

    def __init__(self, placed: Sequence[tuple[Span, T]]) -> None:
        self._placed = sorted(placed, key=lambda pair: (pair[0].field, pair[0].start, pair[0].end))
        self._starts = [(span.field, span.start) for span, _ in self._placed]

    def inside(self, span: Span) -> list[tuple[Span, T]]:
        """Everything that begins inside the span, in order."""
        first = bisect_left(self._starts, (span.field, span.start))
        return self._placed[first : bisect_left(self._starts, (span.field, span.end))]
