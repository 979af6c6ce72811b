"""Numbers in digits and words, with magnitudes, fractions and ranges; not yet what they measure."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from checker.annotate.quantities.digits import GLYPHS, glued, number
from checker.annotate.quantities.lexicon import Lexicon, lexicon
from checker.annotate.scan import Scan

_HUNDRED, _HALF = Decimal(100), Decimal("0.5")
_HYPHENS = frozenset("-‐‑–")
DIGITS, WORD, ONE, VAGUE = "digits", "word", "one", "vague"
_SHARE_LOW, _SHARE_HIGH = Decimal("0.95"), Decimal("1.05")  # "a third" is said of 32 to 35 percent
_FARTHEST = 10  # "zwei oder drei", never "zwei oder hundert"
_BOUNDS: dict[str, tuple[int, int | None]] = {
    "dozens": (24, 99),
    "scores": (40, 199),
    "hundreds": (200, 999),
    "thousands": (2000, 9999),
    "ten_thousands": (20000, 99999),
    "hundred_thousands": (200000, 999999),
    "millions": (2000000, 999999999),
    "billions": (2000000000, 999999999999),
    "several": (3, None),
    "few": (2, None),
    "couple": (2, 3),
}


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


class Numbers:
    """Reads the numbers of one field."""

    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        self.words: Lexicon = lexicon(scan.language.code)
        self.low = [form.lower() for form in scan.forms]

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

    # digits

    def _digits(self, at: int) -> Number | None:
        value, end = number(self.low[at], self.words.code), at + 1
        if value is None:
            return self._glued(at, self.low[at], at + 1)
        if self._point_follows(at):
            return self._glued(at, self.low[at] + self.low[at + 1] + self.low[at + 2], at + 3)
        value, end = self._spaced(at, value)
        if end < len(self.low) and self.low[end] in GLYPHS:
            value, end = value + GLYPHS[self.low[end]], end + 1
        return self._fraction(at, end, value) or self._scaled(at, end, value, DIGITS)

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
        money = self.words.money_before.before(self.low, at) is not None
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

    # words

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

    def after_hyphen(self, at: int) -> int:
        glue = at + 1 < len(self.low) and self.low[at] in _HYPHENS and self.scan.glued(at - 1) and self.scan.glued(at)
        return at + 1 if glue else at

    # one of something, parts, vague numbers

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

    def _half(self, at: int) -> Number | None:
        """half a million; die Hälfte, half of, half the."""
        nxt = self.low[at + 1] if at + 1 < len(self.low) else ""
        if self.words.has("half_before", self.low[at]):
            scale = self.words.magnitudes.at(self.low, at + 2) if self.words.has("article", nxt) else None
            if scale is not None:
                return Number(at, scale[0], scale[1] / 2, scale[1] / 2, WORD, None, scale[1])
            return _share(at, at + 1, Decimal(50)) if nxt in {"of", "the", "its", "their"} else None
        halved = self.words.code == "de" and self.words.fractions[self.low[at]] == 2
        return _share(at, at + 1, Decimal(50)) if halved else None

    def _fraction(self, at: int, end: int, value: Decimal) -> Number | None:
        """zwei Drittel, two-thirds, a quarter of."""
        here = self.after_hyphen(end)
        part = self.words.fractions.get(self.low[here]) if here < len(self.low) else None
        if part is None or not 0 < value < part:
            return None
        joined = here > end or self.words.code == "de"
        following = self.low[here + 1] if here + 1 < len(self.low) else ""
        if not joined and not self.words.has("of", following) and not self.words.has("part_nouns", following):
            return None
        return _share(at, here + 1, value * 100 / part)

    def _each(self, at: int) -> Number | None:
        """jeder Dritte"""
        part = self.words.parts.get(self.low[at + 1]) if at + 1 < len(self.low) else None
        after = self.low[at + 2] if at + 2 < len(self.low) else ""
        if part is None or self.words.has("time_units", after):
            return None
        return _share(at, at + 2, 100 / part)

    def _ratio(self, first: Number) -> Number | None:
        """one in three, 3 out of 10"""
        found = self.words.phrases("in_ratio").at(self.low, first.last) if self.words.code == "en" else None
        if found is None or found[0] >= len(self.low) or first.high is None or first.scale > 1:
            return None
        second = self.single(found[0])
        if second is None or second.high is None or not first.high < second.low <= 100:
            return None
        loose = found[0] - first.last == 1
        if loose and (first.low != 1 or second.low > 10) or self._time_follows(second.last):
            return None
        return _share(first.first, second.last, 100 * first.low / second.low)

    def _time_follows(self, at: int) -> bool:
        return at < len(self.low) and self.words.has("time_units", self.low[at])

    def _vague(self, at: int, end: int, name: str) -> Number | None:
        """Dutzende, several; "mehrere hundert" is the plural of the magnitude."""
        if name in ("millions", "billions") and not self.scan.forms[at][0].isalpha():
            return None
        low, high = _BOUNDS[name]
        scale = self.words.magnitudes.at(self.low, end) if name in ("several", "few", "couple") else None
        if scale is not None:
            low, high, end = 2 * int(scale[1]), 10 * int(scale[1]) - 1, scale[0]
            if name == "couple":
                high = 3 * int(scale[1])
        if end < len(self.low) and self.words.has("of_plain", self.low[end]):
            end += 1
        return Number(at, end, Decimal(low), None if high is None else Decimal(high), VAGUE, approximate=True)

    # ranges

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
        if form in _HYPHENS:
            return self.scan.glued(at) == self.scan.glued(at - 1)
        return not (start > 0 and self.words.has("change", self.low[start - 1]))


def _share(first: int, last: int, percent: Decimal) -> Number:
    """A share in words, with the room that such words leave."""
    low, high = (round(percent * factor, 1) for factor in (_SHARE_LOW, _SHARE_HIGH))
    return Number(first, last, low, high, WORD, "percent", approximate=True)


def _shares(first: Number, second: Number) -> bool:
    """Does the magnitude of the second number hold for the first too: 10 bis 12 Millionen?"""
    return first.scale == 1 < second.scale and first.low * second.scale < second.low


def _fits(current: Decimal, small: Decimal, joint: bool) -> bool:
    """Can a number word go on after another: twenty-one, two hundred five?"""
    if current == 0:
        return small < 1000
    if current % 100 == 0:
        return 0 < small < 100
    return not joint and current % 10 == 0 and current % 100 >= 20 and 0 < small < 10
