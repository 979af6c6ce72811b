"""Where passages stand in their files, as far as the file is the text."""

from __future__ import annotations

from typing import Sequence

from msgspec import Struct

from checker.model.assertion import Passage, Reading
from checker.model.document import TITLE, Span
from checker.report.text import clean_path

STDIN = "-"
VERBATIM = (".txt", ".md")  # files that are their text: the end of a passage is known, and words can be replaced


class Place(Struct, frozen=True):
    """A stretch of a file. Lines and columns count from 1, columns in code points; the end is the place behind it."""

    path: str
    line: int
    column: int
    end_line: int | None = None  # None where markup may stand between the words
    end_column: int | None = None
    title: bool = False  # in a title that is no part of the text: line and column say nothing


class Places:
    """The places of passages of one story. `root`: paths below this folder are told from there."""

    def __init__(self, readings: Sequence[Reading], root: str = "") -> None:
        self._paths = {r.document: r.path for r in readings if r.path and r.path != STDIN}
        self._quotes = {r.document: [q.passage.span for q in r.quotes if q.direct] for r in readings}
        self._root = f"{root.rstrip('/')}/" if root else ""

    def path(self, document: str) -> str:
        """The document's file; of one without a file its id."""
        path = clean_path(self._paths.get(document, document))
        return path.removeprefix(self._root) if self._root else path

    def verbatim(self, document: str) -> bool:
        """Is the document's file its text, letter by letter?"""
        return self._paths.get(document, "").lower().endswith(VERBATIM)

    def quoted(self, document: str, span: Span) -> bool:
        """Does the span stand in what somebody is quoted with?"""
        spans = self._quotes.get(document, ())
        return any(q.field == span.field and q.start < span.end and span.start < q.end for q in spans)

    def place(self, passage: Passage) -> Place:
        """Where the passage begins and, where that is known, ends."""
        path, title = self.path(passage.document), passage.span.field == TITLE
        if title or not self.verbatim(passage.document):
            return Place(path, passage.line, passage.column, title=title)
        return Place(path, passage.line, passage.column, *after(passage.line, passage.column, passage.text))


def after(line: int, column: int, text: str) -> tuple[int, int]:
    """The line and column behind a text that begins at line and column."""
    lines = text.count("\n")
    return (line + lines, len(text) - text.rfind("\n")) if lines else (line, column + len(text))
