"""A measure with the next smaller unit behind it: 1 Euro 20, 2 Euro 50 Cent, 5 feet 4 inches, 1 Meter 80."""

from __future__ import annotations

from decimal import Decimal

from checker.annotate.quantities.number import DIGITS, WORD, Number
from checker.annotate.quantities.numbers import Numbers
from checker.annotate.quantities.units import Measure
from checker.annotate.times.years import may_be_counted
from checker.data import table

_TWO_DIGITS = 10  # "1 Euro 5" is no price; of feet any number of inches may stand without its unit


def smaller(numbers: Numbers, found: Measure, last: int) -> tuple[Decimal, int] | None:
    """What the smaller unit behind a measure adds, in the measure's own unit, and where it ends before word `last`."""
    part = table("units")[found.unit].get("part")
    if part is None:
        return None
    joined = found.last < last and numbers.words.has("joint", numbers.low[found.last])
    at = numbers.after_hyphen(found.last + joined)
    number = numbers.single(at) if at < last else None
    if number is None or not _fits(number, part["of"]):
        return None
    end = _end(numbers, number, part["unit"], last)
    bare = end == number.last and (joined or not _stands_alone(numbers, number, part["of"]))
    return None if end is None or bare else (round(number.low / part["of"], 3), end)


def _fits(number: Number, most: int) -> bool:
    whole = number.low == number.high and number.low == int(number.low) and number.scale == 1
    return number.form in (DIGITS, WORD) and number.unit is None and whole and 0 < number.low < most


def _end(numbers: Numbers, number: Number, unit: str, last: int) -> int | None:
    """Behind the smaller unit, or the number alone; None where it is of something else."""
    at = numbers.after_hyphen(number.last)
    found = numbers.words.units.at(numbers.low, at) if at < last else None
    if found is None:
        return number.last
    return found[0] if found[1] == unit else None


def _stands_alone(numbers: Numbers, number: Number, most: int) -> bool:
    """Nothing that the number could count stands behind it."""
    after = numbers.scan.forms[number.last] if number.last < len(numbers.low) else "."
    counts = may_be_counted(numbers.scan, after) or numbers.words.has("time_units", after.lower()) or after[0].isupper()
    return not counts and number.low >= min(_TWO_DIGITS, most // 100 * _TWO_DIGITS)
