"""Numbers in digits: 1.400, 12 000, 2.5bn, 87,6 Mio., 2½."""

from __future__ import annotations

from decimal import Decimal

from checker.annotate.quantities.digits import GLYPHS, glued, number
from checker.annotate.quantities.number import DIGITS, Number
from checker.annotate.quantities.shares import Shares


class Figures(Shares):
    """Reads digits with what is glued to them."""

    def _digits(self, at: int) -> Number | None:
        value, end = number(self.low[at], self.words.code), at + 1
        if value is None:
            return self._glued(at, self.low[at], at + 1)
        if self._point_follows(at):
            return self._glued(at, self.low[at] + self.low[at + 1] + self.low[at + 2], at + 3)
        value, end = self._spaced(at, value)
        if end < len(self.low) and self.low[end] in GLYPHS:
            value, end = value + GLYPHS[self.low[end]], end + 1
        return self._fraction(at, end, value) or self._short(at, end, value) or self._scaled(at, end, value, DIGITS)

    def _short(self, at: int, end: int, value: Decimal) -> Number | None:
        """ "€5 m": a short magnitude after a blank, of money."""
        scale = self.words.short.get(self.low[end]) if end < len(self.low) else None
        if scale is None or self.currency_before(at) is None:
            return None
        return Number(at, end + 1, value * scale, value * scale, DIGITS, None, scale)

    def _point_follows(self, at: int) -> bool:
        """ "2.5bn" comes as "2", ".", "5bn"."""
        low = self.low
        return (
            at + 2 < len(low)
            and low[at + 1] in {".", ","}
            and self.scan.glued(at)
            and self.scan.glued(at + 1)
            and low[at + 2][0].isdecimal()
            and not low[at + 2].isdecimal()
        )

    def _glued(self, at: int, form: str, end: int) -> Number | None:
        """5bn, 10km; "m" is a million of money only."""
        found = glued(form, self.words.code)
        if found is None:
            return None
        value, suffix = found
        if suffix in GLYPHS:
            return self._scaled(at, end, value + GLYPHS[suffix], DIGITS)
        money = self.currency_before(at) is not None
        scale = self.words.short.get(suffix)
        if scale is not None and (money or len(suffix) > 1 or suffix == "k"):
            return Number(at, end, value * scale, value * scale, DIGITS, None, scale)
        unit = self.words.units.at([suffix], 0)
        return None if unit is None else Number(at, end, value, value, DIGITS, unit[1])

    def _spaced(self, at: int, value: Decimal) -> tuple[Decimal, int]:
        """1 400 000 and 1'400: groups of three digits after a blank or an apostrophe."""
        end, digits = at + 1, self.low[at]
        if not digits.isdecimal() or len(digits) > 3 or value == 0:
            return value, end
        while len(digits) < 15 and (group := self._group(end)):
            digits, end = digits + self.low[group - 1], group
        return Decimal(digits), end

    def _group(self, end: int) -> int | None:
        """End of a group of three digits at `end`."""
        low, at = self.low, end
        if at + 1 < len(low) and low[at] in {"'", "’"} and self.scan.glued(at - 1) and self.scan.glued(at):
            at += 1
        elif at >= len(low) or self.scan.words[at].start - self.scan.words[at - 1].end != 1:
            return None
        return at + 1 if at < len(low) and len(low[at]) == 3 and low[at].isdecimal() else None
