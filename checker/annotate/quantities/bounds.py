"""What narrows a number: about, at least, up to, oder mehr."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from checker.annotate.quantities.number import Number
from checker.annotate.quantities.numbers import Numbers

_LESS, _MORE = Decimal("0.9"), Decimal("1.1")
_MOST_WORDS = 2  # "at least about 20"
_SMALL = 10  # "über zwei Männer" speaks about them


class Bounded(NamedTuple):
    """A number with the words that narrow it."""

    first: int
    last: int
    low: Decimal | None
    high: Decimal | None
    approximate: bool


def bounded(numbers: Numbers, number: Number, start: int, end: int, measured: bool) -> Bounded:
    """The interval of a number whose words, its unit among them, are start..end."""
    found = Bounded(start, end, number.low, number.high, number.approximate)
    for _ in range(_MOST_WORDS):
        match = numbers.words.before.before(numbers.low, found.first)
        if match is None or _speaks_about(numbers, number, match[0], found.first, measured):
            break
        found = _narrow(found, match[1])._replace(first=match[0])
    after = numbers.words.after.at(numbers.low, numbers.after_hyphen(end))
    if after is not None:
        found = _narrow(found, after[1])._replace(last=after[0])
    return found


def _speaks_about(numbers: Numbers, number: Number, first: int, last: int, measured: bool) -> bool:
    """ "über zwei Bücher", "ein Vertrag über 90 Millionen Euro": of so many, not of more."""
    if last - first != 1 or not numbers.words.has("topical", numbers.low[first]):
        return False
    asked = first > 0 and numbers.words.ends_in("polls", numbers.low[first - 1])  # "eine Umfrage unter 1100 Händlern"
    if measured:
        return first > 0 and numbers.words.ends_in("deals", numbers.low[first - 1])
    return number.low < _SMALL or asked


def _narrow(found: Bounded, name: str) -> Bounded:
    low, high = found.low, found.high
    if name in ("about", "below") and low is not None:
        low *= _LESS
    if name in ("about", "above") and high is not None:
        high *= _MORE
    if name in ("at_least", "more_than"):
        high = None
    if name in ("at_most", "less_than"):
        low, high = None, found.high if found.high is not None else found.low
    rough = name in ("about", "above", "below")
    return found._replace(low=low, high=high, approximate=found.approximate or rough)
