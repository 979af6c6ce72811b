"""Printed pages -> running text: lines joined to paragraphs, words joined that a line end divides, page furniture out.

The map back counts pages as lines, and characters of a page as columns.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct

from checker.model.document import Anchor
from checker.read.markup import GAP

HYPHENS = "-\u00ad\u2010"
DIVIDED = re.compile(rf"[^\W\d_][{HYPHENS}]$")
AND = re.compile(r"(?:und|oder|bzw|and|or)\b")  # "Innen- und Außenminister": the hyphen stands for a word left out
END = re.compile(r"[.!?:][\"'“”»«’)\]]*$")
DIGITS = re.compile(r"\d+")
NUMBER = re.compile(r"\W*(?:(?:Seite|Page|S\.)\s*)?\d+(?:\s*(?:/|von|of)\s*\d+)?\W*", re.I)
SHORT = 0.75  # of the usual width: such a line may end a paragraph
USUAL = 0.8  # share of lines that are at most as long as the usual width
REPEATED = 3  # pages on which a first or last line is furniture, if that is more than half of them


class Line(Struct, frozen=True):
    """A line of a page: its text without blanks around it, where it stands, whether a blank line comes before."""

    text: str
    page: int
    column: int
    apart: bool


def joined(pages: Sequence[str]) -> tuple[str, tuple[Anchor, ...]]:
    """The running text of the pages, and the map from it to (page, character of the page)."""
    lines = [line for page in _without_furniture([_lines(n, text) for n, text in enumerate(pages, 1)]) for line in page]
    width = _width(lines)
    parts: list[str] = []
    anchors: list[Anchor] = []
    length = 0
    for at, line in enumerate(lines):
        words, gap = _continued(line, lines[at + 1] if at + 1 < len(lines) else None, width)
        anchors.append(Anchor(length, line.page, line.column))
        parts += [words, gap]
        length += len(words) + len(gap)
    return "".join(parts), tuple(anchors)


def _lines(page: int, text: str) -> list[Line]:
    found: list[Line] = []
    at, apart = 0, False
    for raw in text.split("\n"):
        words = raw.strip()
        if words:
            found.append(Line(words, page, at + raw.index(words) + 1, apart))
        apart = not words
        at += len(raw) + 1
    return found


def _without_furniture(pages: list[list[Line]]) -> Iterator[list[Line]]:
    """The pages without their numbers and what stands at the edge of most of them."""
    edges = Counter(key for page in pages for key in {_key(line) for line in page[:1] + page[-1:]})
    needed = max(REPEATED, len(pages) // 2 + 1)
    furniture = {key for key, count in edges.items() if count >= needed}
    for page in pages:
        start, end = 0, len(page)
        while start < end and _is_furniture(page[start], furniture):
            start += 1
        while end > start and _is_furniture(page[end - 1], furniture):
            end -= 1
        yield page[start:end]


def _key(line: Line) -> str:
    return DIGITS.sub("0", line.text)


def _is_furniture(line: Line, furniture: set[str]) -> bool:
    return _key(line) in furniture or NUMBER.fullmatch(line.text) is not None


def _width(lines: list[Line]) -> int:
    lengths = sorted(len(line.text) for line in lines)
    return lengths[int(USUAL * len(lengths))] if lengths else 0


def _continued(line: Line, following: Line | None, width: int) -> tuple[str, str]:
    """The words of the line, and what stands between them and the next line."""
    if following is None:
        return line.text, ""
    if DIVIDED.search(line.text) and not following.apart:
        if AND.match(following.text):
            return line.text, " "
        divided = following.text[0].islower() or line.text.endswith("\u00ad")
        return (line.text[:-1] if divided else line.text), ""
    return line.text, GAP if _ends(line, following, width) else " "


def _ends(line: Line, following: Line, width: int) -> bool:
    """Whether a paragraph ends with the line."""
    if following.apart and line.page == following.page:
        return True
    if len(line.text) >= SHORT * width or following.text[0].islower():
        return False
    return END.search(line.text) is not None or len(line.text) < width / 2
