"""Digits that name and do not count: years, house numbers, Highway 35, Artikel 5, phone numbers, ordinals."""

from __future__ import annotations

from checker.annotate.quantities.number import Number
from checker.annotate.quantities.numbers import Numbers
from checker.annotate.times.years import may_be_counted

_GLUE = frozenset("-‐‑/.@_=#:+*&\\")
_YEARS = range(1100, 2101)
_NEVER_BEFORE_A_PLURAL = 1800  # "of 1100 retailers": an earlier year stands before no noun
_HOUSES = 100


def names_something(numbers: Numbers, number: Number, first: int, last: int) -> bool:
    """True if the digits at words first.. (sentence ends before `last`) are a name, a code, a year or an ordinal."""
    if number.form != "digits":
        return first < number.first and numbers.words.has("numbered", numbers.low[number.first - 1])
    return (
        _clock(numbers, number)
        or _labelled(numbers, number)
        or _glued(numbers, number)
        or _address(numbers, number)
        or _house(numbers, number)
        or _year(numbers, number)
        or _ordinal(numbers, number, first, last)
        or _phone(numbers, number)
    )


def _labelled(numbers: Numbers, number: Number) -> bool:
    at = number.first - 1
    if at > 1 and numbers.words.has("of", numbers.low[at]) and numbers.low[at - 1].isdecimal():
        at -= 2  # "Image 1 of 9"
    if at > 0 and numbers.low[at] == "." and numbers.scan.glued(at - 1):
        at -= 1
    return at >= 0 and number.scale == 1 and numbers.words.has("labels", numbers.low[at])


def _clock(numbers: Numbers, number: Number) -> bool:
    """20.15, a time of day that nothing says to be one."""
    form = numbers.low[number.first]
    hour, dot, minute = form.partition(".")
    written = numbers.words.code == "de" and dot and hour.isdecimal() and len(minute) == 2 and minute.isdecimal()
    return bool(written) and number.scale == 1 and len(hour) < 3 and int(hour) < 25 and int(minute) < 60


def _glued(numbers: Numbers, number: Number) -> bool:
    """A-380, 24/7, v1.2-b, bbc.co.uk/5"""
    low, scan, first, last = numbers.low, numbers.scan, number.first, number.last
    if _slashed(numbers, first, last):
        return True
    before = low[first - 1] if first and scan.glued(first - 1) else ""
    if before == "-" and first > 1 and not scan.glued(first - 2):
        return False  # a dash or a minus
    if before and before in _GLUE or before[-1:].isalnum():
        return True
    after = low[last] if last < len(low) and scan.glued(last - 1) else ""
    return after in {"/", "@", "_", "=", "\\", "#"} or after == "." and last + 1 < len(low) and scan.glued(last)


def _slashed(numbers: Numbers, first: int, last: int) -> bool:
    """24/7, picture 1 / 3"""
    low = numbers.low
    left = first > 1 and low[first - 1] == "/" and low[first - 2][0].isdecimal()
    return left or last + 1 < len(low) and low[last] == "/" and low[last + 1][0].isdecimal()


def _address(numbers: Numbers, number: Number) -> bool:
    """2100 block of, 937 Quarry Rd"""
    for at in range(number.last, min(len(numbers.low), number.last + 4)):
        if numbers.words.has("label_after", numbers.low[at]):
            return True
        if not numbers.scan.forms[at][0].isupper() and numbers.low[at] != ".":
            return False
    return False


def _house(numbers: Numbers, number: Number) -> bool:
    """ "at 3704 Fannin": a house number before a street without its "Street"."""
    at, last, low = number.first - 1, number.last, numbers.low
    if at < 0 or last >= len(low) or not numbers.words.has("house_before", low[at]) or number.scale > 1:
        return False
    form, after = numbers.scan.forms[last], numbers.scan.language.known(numbers.scan.forms[last])[1]
    return number.low >= _HOUSES and low[number.first].isdecimal() and form[0].isupper() and after != "NN2"


def _year(numbers: Numbers, number: Number) -> bool:
    digits = numbers.low[number.first]
    if number.scale > 1 or number.low != number.high or len(digits) != 4 or int(number.low) not in _YEARS:
        return False
    if number.last - number.first != 1 or not digits.isdecimal():
        return False
    if number.first and numbers.words.has("year_before", numbers.low[number.first - 1]):
        after = numbers.scan.forms[number.last] if number.last < len(numbers.low) else ""
        return number.low >= _NEVER_BEFORE_A_PLURAL or not may_be_counted(numbers.scan, after)
    after = numbers.scan.forms[number.last] if number.last < len(numbers.low) else "."
    return numbers.words.code == "en" and after[0].isupper()


def _ordinal(numbers: Numbers, number: Number, first: int, last: int) -> bool:
    """ "der 3. Tag"; "1)" before an item of a list."""
    at = number.last
    if at >= last - 1 or not numbers.low[number.last - 1].isdecimal() or len(numbers.low[number.last - 1]) > 3:
        return False
    if number.first == first and numbers.low[at] in {")", "."}:
        return True
    return numbers.words.code == "de" and numbers.low[at] == "." and numbers.scan.glued(at - 1)


def _phone(numbers: Numbers, number: Number) -> bool:
    """555-0199, 1-800-555-0199, 030 12 34 56"""
    low, last = numbers.low, number.last
    if last + 1 < len(low) and low[last] == "-" and low[last + 1][0].isdecimal() and numbers.scan.glued(last - 1):
        return True
    parts = [form for form in low[number.first : last] if form.isdecimal()]
    return len(parts) == 2 and (len(parts[0]), len(parts[1])) == (3, 4)
