"""Text in lines of a given width, for pictures: nobody measures the reader's fonts, so widths are estimated high."""

from __future__ import annotations

import unicodedata

_NARROW, _WIDE = frozenset("ijltfrI.,:;'|!()[]/- "), frozenset("mwMW@%—…")


def width(text: str) -> float:
    """About how wide the text is, in units of the font size."""
    return sum(map(_width, text))


def wrap(text: str, limit: float, lines: int) -> tuple[str, ...]:
    """At most so many lines, each within the limit; what does not fit ends in an ellipsis."""
    found = [""]
    for word in _pieces(text, limit):
        longer = f"{found[-1]} {word}".strip()
        if width(longer) <= limit:
            found[-1] = longer
        else:
            found.append(word)
    if len(found) > lines:
        found = [*found[: lines - 1], _cut(found[lines - 1], limit)]
    return tuple(line for line in found if line)


def _pieces(text: str, limit: float) -> list[str]:
    """The words; one too long for a line is broken."""
    found = []
    for word in text.split():
        while width(word) > limit:
            size = max(1, int(len(word) * limit / width(word)) - 1)
            found.append(word[:size])
            word = word[size:]
        found.append(word)
    return found


def _cut(line: str, limit: float) -> str:
    while line and width(line) > limit - 1:
        line = line[:-1]
    return line.rstrip() + "…"


def _width(sign: str) -> float:
    if sign in _NARROW:
        return 0.38
    if sign in _WIDE or unicodedata.east_asian_width(sign) in "WF":
        return 1.0
    return 0.72 if sign.isupper() else 0.6
