from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from slots import graph, pair, slot, statement

from checker.model.assertion import Assertion
from checker.model.finding import Judgement, Relation
from checker.model.predicate import COUNT, MONEY
from checker.model.value import Amount
from checker.rules.statements import Clash
from checker.rules.sums import Counts


def told(number: int, document: str = "a", counted: str | None = "injured", **more: Any) -> Assertion:
    amount = Amount(Decimal(number), Decimal(number), counted=counted, **more)
    return slot(MONEY if amount.unit else COUNT, amount, document, f"{number}")


def otherwise(ours: list[Assertion], theirs: list[Assertion]) -> bool:
    """Of the first number of each side: are they counted otherwise, as the rest of their statements tells?"""
    both = pair(statement("a", *ours), statement("b", *theirs))
    clash = Clash(both, ours[0], theirs[0], Judgement(Relation.CONFLICT, ""), 0.5)
    return Counts(graph(both)).otherwise(clash)


def test_two_numbers_alone_are_counted_alike() -> None:
    assert not otherwise([told(4)], [told(3, "b")])


@pytest.mark.parametrize("rest, wanted", [(1, True), (2, False)])
def test_the_dead_may_be_among_the_injured(rest: int, wanted: bool) -> None:
    assert otherwise([told(4)], [told(3, "b"), told(rest, "b", "killed")]) is wanted


@pytest.mark.parametrize("other, wanted", [(4, True), (5, False)])
def test_the_parts_make_the_whole(other: int, wanted: bool) -> None:
    assert otherwise([told(2, kind="child"), told(2, kind="teenager")], [told(other, "b")]) is wanted


def test_a_part_of_a_part_is_no_summand() -> None:
    assert not otherwise([told(2), told(2, part=True)], [told(4, "b")])


@pytest.mark.parametrize("other, wanted", [(4, True), (5, False)])
def test_who_did_it_is_counted_in_or_not(other: int, wanted: bool) -> None:
    assert otherwise([told(3, counted="killed")], [told(other, "b", "killed", with_actor=True)]) is wanted


@pytest.mark.parametrize("other, wanted", [(48, True), (40, False), (47, False)])
def test_what_a_part_leaves(other: int, wanted: bool) -> None:
    whole, part = told(88, counted=None, unit="EUR"), told(40, counted=None, unit="EUR")
    assert otherwise([whole, part], [told(other, "b", None, unit="EUR")]) is wanted


def test_what_a_part_of_another_unit_leaves_is_nothing() -> None:
    whole, part = told(88, counted=None, unit="EUR"), told(40, counted="guest")
    assert not otherwise([whole, part], [told(48, "b", None, unit="EUR")])
