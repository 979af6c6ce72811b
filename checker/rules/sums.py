"""Two numbers that differ because they are counted otherwise: the parts here, their sum there. Shared by the rules."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from typing import Iterator, Mapping

from checker.graph import StoryGraph
from checker.model.assertion import Assertion, Statement
from checker.model.predicate import COUNT, MONEY
from checker.model.value import Amount
from checker.rules.base import amount_of
from checker.rules.circumstances import slots
from checker.rules.statements import Clash

_KILLED = "killed"
_HURT = frozenset({"injured", "shot", "hospitalized", "stabbed", "casualty"})  # of whom some may have died
_MOST = 24  # numbers of killed of one document that are tried


class Counts:
    """The numbers of killed that each document of a story gives."""

    def __init__(self, graph: StoryGraph) -> None:
        self._killed: Mapping[str, dict[tuple[Decimal, bool], None]] = defaultdict(dict)
        for reading in graph.linked.readings:
            for statement in reading.statements:
                for amount in _whole(statement):
                    if amount.counted == _KILLED and amount.low is not None:
                        self._killed[reading.document][amount.low, amount.with_actor is not None] = None

    def otherwise(self, clash: Clash) -> bool:
        """Do the two sides count one thing in two ways: each part, or all; the dead among the injured; the gunman?"""
        one, other = amount_of(clash.one), amount_of(clash.other)
        sides = ((clash.pair.one, one, other), (clash.pair.other, other, one))
        if any(leaves(statement, amount, rest) for statement, amount, rest in sides):
            return True
        if one.low is None or other.low is None or one.unit is not None:
            return False
        sums = _adds_up(clash.pair.one, one, other.low) or _adds_up(clash.pair.other, other, one.low)
        return sums or self._dead_among(clash.one, clash.other) or self._with_actor(clash.one, clash.other)

    def _dead_among(self, one: Assertion, other: Assertion) -> bool:
        """Four injured, or one of them dead and three injured."""
        a, b = amount_of(one), amount_of(other)
        if a.counted not in _HURT or b.counted not in _HURT:
            return False
        ours, theirs = ([Decimal(0), *self._numbers(side.document)] for side in (one, other))
        return any(_low(a) + x == _low(b) + y for x in ours for y in theirs)

    def _with_actor(self, one: Assertion, other: Assertion) -> bool:
        """Four dead with whoever did it, three without."""
        a, b = amount_of(one), amount_of(other)
        if not a.counted == b.counted == _KILLED or abs(_low(a) - _low(b)) != 1:
            return False
        return any((_low(amount_of(side)), True) in self._killed[side.document] for side in (one, other))

    def _numbers(self, document: str) -> list[Decimal]:
        return [low for low, _ in self._killed[document]][:_MOST]


def leaves(statement: Statement, amount: Amount, rest: Amount) -> bool:
    """ "88 millions, of which the state pays 40" leaves 48: is the other side's number what a part leaves?"""
    numbers = [amount_of(slot) for slot in slots(statement, (COUNT, MONEY)) if slot.value != amount]
    left = (amount.low - part.low for part in numbers if amount.low and part.low and part.unit == amount.unit)
    return rest.unit == amount.unit and rest.low == rest.high and rest.low in set(left)


def _low(amount: Amount) -> Decimal:
    return amount.low or Decimal(0)


def _whole(statement: Statement) -> Iterator[Amount]:
    """The counts of a statement that are no parts."""
    amounts = (amount_of(slot) for slot in slots(statement, (COUNT,)))
    return (amount for amount in amounts if amount.unit is None and not amount.part)


def _adds_up(statement: Statement, amount: Amount, total: Decimal) -> bool:
    """Are this and other numbers of the statement, of the same fate, as much as the other side's number?"""
    alike = [own.low for own in _whole(statement) if own.counted == amount.counted and own.low == own.high]
    numbers = [low for low in alike if low is not None]
    return len(numbers) > 1 and sum(numbers) == total
