"""Shares in words: ein Drittel, two-thirds of, half the, jeder Dritte."""

from __future__ import annotations

from decimal import Decimal

from checker.annotate.quantities.number import WORD, Number
from checker.annotate.quantities.spelled import Spelled

_LESS, _MORE = Decimal("0.9"), Decimal("1.1")
_LOW, _HIGH = Decimal("0.95"), Decimal("1.05")  # "a third" is said of 32 to 35 percent


class Shares(Spelled):
    """Reads fractions; their unit is percent."""

    def _half(self, at: int) -> Number | None:
        """half a million; die Hälfte, half of, half the."""
        nxt = self.low[at + 1] if at + 1 < len(self.low) else ""
        if self.words.has("half_before", self.low[at]):
            scale = self.words.magnitudes.at(self.low, at + 2) if self.words.has("article", nxt) else None
            if scale is not None:
                return Number(at, scale[0], scale[1] / 2, scale[1] / 2, WORD, None, scale[1])
            if (unit := self._point(at + 1)) is not None:
                return Number(at, unit, Decimal("0.5"), Decimal("0.5"), WORD)
            return share(at, at + 1, Decimal(50)) if nxt in {"of", "the", "its", "their"} else None
        halved = self.words.code == "de" and self.words.fractions[self.low[at]] == 2
        return share(self._narrowed(at), at + 1, Decimal(50)) if halved else None

    def _narrowed(self, at: int) -> int:
        """Where "die Hälfte" begins behind a word that narrows it: "fast die Hälfte"."""
        article = at > 1 and self.words.has("half_article", self.low[at - 1])
        return at - 1 if article and self.words.before.before(self.low, at - 1) else at

    def _fraction(self, at: int, end: int, value: Decimal) -> Number | None:
        """zwei Drittel, two-thirds, a quarter of."""
        inside = self.words.inside.at(self.low, end) if self.words.has("article", self.low[at]) else None
        here = self.after_hyphen(inside[0] if inside else end)
        part = self.words.fractions.get(self.low[here]) if here < len(self.low) else None
        if part is None or not 0 < value < part:
            return None
        if (unit := self._point(here + 1)) is not None:
            points = round(value / part, 2)
            return Number(at, unit, points, points, WORD)
        joined = here > end and not inside or self.words.code == "de"
        following = self.low[here + 1] if here + 1 < len(self.low) else ""
        if not joined and not self.words.has("of", following) and not self.words.has("part_nouns", following):
            return None
        found = share(at, here + 1, value * 100 / part)
        return _rough(found, inside[1], value * 100 / part) if inside else found

    def _point(self, at: int) -> int | None:
        """Where the unit stands of "half a percentage point", "a quarter of a percentage point"."""
        at += at < len(self.low) and self.words.has("of", self.low[at])
        at += at < len(self.low) and self.words.has("article", self.low[at])
        unit = self.words.units.at(self.low, at) if at < len(self.low) else None
        return at if unit is not None and unit[1] == "percentage_point" else None

    def _each(self, at: int) -> Number | None:
        """jeder Dritte"""
        part = self.words.parts.get(self.low[at + 1]) if at + 1 < len(self.low) else None
        after = self.low[at + 2] if at + 2 < len(self.low) else ""
        if part is None or self.words.has("time_units", after):
            return None
        return share(at, at + 2, 100 / part)


def _rough(found: Number, name: str, percent: Decimal) -> Number:
    """ "ein gutes Drittel" is a third and somewhat more, "ein knappes" somewhat less."""
    low = percent if name == "above" else round(percent * _LESS, 1)
    high = percent if name == "below" else round(percent * _MORE, 1)
    return found._replace(low=round(low, 1), high=round(high, 1))


def share(first: int, last: int, percent: Decimal) -> Number:
    """A share in words, with the room that such words leave."""
    low, high = (round(percent * factor, 1) for factor in (_LOW, _HIGH))
    return Number(first, last, low, high, WORD, "percent", approximate=True)
