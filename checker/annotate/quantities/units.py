"""The unit before or behind a number: $5bn, 87,6 Mio. Euro, 60 %, 5-mile."""

from __future__ import annotations

from typing import NamedTuple

from checker.annotate.quantities.number import Number
from checker.annotate.quantities.numbers import Numbers
from checker.data import table

_MILLION = 1_000_000


class Measure(NamedTuple):
    """A number with its unit, words first..last."""

    first: int
    last: int
    unit: str

    @property
    def money(self) -> bool:
        return bool(table("units")[self.unit]["dimension"] == "money")


def measure(numbers: Numbers, number: Number, last: int) -> Measure | None:
    """The number's unit, None where things are counted."""
    if number.unit is not None:
        return Measure(number.first, number.last, number.unit)
    before = numbers.currency_before(number.first)
    if before is not None:
        return Measure(before[0], number.last, before[1])
    at = numbers.after_hyphen(number.last)
    after = numbers.words.units.at(numbers.low, at) if at < last else None
    if after is None or number.counts_one and after[1] != "percent" or not _meant(numbers, at, after[0]):
        return None
    return Measure(number.first, after[0], _large(after[1], number))


def _large(unit: str, number: Number) -> str:
    """Millions of pounds are money."""
    return str(table("units")[unit].get("millions", unit)) if number.scale >= _MILLION else unit


def _meant(numbers: Numbers, at: int, end: int) -> bool:
    """A single letter is a unit only as it is written in one: 5 m, 3 t, 60 W."""
    form = numbers.scan.forms[at]
    if end - at > 1 or len(form) > 1 or not form.isalpha():
        return True
    joined = end < len(numbers.low) and numbers.scan.glued(at) and numbers.low[end] not in {",", ".", ";", ")"}
    return not joined and (form == "W" or form.islower())
