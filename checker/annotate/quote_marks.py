"""Pairs of quotation marks: which word opens a quotation and which closes it."""

from __future__ import annotations

from typing import Iterator, NamedTuple

from checker.annotate.scan import Scan

# opening mark -> what may close it; a mark that can do both is judged by where it touches a word
_CLOSES = {
    "„": "“”\"",
    "“": "”\"“",
    "”": "”",
    '"': '"”“',
    "«": "»",
    "»": "«»",
    "‚": "‘’'",
    "‘": "’'‘",
    "'": "'’",
    "‹": "›",
    "›": "‹›",
}
MARKS = frozenset("„“”\"«»‚‘’'‹›")
_SINGLE = frozenset("‚‘'‹›’")
_LONGEST = 700  # words between two marks


class Quoted(NamedTuple):
    """Words first..last (half open) between two marks; the marks are words first-1 and last."""

    first: int
    last: int


def quoted(scan: Scan) -> list[Quoted]:
    """Every stretch between two marks of one paragraph, in order; what stands inside another is left out."""
    if not MARKS & set(scan.forms):
        return []
    return list(_pairs(scan))


def _pairs(scan: Scan) -> Iterator[Quoted]:
    opened: int | None = None
    marks = [at for at, form in enumerate(scan.forms) if form in MARKS]
    for at in marks:
        if opened is not None and not _together(scan, opened, at):
            opened = None
        form = scan.forms[at]
        if opened is None:
            opened = at if _opens(scan, at) else None
        elif form in _CLOSES[scan.forms[opened]] and _closes(scan, at):
            if at > opened + 1:
                yield Quoted(opened + 1, at)
            opened = None
        elif form in "„«" and _opens(scan, at) and scan.forms[opened] not in _SINGLE and form == scan.forms[opened]:
            opened = at  # the one before was never closed


def _opens(scan: Scan, at: int) -> bool:
    """Does the mark touch the next word, and not the one before?"""
    form = scan.forms[at]
    if form not in _CLOSES or not scan.glued(at):
        return form in "„" and at + 1 < len(scan.words)
    free = at == 0 or not scan.glued(at - 1) or scan.forms[at - 1] in "([–—:"
    return form == "„" or free


def _closes(scan: Scan, at: int) -> bool:
    """Does the mark touch the word before it? A single mark must touch none behind it."""
    before = at > 0 and scan.glued(at - 1)
    if scan.forms[at] in _SINGLE:
        after = scan.glued(at) and scan.forms[at + 1][0].isalnum()
        return before and not after
    return before or not scan.glued(at)


def _together(scan: Scan, one: int, other: int) -> bool:
    """In one paragraph, and not further apart than a quotation is long."""
    if other - one > _LONGEST:
        return False
    between = scan.text[scan.words[one].end : scan.words[other].start]
    return "\n\n" not in between and "\r\n\r\n" not in between and "\u2029" not in between
