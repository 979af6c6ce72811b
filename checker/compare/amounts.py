"""Can two numbers both be right? Units are converted; a rounded number meets the exact one."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from checker.data import table
from checker.model.finding import Judgement, Relation
from checker.model.value import Amount

_SYSTEMS = Decimal("0.03")  # miles against kilometres: either figure is rounded in its own unit
_ROUNDED = Decimal("0.1")  # a round number lies no further from the exact one
_ROUND_FROM = 100  # smaller numbers of people or things are counted, not rounded
_MAGNITUDE = 10
_SURE, _UNCONVERTED, _ROUGH, _CURRENCIES = 0.9, 0.8, 0.6, 0.3
_CONVERTED = 2  # digits from which a sum is hardly the same in two currencies
_VOTE, _BODIES = "vote", 2  # so many times as many votes are those of another body
_DOUBLE, _FAR = 2, 0.7  # two rough numbers, one of them double the other
_ROUND_COUNT = 0.75  # 40 against 42: either may have been counted, or not

Bounds = tuple[Decimal | None, Decimal | None]


def compare_amounts(one: Amount, other: Amount) -> Judgement:
    """SAME, COMPATIBLE (the intervals meet), CONFLICT, or UNKNOWN where they do not measure the same thing."""
    if (reason := _not_comparable(one, other)) is not None:
        return Judgement(Relation.UNKNOWN, reason)
    if one.unit != other.unit and _unit(one)["dimension"] == "money":
        return _currencies(one, other)
    if _base(one) == _base(other):
        return Judgement(Relation.SAME, "the numbers are equal")
    if one.unit == "score":  # its bounds are the two sides' points
        return _scores(one, other)
    if _meet(_wide(one, other), _wide(other, one)):
        return Judgement(Relation.COMPATIBLE, "the intervals meet")
    if _rounds(one, other) or _rounds(other, one):
        return Judgement(Relation.COMPATIBLE, "one number is the other rounded")
    return Judgement(Relation.CONFLICT, "the numbers differ", _confidence(one, other))


def _not_comparable(one: Amount, other: Amount) -> str | None:
    """Why the two do not measure the same thing, None where they do."""
    if _unit(one)["dimension"] != _unit(other)["dimension"]:
        return "other units"
    if one.counted != other.counted and (one.unit is None or None not in (one.counted, other.counted)):
        return "other things are counted"
    if one.unit is not None and (reason := _of_something_else(one, other)) is not None:
        return reason
    if one.unit is None and one.kind != other.kind:
        return "other people are counted"
    if one.unit is None and one.scope != other.scope:
        return "one is a total over several events, or of the others"
    if one.part != other.part:
        return "one is a part"
    if None not in (one.with_actor, other.with_actor) and one.with_actor != other.with_actor:
        return "one counts in who did it"
    return None


def _of_something_else(one: Amount, other: Amount) -> str | None:
    """Do both say what they are of, and it is another thing, or a sum of another span?"""
    if one.kind and other.kind and one.kind != other.kind and not _alike(one.kind, other.kind):
        return "sums or measures of other things"
    if None not in (one.scope, other.scope) and one.scope != other.scope:
        return "sums of other spans of time"
    return None


def _alike(one: str, other: str) -> bool:
    return any(one in group and other in group for group in table("aspects")["alike"])


def _unit(amount: Amount) -> dict[str, Any]:
    """Dimension and factor; a unit that stands in no table is a dimension of its own."""
    if amount.unit is None:
        return {"dimension": "count", "factor": 1}
    found: dict[str, Any] = table("units").get(amount.unit, {"dimension": amount.unit, "factor": 1})
    return found


def _base(amount: Amount) -> Bounds:
    """The bounds in the dimension's base unit."""
    unit = _unit(amount)
    factor, shift = Decimal(str(unit["factor"])), Decimal(unit.get("shift", 0))
    low, high = (None if bound is None else (bound + shift) * factor for bound in (amount.low, amount.high))
    return low, high


