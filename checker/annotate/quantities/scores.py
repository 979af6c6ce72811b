"""Scores: 4:2, and in English 4-2 behind a word of winning or losing."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from checker.model.annotation import Quantity

if TYPE_CHECKING:
    from checker.annotate.quantities.reader import Reader


def score(reader: Reader, at: int, last: int) -> int:
    """Keep the score at word `at`, if one stands there; the word to go on at."""
    sides = reader.numbers.low[at].split(":")
    if len(sides) != 2 or at in reader.timed or not all(side.isdecimal() and len(side) <= 2 for side in sides):
        return at + 1
    after = reader.numbers.low[at + 1] if at + 1 < last else ""
    if reader.words.has("time_units", after):
        return at + 1
    low, high = sorted(map(Decimal, sides))
    reader.found.append(Quantity(reader.scan.span(at, at + 1), low, high, "score"))
    return at + 1
