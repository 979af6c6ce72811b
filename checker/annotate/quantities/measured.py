"""Sums, shares and measures: a number with its unit, what it is of, and what narrows it."""

from __future__ import annotations

from checker.annotate.quantities.aspects import Aspects
from checker.annotate.quantities.bounds import bounded
from checker.annotate.quantities.composed import smaller
from checker.annotate.quantities.nouns import Noun, Nouns
from checker.annotate.quantities.number import Number, plus
from checker.annotate.quantities.numbers import Numbers
from checker.annotate.quantities.units import Measure
from checker.annotate.quantities.wholes import Wholes
from checker.model.annotation import Quantity
from checker.model.value import SHARES


class Measured:
    """Reads the numbers with units of one field. `named`: words of names."""

    def __init__(self, numbers: Numbers, wholes: Wholes, named: set[int]) -> None:
        self.numbers, self.words, self.scan = numbers, numbers.words, numbers.scan
        self.wholes, self.named, self.aspects = wholes, named, Aspects(numbers)

    def read(self, number: Number, unit: Measure, sentence: tuple[int, int]) -> tuple[Quantity, int]:
        """The quantity in the sentence of words first..last, and the word to go on at."""
        more = smaller(self.numbers, unit, sentence[1])
        if more is not None:
            number, unit = plus(number, more[0]), unit._replace(last=more[1])
        bounds = bounded(self.numbers, number, unit.first, unit.last, True)
        noun = self._noun(unit, sentence[1])
        found = Quantity(
            self.scan.span(bounds.first, bounds.last),
            bounds.low,
            bounds.high,
            unit.unit,
            noun.concept if noun else None,
            bounds.approximate,
            self.scan.span(noun.first, noun.last) if noun else None,
            part=self.wholes.among(bounds.first),
            kind=self._aspect(unit, bounds.first, bounds.last, sentence),
            scope=self.aspects.span(bounds.first, bounds.last, sentence),
        )
        return found, bounds.last

    def _aspect(self, unit: Measure, first: int, last: int, sentence: tuple[int, int]) -> str | None:
        if unit.unit in SHARES:
            return self.aspects.of_share(first, last, sentence)
        return (self.aspects.of_money if unit.money else self.aspects.of_measure)(first, last, sentence)

    def _noun(self, unit: Measure, last: int) -> Noun | None:
        """35 Prozent der Beschäftigten, 3 tons of steel, 2 Tonnen Stahl; what money is paid for is not read."""
        of = unit.last < last and self.words.has("of", self.numbers.low[unit.last])
        named = unit.last < last and self.words.code == "de" and self.scan.forms[unit.last][0].isupper()
        if unit.money or not (of or named and unit.unit not in SHARES):
            return None
        noun = Nouns(self.numbers, self.named, frozenset()).after(unit.last, last, True, True)
        return None if noun.bare else noun
