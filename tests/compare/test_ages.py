from __future__ import annotations

from decimal import Decimal

import pytest

from checker.compare.ages import compare_ages
from checker.model.finding import Relation
from checker.model.value import Amount

SAME, COMPATIBLE, CONFLICT, UNKNOWN = Relation.SAME, Relation.COMPATIBLE, Relation.CONFLICT, Relation.UNKNOWN


def age(low: int | None, high: int | None = None) -> Amount:
    bounds = [None if bound is None else Decimal(bound) for bound in (low, low if high is None else high)]
    return Amount(*bounds, unit="year", counted="age")


@pytest.mark.parametrize(
    "one, other, days, relation",
    [
        (age(62), age(62), 0, SAME),
        (age(62), age(60, 65), 0, COMPATIBLE),
        (age(62), age(64), 0, CONFLICT),
        (age(62), age(63), 0, CONFLICT),
        (age(62), age(63), 5, CONFLICT),  # a birthday in few days is less likely than a slip
        (age(62), age(63), 14, COMPATIBLE),
        (age(62), age(63), 300, COMPATIBLE),
        (age(62), age(64), 300, CONFLICT),
        (age(62), age(64), 400, COMPATIBLE),
        (age(62), age(61), 300, CONFLICT),  # nobody grows younger
        (age(62), age(63), None, UNKNOWN),
        (age(62), age(61), None, UNKNOWN),
        (age(62), age(64), None, CONFLICT),
        (Amount(None, Decimal(60)), age(62), 0, UNKNOWN),
        (age(62), Amount(Decimal(70), None), 0, UNKNOWN),
    ],
)
def test_two_ages_of_one_person(one: Amount, other: Amount, days: int | None, relation: Relation) -> None:
    assert compare_ages(one, other, days).relation is relation
    assert compare_ages(other, one, None if days is None else -days).relation is relation


def test_a_year_more_is_less_sure_than_many() -> None:
    assert compare_ages(age(62), age(63), 0).confidence < compare_ages(age(62), age(70), 0).confidence
