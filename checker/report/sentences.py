"""The sentences of a document as far as its reading keeps them: what stands around a place in the text."""

from __future__ import annotations

from bisect import bisect_right
from typing import Iterator

from checker.model.assertion import Passage, Reading
from checker.model.document import Span
from checker.report.text import around, clean, shorten


class Sentences:
    """Finds the sentence around a span by the passages of the reading."""

    def __init__(self, reading: Reading) -> None:
        self.document = reading.document
        found = {(p.span.field, begin): (end, p.quote) for p, begin, end in map(_extent, _passages(reading))}
        self._begins = sorted(found)
        self._found = found

    def around(self, span: Span, text: str) -> tuple[str, str, str]:
        """Before the words, the words, after them; the words alone where no sentence is known."""
        at = bisect_right(self._begins, (span.field, span.start)) - 1
        if at >= 0 and self._begins[at][0] == span.field:
            end, quote = self._found[self._begins[at]]
            if span.start < end and clean(text) in clean(quote):
                return around(Passage(self.document, span, text, 1, 1, quote))
        return "", shorten(clean(text)), ""


def _passages(reading: Reading) -> Iterator[Passage]:
    yield from (assertion.passage for assertion in reading.assertions)
    yield from (stance.passage for stance in reading.stances)
    yield from (quote.passage for quote in reading.quotes)
    yield from (statement.passage for statement in reading.statements)


def _extent(passage: Passage) -> tuple[Passage, int, int]:
    """Where the passage's sentence begins and ends; its blanks may have been drawn together, so about."""
    begin = passage.span.start - max(0, passage.quote.find(clean(passage.text)))
    return passage, begin, begin + len(passage.quote)
