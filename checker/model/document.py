"""What comes in: documents with their sources, and places in their text."""

from __future__ import annotations

from bisect import bisect_right

from msgspec import Struct

TEXT, TITLE = "text", "title"
OPENING = 1000  # characters in which a text prints its title


def printed(line: str) -> str:
    """A line as it is held against a title: without the marks of a heading, single blanks between its words."""
    return " ".join(line.lstrip("\ufeff# ").split())


class Source(Struct, frozen=True):
    """Who published a text, and where the text came from if not from them (an agency)."""

    publisher: str | None = None
    origin: str | None = None


class Span(Struct, frozen=True, order=True, gc=False):
    """Half-open range of Unicode code points in one field of a document.

    Law: ``document.field(span.field)[span.start:span.end]`` is what was read.
    """

    start: int
    end: int
    field: str = TEXT

    def holds(self, other: Span) -> bool:
        """Does the other span lie inside this one?"""
        return self.field == other.field and self.start <= other.start and other.end <= self.end


class Anchor(Struct, frozen=True):
    """A point where the readable text and the file it came from are known to meet."""

    offset: int  # code points into Document.text
    line: int  # 1-based line in the file
    column: int  # 1-based column in the file, in code points


class Comment(Struct, frozen=True):
    """A comment of the file's markup. It is no part of what is read."""

    offset: int  # where in Document.text it stands
    line: int
    column: int
    text: str  # without the marks around it


class Document(Struct, frozen=True):
    """One article. `text` is stored once and every offset indexes it."""

    id: str
    text: str
    story: str = ""
    title: str | None = None  # metadata; one that the text prints belongs to the text
    source: Source = Source()
    url: str | None = None
    published: str | None = None  # ISO date or date-time
    language: str = "de"
    path: str | None = None  # the file as the user named it
    anchors: tuple[Anchor, ...] = ()  # monotone map back to the file; empty: text is the file
    comments: tuple[Comment, ...] = ()
    blockquotes: tuple[Span, ...] = ()  # set apart by the markup as somebody else's words

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields to read: the title only where none of the first lines of the text is the title itself."""
        title = printed(self.title or "")
        lines = self.text[:OPENING].splitlines() if title else ()
        return (TEXT,) if not title or title in map(printed, lines) else (TEXT, TITLE)

    def field(self, name: str) -> str:
        """The string that spans of this field index."""
        return self.text if name == TEXT else self.title or ""

    def words(self, span: Span) -> str:
        """What stands at the span."""
        return self.field(span.field)[span.start : span.end]


class Places:
    """Line and column of offsets in one document, both counted from 1, of the file as it is."""

    def __init__(self, document: Document) -> None:
        self._anchors = document.anchors or _line_starts(document.text)
        self._offsets = [anchor.offset for anchor in self._anchors]

    def place(self, span: Span) -> tuple[int, int]:
        """(line, column) of the span's start; a title outside the text has no place: (1, 1)."""
        if span.field != TEXT:
            return 1, 1
        anchor = self._anchors[max(0, bisect_right(self._offsets, span.start) - 1)]
        return anchor.line, anchor.column + max(0, span.start - anchor.offset)


def _line_starts(text: str) -> tuple[Anchor, ...]:
    starts, line = [Anchor(0, 1, 1)], 1
    at = text.find("\n")
    while at >= 0:
        line += 1
        starts.append(Anchor(at + 1, line, 1))
        at = text.find("\n", at + 1)
    return tuple(starts)


class Problem(Struct, frozen=True, order=True):
    """Something wrong with one input that did not keep the others from being checked."""

    document: str  # id, or the path where there is no document
    place: str  # "line 3", "sources.toml", ... ; "" for the whole document
    message: str  # what is wrong and what to do, one line
    story: str = ""  # the story it belongs to, where that is known

    def __str__(self) -> str:
        return ": ".join(part for part in (self.document, self.place, self.message) if part)
