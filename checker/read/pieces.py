"""What a reader sees of a stretch of page source: pieces of text, each with its offset in the source."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape
from html.entities import html5

SPACE, BREAK = " ", "\n"
SOFT_HYPHEN = "\u00ad"
TOKEN = re.compile(
    r"(?P<space>[ \t\n\r\f]+)|&(?P<name>#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]*)(?P<end>;?)|[^ \t\n\r\f&]+|&"
)
Run = tuple[int, int]  # offsets in the source; an empty run is a line break
Piece = tuple[int, str]


def pieces(source: str, runs: Iterable[Run]) -> list[Piece]:
    """The text of the runs; white space between words is one space or one line break."""
    shown: list[Piece] = []
    gap: Piece | None = None
    for at, piece in _raw(source, runs):
        if piece == BREAK or piece == SPACE and gap is None:
            gap = at, piece
        elif piece != SPACE:
            shown += [gap, (at, piece)] if gap and shown else [(at, piece)]
            gap = None
    return shown


def _raw(source: str, runs: Iterable[Run]) -> Iterator[Piece]:
    for start, end in runs:
        if start == end:
            yield start, BREAK
        for match in TOKEN.finditer(source, start, end):
            yield from [(match.start(), SPACE)] if match["space"] else _shown(match.start(), _resolved(match))


def _resolved(match: re.Match[str]) -> str:
    """The character a reference names; one that names none is plain text."""
    name = match["name"]
    named = name and (name[0] == "#" or name + match["end"] in html5)
    return unescape(match[0]) if named else match[0]


def _shown(at: int, text: str) -> Iterator[Piece]:
    for part in text.split(SOFT_HYPHEN):
        if part:
            yield at, part
        at += len(part) + 1
