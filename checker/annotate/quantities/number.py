"""A number as it is read, and the words of a field as numbers are read from them."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from checker.annotate.quantities.lexicon import Lexicon, lexicon
from checker.annotate.scan import Scan

DIGITS, WORD, ONE, VAGUE = "digits", "word", "one", "vague"
HYPHENS = frozenset("-‐‑–")


class Number(NamedTuple):
    """Words first..last (half open) that say a number, as an interval."""

    first: int
    last: int
    low: Decimal
    high: Decimal | None
    form: str = DIGITS
    unit: str | None = None  # said by the number's own words: "ein Drittel" (percent), "10km"
    scale: Decimal = Decimal(1)  # what its magnitude multiplied: 10^6 in "2,5 Millionen"
    approximate: bool = False

    @property
    def counts_one(self) -> bool:
        return self.form == ONE


def plus(number: Number, more: Decimal) -> Number:
    """The number with so much added to both bounds."""
    return number._replace(low=number.low + more, high=None if number.high is None else number.high + more)


class Forms:
    """The words of one field in small letters, with the language's number words."""

    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        self.words: Lexicon = lexicon(scan.language.code)
        self.low = scan.low

    def after_hyphen(self, at: int) -> int:
        """The word at `at`, or the next one where `at` is a hyphen with words directly on both sides."""
        glue = at + 1 < len(self.low) and self.low[at] in HYPHENS and self.scan.glued(at - 1) and self.scan.glued(at)
        return at + 1 if glue else at

    def currency_before(self, first: int) -> tuple[int, str] | None:
        """(start, currency) of a sign or code before word `first`: "US$ 5", but in "a $5 ticket" only "$"."""
        found = self.words.money_before.before(self.low, first)
        if found is None or all(self.scan.glued(at) for at in range(found[0], first - 1)):
            return found
        alone = self.words.money_before.at(self.low[first - 1 : first], 0)
        return alone and (first - 1, alone[1])
