"""The numbers of a sentence as parts and wholes: what they count, or which side of a vote they are."""

from __future__ import annotations

from bisect import bisect_left
from decimal import Decimal
from functools import lru_cache
from typing import Sequence

from msgspec import Struct

from checker.annotate.quantities.lexicon import Phrases
from checker.annotate.quantities.numbers import Numbers
from checker.annotate.scan import Scan
from checker.lang.lists import word_table
from checker.model.annotation import Quantity

_LIGHT = 3  # words between a number and its side


class Figure(Struct, frozen=True):
    """A number at words first..last (half open); `end`: behind what it counts, or its side."""

    first: int
    last: int
    end: int
    low: Decimal
    high: Decimal | None
    unit: str | None = None
    counted: str | None = None
    kind: str | None = None  # "man", "killed", "yes": what may stand apart from others


class Figures:
    """The figures of one field, by sentence. Numbers of nothing count where a side stands behind them."""

    def __init__(self, scan: Scan, quantities: Sequence[Quantity], taken: Sequence[tuple[int, int]]) -> None:
        self.scan, self.code = scan, scan.language.code
        self.numbers = Numbers(scan)
        self.low = self.numbers.low
        self._known = sorted(
            ((scan.words_of(q.span), q) for q in quantities if q.low is not None), key=lambda pair: pair[0]
        )
        self._starts = [words[0] for words, _ in self._known]
        self._closed = {at for words, _ in self._known for at in range(*words)}
        self._closed |= {at for words in taken for at in range(*words)}

    def of(self, first: int, last: int) -> list[Figure]:
        """The figures of the sentence first..last, in order."""
        low, high = bisect_left(self._starts, first), bisect_left(self._starts, last)
        if low == high:
            return []
        known = [self._figure(*words, quantity, last) for words, quantity in self._known[low:high]]
        return sorted([*known, *self._bare(first, last)], key=lambda figure: figure.first)

    def _figure(self, first: int, last: int, quantity: Quantity, end: int) -> Figure:
        side, behind = self._side(last, end)
        noun = self.scan.words_of(quantity.noun)[1] if quantity.noun else last
        assert quantity.low is not None
        kind = side or quantity.kind or quantity.counted
        return Figure(
            first, last, max(behind, noun), quantity.low, quantity.high, quantity.unit, quantity.counted, kind
        )

    def _bare(self, first: int, last: int) -> list[Figure]:
        """Numbers of nothing that have a side: "25 voted yes"."""
        opening = (at for at in range(first, last) if at not in self._closed and self.numbers.words.opens(self.low[at]))
        read = (number for at in opening if (number := self.numbers.single(at)) and not number.counts_one)
        found = []
        for number in read:
            side, end = self._side(number.last, last)
            if side and number.unit is None:
                found.append(Figure(number.first, number.last, end, number.low, number.high, None, None, side))
        return found

    def _side(self, at: int, last: int) -> tuple[str | None, int]:
        """The side told behind a number that ends before word `at`, and where its words end."""
        light, sides = _lists(self.code)
        for here in range(at, min(at + _LIGHT + 1, last)):
            match = sides.at(self.low, here)
            if match and match[0] <= last:
                return match[1], match[0]
            if not light.at(self.low, here):
                break
        return None, at


@lru_cache(maxsize=None)
def _lists(code: str) -> tuple[Phrases[str], Phrases[str]]:
    """What may stand between a number and its side, and the sides."""
    content = word_table(code, "divisions")
    sides = [(wording.lower(), side) for side, listed in content["sides"].items() for wording in listed]
    return Phrases((wording.lower(), "light") for wording in content["light"]), Phrases(sides)
