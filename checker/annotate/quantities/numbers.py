"""Every number of a field, in digits and words, with ratios and ranges; not yet what it measures."""

from __future__ import annotations

from decimal import Decimal

from checker.annotate.quantities.figures import Figures
from checker.annotate.quantities.number import HYPHENS, ONE, VAGUE, WORD, Number
from checker.annotate.quantities.shares import share

_ROUND = (10, 100)  # of so many nobody is told one by one
_FARTHEST = 10  # "zwei oder drei", never "zwei oder hundert"


class Numbers(Figures):
    """Reads the numbers of one field."""

    def read(self, at: int) -> Number | None:
        """The number or range of numbers that begins at word `at`."""
        first = self.single(at)
        return first and (self._ratio(first) or self._range(first) or first)

    def single(self, at: int) -> Number | None:
        """One number, no range."""
        form = self.low[at]
        if form[0].isdecimal():
            return self._digits(at)
        if form not in self.words.triggers:
            value = self.words.number(form)
            return None if value is None else self._spelled(at, at + 1, value)
        for phrases in (self.words.vague, self.words.several):
            if (found := phrases.at(self.low, at)) is not None:
                return self._vague(at, *found)
        if self.words.has("each", form):
            return self._each(at)
        if self.words.has("article", form) or self.words.has("one", form):
            return self._article(at)
        if self.words.has("half_before", form) or form in self.words.fractions:
            return self._half(at)
        value = self.words.number(form)
        if value is not None:
            return self._fraction(at, at + 1, value) or self._spelled(at, at + 1, value)
        return self._bare_magnitude(at)

    def _article(self, at: int) -> Number | None:
        nxt = self.after_hyphen(at + 1)
        if nxt >= len(self.low):
            return None
        if self.words.has("half", self.low[nxt]) and (scale := self.words.magnitudes.at(self.low, nxt + 1)):
            return Number(at, scale[0], scale[1] / 2, scale[1] / 2, WORD, None, scale[1])
        if self.words.magnitudes.at(self.low, nxt):
            return self._spelled(at, at + 1, Decimal(1))
        if (found := self._fraction(at, at + 1, Decimal(1))) is not None:
            return found
        one = self.words.has("one", self.low[at]) or at > 0 and self.words.has("joint", self.low[at - 1])
        return Number(at, at + 1, Decimal(1), Decimal(1), ONE) if one else None

    def _ratio(self, first: Number) -> Number | None:
        """one in three, 3 out of 10"""
        found = self.words.phrases("in_ratio").at(self.low, first.last)
        if found is None or found[0] >= len(self.low) or first.high is None or first.scale > 1:
            return None
        second = self.single(found[0])
        if second is None or second.high is None or not first.high < second.low <= 100:
            return None
        if self.words.code == "de" and second.low not in _ROUND:
            return None  # "drei von vier Verletzten" are three
        loose = found[0] - first.last == 1
        if loose and self.words.code == "en" and (first.low != 1 or second.low > 10) or self._time_follows(second.last):
            return None
        return share(first.first, second.last, 100 * first.low / second.low)

    def _time_follows(self, at: int) -> bool:
        return at < len(self.low) and self.words.has("time_units", self.low[at])

    def _range(self, first: Number) -> Number | None:
        """10 bis 12, 10-12 Millionen, between 10 and 12, zwei oder drei."""
        start, joint = first.first, first.last
        if first.high is None or first.unit is not None or joint + 1 >= len(self.low) or first.form in (ONE, VAGUE):
            return None
        between = start > 0 and self.words.has("between", self.low[start - 1])
        joint = self._loose_hyphen(joint)
        if not self._joins(joint, between, start):
            return None
        money = self.words.money_before.at(self.low, joint + 1)
        second = self.single(after) if (after := money[0] if money else joint + 1) < len(self.low) else None
        if second is None or second.high is None or second.form in (ONE, VAGUE):
            return None
        low = first.low * second.scale if _shares(first, second) else first.low
        near = not self.words.has("choice", self.low[joint]) or second.low - low <= _FARTHEST
        if not low < second.high or not near:
            return None
        return Number(start - between, second.last, low, second.high, first.form, second.unit, second.scale)

    def _loose_hyphen(self, at: int) -> int:
        """10- bis 12-mal"""
        more = at + 1 < len(self.low) and self.low[at] == "-" and self.scan.glued(at - 1) and not self.scan.glued(at)
        return at + 1 if more else at

    def _joins(self, at: int, between: bool, start: int) -> bool:
        form = self.low[at]
        if between and self.words.has("between_joint", form) or self.words.has("choice", form):
            return True
        if not self.words.has("range", form):
            return False
        if form in HYPHENS:
            return self.scan.glued(at) == self.scan.glued(at - 1)
        return not (start > 0 and self.words.has("change", self.low[start - 1]))


def _shares(first: Number, second: Number) -> bool:
    """Does the magnitude of the second number hold for the first too: 10 bis 12 Millionen?"""
    return first.scale == 1 < second.scale and first.low * second.scale < second.low
