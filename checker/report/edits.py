"""Suggestions that are exact words to write instead of exact words, as edits of the file."""

from __future__ import annotations

import re
from typing import Iterator

from msgspec import Struct

from checker.model.assertion import Passage
from checker.model.document import TITLE, Span
from checker.model.finding import Evidence, Finding
from checker.report.places import Place, Places, after
from checker.report.text import clean


class Edit(Struct, frozen=True):
    """Write `new` where `old` stands."""

    place: Place
    span: Span  # of the old words in the document
    old: str
    new: str


def edits(finding: Finding, places: Places) -> Iterator[Edit]:
    """One edit for each passage of the first one's document that is written otherwise than suggested.

    Nothing for a suggestion that wants an editor: a title would have to be inflected, a quotation is somebody's words.
    """
    new, document = finding.suggestion, finding.evidence[0].passage.document
    if isinstance(new, str) and new == clean(new) and places.verbatim(document):
        for evidence in finding.evidence:
            span = replaced(evidence, new) if evidence.passage.document == document else None
            if span and span.field != TITLE and not places.quoted(document, span):
                yield _edit(evidence.passage, span, new, places)


def replaced(evidence: Evidence, new: str) -> Span | None:
    """Where the value stands in its passage, once and as words of its own or as a genitive; None if nowhere."""
    passage, value = evidence.passage, evidence.value
    if not isinstance(value, str) or not value or value == new:
        return None
    found = list(re.finditer(rf"(?<!\w){re.escape(value)}(?=s?(?!\w))", passage.text))
    if len(found) != 1:
        return None
    start = passage.span.start + found[0].start()
    return Span(start, start + len(value), passage.span.field)


def _edit(passage: Passage, span: Span, new: str, places: Places) -> Edit:
    before, old = passage.text[: span.start - passage.span.start], passage.text[span.start - passage.span.start :]
    old = old[: span.end - span.start]
    line, column = after(passage.line, passage.column, before)
    path = places.path(passage.document)
    return Edit(Place(path, line, column, *after(line, column, old)), span, old, new)