def _wide(amount: Amount, other: Amount) -> Bounds:
    """The bounds, wider by the tolerance where the other stands in another system of measures."""
    low, high = _base(amount)
    if _unit(amount).get("system") == _unit(other).get("system"):
        return low, high
    return _wider(low, -_SYSTEMS), _wider(high, _SYSTEMS)


def _wider(bound: Decimal | None, share: Decimal) -> Decimal | None:
    return None if bound is None else bound + abs(bound) * share


def _meet(one: Bounds, other: Bounds) -> bool:
    return _reaches(one, other) and _reaches(other, one)


def _reaches(one: Bounds, other: Bounds) -> bool:
    return one[0] is None or other[1] is None or one[0] <= other[1]


def _rounds(rough: Amount, exact: Amount) -> bool:
    """Is the first number the second one, rounded to its last place that is not nought?"""
    if rough.low is None or rough.low != rough.high:
        return False
    room = min(_place(rough) / 2, abs(rough.low) * _ROUNDED)
    rounded = Amount(rough.low - room, rough.low + room, rough.unit)
    return _meet(_wide(rounded, exact), _wide(exact, rounded))


def _place(amount: Amount) -> Decimal:
    """What the last written place is worth: 1400 -> 100, 88 million -> a million, 2.5 -> 0.1, 40 people -> 0."""
    assert amount.low is not None
    exponent = amount.low.normalize().as_tuple().exponent
    place = Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(1)
    if _unit(amount)["dimension"] in ("share", "share_difference"):
        return min(place, Decimal(1))
    if amount.unit is None and abs(amount.low) < _ROUND_FROM:
        return Decimal(0)
    return place


def _currencies(one: Amount, other: Amount) -> Judgement:
    """Sums in two currencies: only the order of magnitude can be judged. But one number of several digits in both was
    not converted: one of the currencies is wrong, unless both may be called by one word."""
    same = (one.low, one.high) == (other.low, other.high) and one.low == one.high and _digits(one) >= _CONVERTED
    if same and _unit(one).get("called", one.unit) == _unit(other).get("called", other.unit):
        return Judgement(Relation.COMPATIBLE, "the same number in currencies of one name")
    if same:
        return Judgement(Relation.CONFLICT, "the same number in two currencies", _UNCONVERTED)
    low, high = _base(one)
    wide = (None if low is None else low / _MAGNITUDE, None if high is None else high * _MAGNITUDE)
    if _meet(wide, _base(other)):
        return Judgement(Relation.COMPATIBLE, "two currencies, sums of one order of magnitude", 0.5)
    return Judgement(Relation.CONFLICT, "two currencies, sums of other orders of magnitude", _CURRENCIES)


def _scores(one: Amount, other: Amount) -> Judgement:
    """Votes of a council and of its committee are of other bodies: so many more have voted."""
    few, many = sorted((amount.low or 0) + (amount.high or 0) for amount in (one, other))
    if one.counted == other.counted == _VOTE and few * _BODIES < many:
        return Judgement(Relation.UNKNOWN, "votes of other bodies")
    return Judgement(Relation.CONFLICT, "the scores differ", _ROUGH)


def _digits(amount: Amount) -> int:
    """How many digits a number has before its noughts: 2 of 2.4 billion."""
    assert amount.low is not None
    return len(amount.low.normalize().as_tuple().digits)


def _confidence(one: Amount, other: Amount) -> float:
    if one.approximate or other.approximate:
        return _FAR if _far(_base(one), _base(other)) else _ROUGH
    return _ROUND_COUNT if _round_count(one) or _round_count(other) else _SURE


def _far(one: Bounds, other: Bounds) -> bool:
    """Is one number double the other or more, so that rounding explains nothing, but of its order of magnitude?"""
    low, high = (one, other) if (one[1] or 0) <= (other[1] or 0) else (other, one)
    if low[1] is None or high[0] is None or low[1] <= 0:
        return False
    return _DOUBLE * low[1] <= high[0] <= _MAGNITUDE * low[1]


def _round_count(amount: Amount) -> bool:
    return amount.unit is None and amount.low is not None and amount.low % 10 == 0
