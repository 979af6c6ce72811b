"""Many spans of one document, asked without looking at each of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import Iterable

from checker.model.document import Span

Place = tuple[str, int]  # field, code point


class Spans:
    """Spans of one document in order of their places; a question takes the logarithm of their number."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans, key=_begin)
        self._begins = [_begin(span) for span in self._spans]
        ends = [(span.field, span.end) for span in self._spans]
        self._farthest = list(accumulate(ends, max))  # end of this one and all before it
        self._nearest = list(accumulate(reversed(ends), min))[::-1]  # end of this one and all behind it

    def hold(self, span: Span) -> bool:
        """Does the span lie inside one of them?"""
        at = bisect_right(self._begins, _begin(span)) - 1
        return at >= 0 and self._farthest[at] >= (span.field, span.end) and self._farthest[at][0] == span.field

    def within(self, span: Span) -> bool:
        """Does one of them lie inside the span?"""
        at = bisect_left(self._begins, _begin(span))
        return at < len(self._spans) and self._nearest[at] <= (span.field, span.end)

    def around(self, span: Span) -> Span | None:
        """The one that holds the span, where they do not overlap."""
        at = bisect_right(self._begins, _begin(span)) - 1
        return self._spans[at] if at >= 0 and self._spans[at].holds(span) else None


def _begin(span: Span) -> Place:
    return span.field, span.start
