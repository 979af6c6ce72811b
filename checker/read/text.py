"""Plain text and Markdown: the text is the file, but for comments, which are blanked out so that offsets stay true."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.model.document import Anchor, Comment, Document, Places, Span
from checker.read.article import Article, Content, Metadata, encodable, written
from checker.read.decode import decode

OPEN, CLOSE = "<!--", "-->"
QUOTED = re.compile(r"(?:^ {0,3}>.*(?:\n|\Z))+", re.M)
_LONGEST = 250  # characters of a headline
VISIBLE = re.compile(r"[^\n\r]")


def articles(data: bytes) -> Content:
    """The one article of a text file. Its headline is its title, and stays a part of the text."""
    decoded = decode(data)
    notes = (decoded.note,) if decoded.note else ()
    text, comments = blanked(written(decoded.text))
    quoted = tuple(Span(*match.span()) for match in QUOTED.finditer(text))
    stated = Metadata(title=_headline(text))
    return Content((Article(written(text), stated, notes=notes, comments=comments, blockquotes=quoted),))


def _headline(text: str) -> str | None:
    """The first line where a blank line follows it, no Markdown marks; None for a paragraph."""
    line, _, rest = text.lstrip("\ufeff \t\r\n").partition("\n")
    words = line.lstrip("#").strip()
    apart = bool(rest) and not rest.partition("\n")[0].strip()
    return encodable(words) if apart and 0 < len(words) <= _LONGEST and not words.endswith(".") else None


def blanked(text: str, anchors: tuple[Anchor, ...] = ()) -> tuple[str, tuple[Comment, ...]]:
    """The text with blanks for its comments, and the comments. `anchors`: the way back to the file, if it has one."""
    places, parts, found, done = Places(Document("", text, anchors=anchors)), [], [], 0
    for span in _comments(text):
        words = text[span.start + len(OPEN) : span.end - len(CLOSE)].strip()
        found.append(Comment(span.start, *places.place(span), words))
        parts += [text[done : span.start], VISIBLE.sub(" ", text[span.start : span.end])]
        done = span.end
    return "".join(parts) + text[done:], tuple(found)


def _comments(text: str) -> Iterator[Span]:
    """Every comment with its marks; one that nothing closes is text."""
    start = text.find(OPEN)
    while start >= 0:
        end = text.find(CLOSE, start + len(OPEN))
        if end < 0:
            return
        yield Span(start, end + len(CLOSE))
        start = text.find(OPEN, end)
