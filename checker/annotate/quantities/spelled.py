"""Numbers in words: two hundred and fifty, eine halbe Million, Dutzende, mehrere hundert."""

from __future__ import annotations

from decimal import Decimal

from checker.annotate.quantities.number import VAGUE, WORD, Forms, Number

_HUNDRED, _HALF = Decimal(100), Decimal("0.5")
_MOST = Decimal(10) ** 15  # no news counts further: "hundred hundred hundred ..." is no number
_BOUNDS: dict[str, tuple[int, int | None]] = {
    "dozens": (24, 99),
    "scores": (40, 199),
    "hundreds": (200, 999),
    "thousands": (2000, 9999),
    "ten_thousands": (20000, 99999),
    "hundred_thousands": (200000, 999999),
    "millions": (2000000, 999999999),
    "billions": (2000000000, 999999999999),
    "several": (2, None),  # mostly three and more, but said of two as well
    "few": (2, None),
    "couple": (2, 3),
}


class Spelled(Forms):
    """Reads number words and magnitudes."""

    def _spelled(self, at: int, end: int, current: Decimal) -> Number:
        """Number words in a row: two hundred and fifty, drei Millionen zweihunderttausend."""
        total, scale = Decimal(0), Decimal(1)
        half = self.words.phrases("half_more").at(self.low, end)
        if half:
            current, end = current + _HALF, half[0]
        while True:
            here = self.after_hyphen(end)
            joint = here < len(self.low) and self.words.has("joint", self.low[here]) and current >= _HUNDRED
            small = self.words.number(self.low[here + joint]) if here + joint < len(self.low) else None
            magnitude = self.words.magnitudes.at(self.low, here)
            if small is not None and _fits(current, small, joint):
                current, end = current + small, here + joint + 1
            elif current > _MOST or total > _MOST:
                return Number(at, end, total + current, total + current, WORD, None, scale)
            elif magnitude and magnitude[1] == _HUNDRED:
                current, end = current * _HUNDRED, magnitude[0]
            elif magnitude:
                total, current, end, scale = total + current * magnitude[1], Decimal(0), magnitude[0], magnitude[1]
            else:
                return Number(at, end, total + current, total + current, WORD, None, scale)

    def _bare_magnitude(self, at: int) -> Number | None:
        """German "hundert Menschen"; English has an article there."""
        found = self.words.magnitudes.at(self.low, at) if self.words.code == "de" else None
        if found is None or found[1] not in (_HUNDRED, 1000) or not self.scan.forms[at][0].islower():
            return None
        return self._spelled(at, at + 1, found[1])

    def _scaled(self, at: int, end: int, value: Decimal, form: str) -> Number:
        """The number with the magnitudes behind it: 2,5 Mio."""
        half = self.words.phrases("half_more").at(self.low, end)
        if half:
            value, end = value + _HALF, half[0]
        scale = Decimal(1)
        for _ in range(3):
            found = self.words.magnitudes.at(self.low, self.after_hyphen(end))
            if found is None:
                break
            scale, end = scale * found[1], found[0]
        return Number(at, end, value * scale, value * scale, form, None, scale)

    def _vague(self, at: int, end: int, name: str) -> Number | None:
        """Dutzende, several; "mehrere hundert" is the plural of the magnitude."""
        if name in ("millions", "billions") and not self.scan.forms[at][0].isalpha():
            return None
        low, high = _BOUNDS[name]
        scale, after = self._vague_scale(end)
        if scale is not None and name in ("several", "few", "couple"):
            low, high, end = 2 * scale, (3 if name == "couple" else 10) * scale - 1, after
        elif scale is not None and high is not None and scale >= 1000:
            low, high, end = low * scale, high * scale, after
        if end < len(self.low) and self.words.has("of_plain", self.low[end]):
            end += 1
        return Number(at, end, Decimal(low), None if high is None else Decimal(high), VAGUE, approximate=True)

    def _vague_scale(self, at: int) -> tuple[int | None, int]:
        """The magnitude behind "mehrere" or "dutzende", in German a number word too: hunderttausend; and its end."""
        found = self.words.magnitudes.at(self.low, at)
        if found is not None:
            return int(found[1]), found[0]
        value = self.words.number(self.low[at]) if at < len(self.low) else None
        return (int(value), at + 1) if value is not None and value >= 1000 else (None, at)


def _fits(current: Decimal, small: Decimal, joint: bool) -> bool:
    """Can a number word go on after another: twenty-one, two hundred five?"""
    if current == 0:
        return small < 1000
    if current % 100 == 0:
        return 0 < small < 100
    return not joint and current % 10 == 0 and current % 100 >= 20 and 0 < small < 10
