from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from slots import amount, slot

from checker.model.assertion import Assertion
from checker.model.finding import Relation
from checker.model.predicate import COUNT
from checker.model.value import Amount
from checker.rules.figures import compare_figures


def told(value: Amount, document: str = "a", at: str | None = None, **more: Any) -> Assertion:
    return slot(COUNT, value, document, asserted_at=at, **more)


def relation(one: Amount, other: Amount, **more: Any) -> Relation:
    return compare_figures(told(one, **more), told(other, "b")).relation


def between(low: int | None, high: int | None, **more: Any) -> Amount:
    bounds = [None if bound is None else Decimal(bound) for bound in (low, high)]
    return Amount(*bounds, **more)


@pytest.mark.parametrize(
    "one, other, wanted",
    [
        (amount(3, "person"), amount(3, "person"), Relation.SAME),
        (amount(3, "person"), amount(5, "person"), Relation.CONFLICT),
        (amount(3, "guest"), amount(5, "visitor"), Relation.CONFLICT),  # may be words for one thing
        (amount(3, "passenger"), amount(5, "flight"), Relation.UNKNOWN),  # people and things never are
        (amount(3, "worker"), amount(5, "job"), Relation.CONFLICT),
        (amount(3, "killed"), amount(5, "guest"), Relation.UNKNOWN),
        (amount(3, "killed"), amount(5, "injured"), Relation.UNKNOWN),
        (amount(3, "guest"), amount(5, "visitor", part=True), Relation.UNKNOWN),
        (amount(3, unit="km"), amount(5, unit="percent"), Relation.UNKNOWN),
        (between(None, 175), between(None, 575), Relation.CONFLICT),
        (between(100, None), between(800, None), Relation.CONFLICT),
        (between(2, None), between(3, None), Relation.CONFLICT),  # at least two, at least three
        (between(15, None), between(20, None), Relation.COMPATIBLE),  # what two witnesses heard
        (between(12, 15), between(12, 45), Relation.CONFLICT),
        (between(100, None), between(110, None), Relation.COMPATIBLE),  # told alike
        (between(100, None), between(None, 800), Relation.COMPATIBLE),  # bounds of two directions
        (between(100, None, approximate=True), between(800, None), Relation.COMPATIBLE),
        (amount(800), between(100, None), Relation.COMPATIBLE),
        (amount(12), between(12, 45), Relation.COMPATIBLE),
    ],
)
def test_two_numbers(one: Amount, other: Amount, wanted: Relation) -> None:
    assert relation(one, other) is wanted
    assert relation(other, one) is wanted


@pytest.mark.parametrize(
    "certainty, wanted",
    [
        ("demanded", Relation.UNKNOWN),
        ("asserted", Relation.CONFLICT),
        ("reported", Relation.CONFLICT),
        ("planned", Relation.CONFLICT),
    ],
)
def test_what_is_demanded_is_not_held_against_what_is_done(certainty: str, wanted: Relation) -> None:
    assert relation(amount(3), amount(5), certainty=certainty) is wanted


@pytest.mark.parametrize(
    "counted, first, second, wanted",
    [
        ("injured", ("2025-08-18", 3), ("2025-08-19", 5), Relation.UPDATE),
        ("injured", ("2025-08-19", 5), ("2025-08-18", 3), Relation.UPDATE),
        ("injured", ("2025-08-18", 5), ("2025-08-19", 3), Relation.CONFLICT),  # a toll never falls
        ("injured", ("2025-08-18", 3), ("2025-08-18", 5), Relation.CONFLICT),  # at one time
        ("injured", (None, 3), ("2025-08-19", 5), Relation.CONFLICT),
        ("injured", ("2025-08-18T10:00", 3), ("2025-08-18T15:00", 5), Relation.UPDATE),
        ("soldier", ("2025-08-18", 3), ("2025-08-19", 5), Relation.CONFLICT),  # no toll
    ],
)
def test_a_toll_rises_with_time(
    counted: str, first: tuple[str | None, int], second: tuple[str | None, int], wanted: Relation
) -> None:
    one, other = (told(amount(number, counted), d, at) for d, (at, number) in zip("ab", (first, second)))
    assert compare_figures(one, other).relation is wanted


def test_what_is_imposed_is_told_with_must_and_no_demand() -> None:
    fine, price = (Amount(Decimal(3), Decimal(3), "EUR", kind=kind) for kind in ("fine", "price"))
    for value, wanted in ((fine, Relation.CONFLICT), (price, Relation.UNKNOWN)):
        other = Amount(Decimal(5), Decimal(5), "EUR", kind=value.kind)
        assert compare_figures(told(value, certainty="demanded"), told(other, "b")).relation is wanted
