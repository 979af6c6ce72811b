"""Plain text and Markdown: the text is the file, but for comments, which are blanked out so that offsets stay true."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.model.document import OPENING, Anchor, Comment, Document, Places, Span
from checker.read.article import Article, Content, Metadata, encodable, written
from checker.read.decode import decode

OPEN, CLOSE = "<!--", "-->"
QUOTED = re.compile(r"(?:^ {0,3}>.*(?:\n|\Z))+", re.M)
_LONGEST = 250  # characters of a headline
_APART = re.compile(r"([^\r\n]+)(?:\r\n?|\n)[^\S\r\n]*(?:\r\n?|\n)\s*")  # a line, and a blank one behind it
_CLOSING = "\"'”“’‘»«)*_ "
_ENDS = frozenset((".", ",", ";", ":", "-", "–", "—"))  # of a paragraph, a salutation, a date line
_DATED = re.compile(r"\b(?:\d{1,2}\.? \w+|\w+ \d{1,2},) \d{4}$")
_MARKED = re.compile(r"[-*+>•] |\d+[.)] |\S+://")  # an item of a list, a quotation, an address
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
    """The first line that stands apart, no Markdown marks; the second one where the first is a kicker of one word.

    None for a paragraph, a date line, an item of a list, an address.
    """
    opening = text.lstrip("\ufeff \t\r\n")[:OPENING]
    first = _APART.match(opening)
    second = first and _APART.match(opening, first.end())
    lines = [line for match in (first, second) if match and (line := match[1].lstrip("#").strip())]
    headlines = [encodable(line) for line in lines if _is_headline(line)]
    return next((line for line in headlines if " " in line), headlines[0] if headlines else None)


def _is_headline(line: str) -> bool:
    ends = line.rstrip(_CLOSING)[-1:] in _ENDS or _DATED.search(line)
    return len(line) <= _LONGEST and not ends and not _MARKED.match(line) and any(map(str.isalpha, line))


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
