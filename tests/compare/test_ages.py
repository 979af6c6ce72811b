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


def test_months_compare_with_years() -> None:
    months = Amount(Decimal(13), Decimal(13), unit="month", counted="age")
    assert compare_ages(months, age(1), 0).relation is SAME
    assert compare_ages(months, age(2), 0).relation is CONFLICT


def test_an_age_of_another_time_is_not_compared() -> None:
    then = Amount(Decimal(17), Decimal(17), unit="year", counted="age", scope="then")
    assert compare_ages(then, age(28), 0).relation is UNKNOWN


def test_the_dead_have_no_birthdays() -> None:
    dead, shot, plain = (
        Amount(Decimal(n), Decimal(n), unit="year", counted="age", kind=kind)
        for n, kind in ((23, "killed"), (22, "shot"), (22, None))
    )
    younger = Amount(Decimal(22), Decimal(22), unit="year", counted="age", kind="killed")
    assert compare_ages(younger, age(23), 300).relation is CONFLICT
    assert compare_ages(shot, dead, 300).relation is CONFLICT
    assert compare_ages(plain, dead, 20).relation is CONFLICT
    assert compare_ages(plain, dead, 300).relation is COMPATIBLE  # alive when the first article was printed, perhaps
