"""A whole article with the places of a finding marked in it."""

from __future__ import annotations

from typing import Mapping, Sequence

from msgspec import Struct

from checker.model.document import TEXT, TITLE, Document, Span
from checker.model.finding import Finding
from checker.report.sides import numbers
from checker.report.text import visible

_LONGEST = 400_000  # characters of an article that are shown around its places


class Piece(Struct, frozen=True):
    """A stretch of text. `side`: the number of the side it stands for, 0 for none."""

    text: str
    side: int = 0
    place: int = 0  # number of the evidence that begins here


class Article(Struct, frozen=True):
    """The article in paragraphs of pieces."""

    title: tuple[Piece, ...]
    paragraphs: tuple[tuple[Piece, ...], ...]
    moved: bool  # some places are no longer there: the article has changed since
    cut: bool


def article(document: Document, finding: Finding) -> Article:
    """The document with the finding's passages in it."""
    number = numbers(finding)
    own = [(n, e) for n, e in enumerate(finding.evidence, 1) if e.passage.document == document.id]
    there = [(n, e) for n, e in own if document.words(e.passage.span) == e.passage.text]
    marks = {n: (e.passage.span, number[e.value]) for n, e in there}
    titled = _of(marks, TITLE)  # found before the text was known to print its title
    title = _pieces(document.field(TITLE) if titled or TITLE in document.fields else "", titled, 0)
    text, begin = _window(document.text, [span for span, _ in marks.values() if span.field == TEXT])
    paragraphs = tuple(_paragraphs(text, _of(marks, TEXT), begin))
    return Article(title, paragraphs, len(there) < len(own), len(text) < len(document.text))


def _of(marks: Mapping[int, tuple[Span, int]], field: str) -> list[tuple[Span, int, int]]:
    return sorted((span, side, n) for n, (span, side) in marks.items() if span.field == field)


def _window(text: str, spans: Sequence[Span]) -> tuple[str, int]:
    """The text, or of a very long one what is around the first place; and where that begins."""
    first = min((span.start for span in spans), default=0)
    begin = max(0, first - _LONGEST // 2) if len(text) > _LONGEST else 0
    return text[begin : begin + _LONGEST], begin


def _paragraphs(text: str, marks: Sequence[tuple[Span, int, int]], begin: int) -> list[tuple[Piece, ...]]:
    """One a line; a mark over several lines is marked in each."""
    found, at, next_mark = [], begin, 0
    for line in text.split("\n"):
        end = at + len(line)
        while next_mark < len(marks) and marks[next_mark][0].end <= at:
            next_mark += 1
        if line.strip():
            here = [mark for mark in marks[next_mark:] if mark[0].start < end and mark[0].end > at]
            found.append(_pieces(line, here, at))
        at = end + 1
    return found


def _pieces(text: str, marks: Sequence[tuple[Span, int, int]], begin: int) -> tuple[Piece, ...]:
    """The text cut at the marks; of two that overlap the later one begins where the earlier ends."""
    pieces, at = [], 0
    for span, side, n in marks:
        start, end = max(span.start - begin, at), min(span.end - begin, len(text))
        if start >= end:
            continue
        if start > at:
            pieces.append(Piece(visible(text[at:start])))
        pieces.append(Piece(visible(text[start:end]), side, n))
        at = end
    return tuple([*pieces, Piece(visible(text[at:]))] if at < len(text) else pieces)
