"""A unit said once for two numbers: "von 720 auf 890 Millionen Euro", "4 statt 3 Prozent"."""

from __future__ import annotations

from decimal import Decimal

from checker.annotate.quantities.number import DIGITS, Number
from checker.annotate.quantities.numbers import Numbers
from checker.annotate.quantities.units import Measure, measure

_NEAR = Decimal(100)  # times that one of the two may be the other


def shared(numbers: Numbers, number: Number, last: int) -> tuple[Number, Measure] | None:
    """The number with the magnitude and the unit of the one behind it before word `last`; None where it has its own."""
    if number.form != DIGITS or number.last + 1 >= last or not _joined(numbers, number):
        return None
    second = numbers.single(number.last + 1)
    unit = measure(numbers, second, last) if second and second.form == DIGITS and second.last <= last else None
    if second is None or unit is None or unit.first != second.first:
        return None
    scale = second.scale if number.scale == 1 else Decimal(1)
    low, high = number.low * scale, None if number.high is None else number.high * scale
    if not low or not second.low / _NEAR <= low <= second.low * _NEAR:
        return None
    return number._replace(low=low, high=high, scale=number.scale * scale), unit._replace(
        first=number.first, last=number.last
    )


def _joined(numbers: Numbers, number: Number) -> bool:
    """Does "statt" stand behind it, or "auf" behind it and "von" in front?"""
    joint = numbers.low[number.last]
    if numbers.words.has("instead", joint):
        return True
    leaves = number.first > 0 and numbers.words.has("change_from", numbers.low[number.first - 1])
    return leaves and numbers.words.has("change_to", joint)
