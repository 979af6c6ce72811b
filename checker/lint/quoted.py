"""Somebody else's words in a draft: quotations and block quotations."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import chain
from typing import Iterable, Iterator

import msgspec

from checker.model.assertion import Reading
from checker.model.document import TEXT, Document, Span
from checker.model.finding import Finding
from checker.settings import BLOCKQUOTES, QUOTATIONS, Settings

_DOUBLE, _SINGLE = "„“”\"«»", "‚‘’‹›"
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n")
_BEFORE_OPENING = "([{–—-:/ \t\n\r\xa0"


class Spans:
    """Stretches of a document; those that overlap are one."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self.merged: list[Span] = []
        for span in sorted(spans, key=lambda each: (each.field, each.start)):
            last = self.merged[-1] if self.merged else None
            if last and last.field == span.field and span.start <= last.end:
                self.merged[-1] = Span(last.start, max(last.end, span.end), last.field)
            else:
                self.merged.append(span)
        self._starts = [(span.field, span.start) for span in self.merged]

    def touches(self, span: Span) -> bool:
        """Does the span have a part in one of them?"""
        at = bisect_left(self._starts, (span.field, span.end)) - 1
        return at >= 0 and self.merged[at].field == span.field and self.merged[at].end > span.start


def left_alone(document: Document, reading: Reading, settings: Settings) -> Spans:
    """The passages that the settings skip."""
    skipped = [quote.passage.span for quote in reading.quotes if quote.direct] if QUOTATIONS in settings.skip else []
    return Spans([*skipped, *(document.blockquotes if BLOCKQUOTES in settings.skip else ())])


def protected(document: Document, reading: Reading) -> Spans:
    """Every passage that may be somebody's own words; rather too many than one too few."""
    quotes = (quote.passage.span for quote in reading.quotes if quote.direct)
    return Spans([*quotes, *document.blockquotes, *chain.from_iterable(map(_marked, _paragraphs(document.text)))])


def without(finding: Finding, draft: str, spans: Spans) -> Finding | None:
    """The finding without its evidence in these passages of the draft; None where no finding is left."""
    left = tuple(e for e in finding.evidence if e.passage.document != draft or not spans.touches(e.passage.span))
    if len(left) == len(finding.evidence):
        return finding
    sides, before = {e.value for e in left}, {e.value for e in finding.evidence}
    if len(sides) < min(2, len(before)) or all(e.passage.document != draft for e in left):
        return None
    return msgspec.structs.replace(finding, evidence=left)


def _paragraphs(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for match in _PARAGRAPH.finditer(text):
        yield start, text[start : match.start()]
        start = match.end()
    yield start, text[start:]


def _marked(paragraph: tuple[int, str]) -> Iterator[Span]:
    """What stands between marks; from a mark that nothing opens or closes all there is before or behind it."""
    start, text = paragraph
    for marks in (_DOUBLE, _SINGLE):
        opened = None
        for at in [at for at, letter in enumerate(text) if letter in marks]:
            if opened is None and _opens(text, at):
                opened = at
            elif text[at] == "’" and (opened is None or text[at + 1 : at + 2].isalnum()):
                continue  # an apostrophe
            else:
                yield Span(start + (opened or 0), start + at + 1, TEXT)
                opened = None
        if opened is not None:
            yield Span(start + opened, start + len(text), TEXT)


def _opens(text: str, at: int) -> bool:
    return (at == 0 or text[at - 1] in _BEFORE_OPENING) and text[at] != "’"
