"""Findings as a compiler prints them: file:line:column: severity code message, the other passages indented below."""

from __future__ import annotations

from typing import Iterator, Sequence

from checker.model.finding import ERROR, INFO, WARNING, StoryReport
from checker.report.notes import Note, Related, sheets
from checker.report.places import Place
from checker.report.words import word

_COLOURS = {ERROR: "\x1b[1;31m", WARNING: "\x1b[1;33m", INFO: "\x1b[1;36m"}
_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"
_INDENT = "    "


def lint_lines(stories: Sequence[StoryReport], language: str, color: bool) -> str:
    """All findings in order, each at its first passage; nothing where nothing was found."""
    notes = (note for sheet in sheets(stories, language) for note in sheet.notes)
    return "".join(f"{line}\n" for note in notes for line in _lines(note, language, color))


def details(note: Note, language: str) -> list[str]:
    """The message, the other passages, the suggestion: a line each, for formats that hold one text a finding."""
    return [note.message, *_below(note, language, False)]


def where(place: Place, language: str) -> str:
    """ "path:line:column"."""
    title = f" ({word('title', language)})" if place.title else ""
    return f"{place.path}:{place.line}:{place.column}{title}"


def related_text(related: Related, language: str, color: bool = False) -> str:
    """The value and the sentence it stands in."""
    before, words, after = related.quote
    quote = word("quote", language).format(before + _paint(words, _BOLD, color) + after)
    return f"{related.value}: {quote}"


def _lines(note: Note, language: str, color: bool) -> Iterator[str]:
    severity = _paint(note.severity, _COLOURS[note.severity], color)
    yield f"{where(note.place, language)}: {severity} {note.code} {note.message}"
    yield from (_INDENT + line for line in _below(note, language, color))


def _below(note: Note, language: str, color: bool) -> Iterator[str]:
    for related in note.related:
        yield f"{where(related.place, language)}: {related_text(related, language, color)}"
    if note.suggestion:
        yield f"{word('suggestion', language)}: {_paint(note.suggestion, _BOLD, color)}"


def _paint(text: str, colour: str, color: bool) -> str:
    return f"{colour}{text}{_PLAIN}" if color else text
