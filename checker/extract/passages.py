"""Spans to passages: the words with their sentence, line and column."""

from __future__ import annotations

from bisect import bisect_right

from checker.model.annotation import Annotations
from checker.model.assertion import Passage
from checker.model.document import Document, Places, Span

_LONGEST_QUOTE = 600  # characters; a "sentence" of a hostile text may be megabytes


class Passages:
    """Makes the passages of one document."""

    def __init__(self, document: Document, annotations: Annotations) -> None:
        self.document = document
        self._places = Places(document)
        self._quotes: dict[tuple[str, int, int], str] = {}
        self._sentences = sorted((s.span.field, s.span.start, s.span.end) for s in annotations.sentences)

    def place(self, span: Span) -> tuple[int, int]:
        """Line and column of the span's start."""
        return self._places.place(span)

    def passage(self, span: Span) -> Passage:
        """The passage at a span."""
        line, column = self._places.place(span)
        return Passage(self.document.id, span, self.document.words(span), line, column, self._quote(span))

    def _quote(self, span: Span) -> str:
        """The sentence around the span; of a very long one the part around it."""
        at = bisect_right(self._sentences, (span.field, span.start, float("inf"))) - 1
        field, start, end = self._sentences[at] if at >= 0 else (span.field, span.start, span.end)
        if field != span.field:
            start, end = span.start, span.end
        if end - start > _LONGEST_QUOTE:
            start, end = max(start, span.start - _LONGEST_QUOTE // 2), min(end, span.start + _LONGEST_QUOTE // 2)
        key = span.field, start, end
        if key not in self._quotes:
            self._quotes[key] = " ".join(self.document.field(span.field)[start:end].split())
        return self._quotes[key]
