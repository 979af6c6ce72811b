"""Two numbers against each other: compare/amounts, and the policy of a newsroom."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from checker.compare.amounts import compare_amounts
from checker.data import table
from checker.model.assertion import Assertion
from checker.model.finding import Judgement, Relation
from checker.model.value import Amount
from checker.rules.base import amount_of, hours_between

# What happened to people: these are never words for each other, and their numbers rise while a story runs.
TOLLS = frozenset(
    "killed injured shot stabbed casualty unharmed missing arrested charged displaced evacuated hospitalized rescued"
    " infected".split()
)
_IMPOSED = frozenset({"fine", "tax", "bail", "compensation"})
_APART = Decimal("1.4")  # two bounds of one direction ("more than 100", "more than 800") that are further apart differ


def compare_figures(one: Assertion, other: Assertion) -> Judgement:
    """compare_amounts, but: two nouns may be words for one thing, and a toll that rises with time is an update."""
    a, b = amount_of(one), amount_of(other)
    if _state(one) != _state(other):
        return Judgement(Relation.UNKNOWN, "demanded here, done there")
    judgement = compare_amounts(a, b)
    if judgement.relation is Relation.UNKNOWN and _may_be_one(a, b):
        judgement = compare_amounts(_bare(a), _bare(b))
    if judgement.relation is Relation.COMPATIBLE and _bounds_differ(a, b):
        judgement = Judgement(Relation.CONFLICT, "the bounds differ", 0.7)
    if judgement.relation is Relation.CONFLICT and _rising_toll(one, other):
        return Judgement(Relation.UPDATE, "the later report has the higher number", judgement.confidence)
    return judgement


def _bounds_differ(a: Amount, b: Amount) -> bool:
    """ "up to 175" and "up to 575", "12 to 15" and "12 to 45": the intervals meet, but they are told differently."""
    if a.approximate or b.approximate or a.low == a.high or b.low == b.high:
        return False
    if (a.low is None) != (b.low is None) or (a.high is None) != (b.high is None):
        return False
    return any(_far(x, y) for x, y in ((a.low, b.low), (a.high, b.high)) if x is not None and y is not None)


def _far(one: Decimal, other: Decimal) -> bool:
    low, high = sorted((abs(one), abs(other)))
    return high > low * _APART


def _may_be_one(a: Amount, b: Amount) -> bool:
    different = a.counted != b.counted and not {a.counted, b.counted} & TOLLS
    return different and a.unit == b.unit and a.part == b.part and not _people_and_things(a.counted, b.counted)


def _people_and_things(one: str | None, other: str | None) -> bool:
    """Passengers and flights are never words for one thing."""
    kinds = table("counted")
    return any(a in kinds["persons"] and b in kinds["things"] for a, b in ((one, other), (other, one)))


def _bare(amount: Amount) -> Amount:
    return msgspec.structs.replace(amount, counted=None)


def _state(assertion: Assertion) -> str:
    """ "must pay a fine" is no demand: what is imposed is told so."""
    imposed = amount_of(assertion).kind in _IMPOSED
    return "demanded" if assertion.certainty == "demanded" and not imposed else "done"


def rises(one: Assertion, other: Assertion) -> bool:
    """Does the later of two reports give the higher number?"""
    order = hours_between(one, other)
    before, after = (one, other) if order > 0 else (other, one)
    a, b = amount_of(before).low, amount_of(after).low
    return order != 0 and a is not None and b is not None and a < b


def _rising_toll(one: Assertion, other: Assertion) -> bool:
    """Of people something happened to, first counted by the earlier report."""
    before = one if hours_between(one, other) > 0 else other
    return amount_of(before).counted in TOLLS and rises(one, other)
