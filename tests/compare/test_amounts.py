from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from checker.compare.amounts import compare_amounts
from checker.data import table
from checker.model.finding import Relation
from checker.model.value import Amount

SAME, COMPATIBLE, CONFLICT, UNKNOWN = Relation.SAME, Relation.COMPATIBLE, Relation.CONFLICT, Relation.UNKNOWN


def amount(bounds: str, unit: str | None = None, counted: str | None = None, **more: Any) -> Amount:
    """ "12", "10..14", "12..", "..40" with unit, counted thing and more."""
    low, dots, high = bounds.partition("..")
    first = Decimal(low) if low else None
    return Amount(first, (Decimal(high) if high else None) if dots else first, unit, counted, **more)


def relation(one: Amount, other: Amount) -> Relation:
    found = compare_amounts(one, other)
    assert compare_amounts(other, one).relation is found.relation
    assert found.reason and 0 < found.confidence <= 1
    return found.relation


@pytest.mark.parametrize(
    "one, other, expected",
    [
        ("12", "12", SAME),
        ("12", "12.0", SAME),
        ("12", "13", CONFLICT),
        ("12..", "12", COMPATIBLE),
        ("12..", "30", COMPATIBLE),
        ("12..", "11", CONFLICT),
        ("30..", "31", COMPATIBLE),
        ("..40", "40", COMPATIBLE),
        ("..40", "41", CONFLICT),
        ("..40", "50..", CONFLICT),
        ("24..99", "60", COMPATIBLE),
        ("24..99", "200..999", CONFLICT),
        ("1260..1540", "1412", COMPATIBLE),
        ("1400", "1412", COMPATIBLE),
        ("1400", "1460", CONFLICT),
        ("1000", "1080", COMPATIBLE),
        ("1000", "1400", CONFLICT),
        ("10", "14", CONFLICT),
        ("40", "42", CONFLICT),
        ("0", "0", SAME),
        ("0", "3", CONFLICT),
        ("..", "3", COMPATIBLE),
    ],
)
def test_counts(one: str, other: str, expected: Relation) -> None:
    assert relation(amount(one, counted="killed"), amount(other, counted="killed")) is expected


@pytest.mark.parametrize(
    "one, unit, other, other_unit, expected",
    [
        ("88000000", "EUR", "87600000", "EUR", COMPATIBLE),
        ("88000000", "EUR", "86000000", "EUR", CONFLICT),
        ("3000000000", "EUR", "3200000000", "EUR", COMPATIBLE),
        ("5000000000", "USD", "4500000000", "EUR", COMPATIBLE),
        ("5000000000", "USD", "5000000", "EUR", CONFLICT),
        ("1000000", "EUR", "165000000", "JPY", COMPATIBLE),
        ("35", "percent", "35.4", "percent", COMPATIBLE),
        ("35", "percent", "36", "percent", CONFLICT),
        ("40", "percent", "42", "percent", CONFLICT),
        ("35", "percent", "35", "percentage_point", UNKNOWN),
        ("35", "percent", "35", None, UNKNOWN),
        ("35", "percent", "35", "EUR", UNKNOWN),
        ("40", "mile", "64", "km", COMPATIBLE),
        ("40", "mile", "80", "km", CONFLICT),
        ("1.5", "km", "1500", "m", SAME),
        ("412", "m", "380", "m", CONFLICT),
        ("100", "fahrenheit", "38", "celsius", COMPATIBLE),
        ("100", "fahrenheit", "25", "celsius", CONFLICT),
        ("18", "month", "1.5", "year", SAME),
        ("4", "month", "4", "year", CONFLICT),
        ("2..4", "score", "2..4", "score", SAME),
        ("2..4", "score", "3..4", "score", CONFLICT),
        ("7", "furlong", "8", "furlong", CONFLICT),
        ("7", "furlong", "7", "km", UNKNOWN),
    ],
)
def test_units(one: str, unit: str | None, other: str, other_unit: str | None, expected: Relation) -> None:
    assert relation(amount(one, unit), amount(other, other_unit)) is expected


@pytest.mark.parametrize(
    "one, other",
    [
        ({"counted": "killed"}, {"counted": "injured"}),
        ({"counted": "killed"}, {}),
        ({"counted": "killed", "kind": "man"}, {"counted": "killed"}),
        ({"counted": "killed", "kind": "man"}, {"counted": "killed", "kind": "woman"}),
        ({"counted": "killed", "part": True}, {"counted": "killed"}),
        ({"counted": "killed", "scope": "several"}, {"counted": "killed"}),
        ({"counted": "killed", "with_actor": True}, {"counted": "killed", "with_actor": False}),
    ],
)
def test_other_things_are_not_compared(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert relation(amount("4", **one), amount("5", **other)) is UNKNOWN
    assert relation(amount("4", **one), amount("4", **other)) is UNKNOWN


def test_a_measure_of_something_unsaid_may_be_compared() -> None:
    assert relation(amount("35", "percent", "employee"), amount("40", "percent")) is CONFLICT
    assert relation(amount("35", "percent", "employee"), amount("40", "percent", "voter")) is UNKNOWN


def test_who_did_it_is_counted_in_or_not_said() -> None:
    assert relation(amount("4", counted="killed", with_actor=True), amount("5", counted="killed")) is CONFLICT


def test_a_rough_number_is_a_less_certain_conflict() -> None:
    exact = compare_amounts(amount("23"), amount("27"))
    rough = compare_amounts(amount("23"), amount("27..33", approximate=True))
    round_number = compare_amounts(amount("23"), amount("30"))
    assert exact.confidence > round_number.confidence > rough.confidence


def test_rounding_explains_no_number_twice_as_large() -> None:
    near = compare_amounts(amount("180..220", approximate=True), amount("270..330", approximate=True))
    far = compare_amounts(amount("180..220", approximate=True), amount("450..550", approximate=True))
    farther = compare_amounts(amount("180..220", approximate=True), amount("4500..5500", approximate=True))
    assert far.confidence > near.confidence == farther.confidence


def sum_of(number: str, kind: str | None = None, scope: str | None = None) -> Amount:
    return Amount(Decimal(number), Decimal(number), "EUR", kind=kind, scope=scope)


def test_sums_of_other_things_do_not_compare() -> None:
    assert relation(sum_of("26", "revenue"), sum_of("21", "profit")) is UNKNOWN
    assert relation(sum_of("26", "price"), sum_of("21", "payment")) is CONFLICT  # words for one thing
    assert relation(sum_of("26", "revenue"), sum_of("21")) is CONFLICT
    assert relation(sum_of("100", scope="yearly"), sum_of("500", scope="P5")) is UNKNOWN
    assert relation(sum_of("100", scope="yearly"), sum_of("500")) is CONFLICT


def test_two_currencies_are_never_a_sure_conflict() -> None:
    assert compare_amounts(amount("5", "USD"), amount("5000", "EUR")).confidence < 0.5


def test_one_number_of_several_digits_in_two_currencies_was_not_converted() -> None:
    assert relation(amount("2.4", "CHF"), amount("2.4", "EUR")) is CONFLICT
    assert relation(amount("5000", "CHF"), amount("5000", "EUR")) is COMPATIBLE
    assert relation(amount("2.4", "CHF"), amount("2.5", "EUR")) is COMPATIBLE


def test_one_number_in_currencies_that_one_word_may_stand_for() -> None:
    assert relation(amount("2.4", "USD"), amount("2.4", "AUD")) is COMPATIBLE
    assert relation(amount("24", "SEK"), amount("24", "NOK")) is COMPATIBLE
    assert relation(amount("2.4", "USD"), amount("2.4", "EUR")) is CONFLICT


def test_votes_of_a_council_and_of_its_committee() -> None:
    council, again, committee = (amount(bounds, "score", "vote") for bounds in ("19..22", "19..30", "4..7"))
    assert relation(council, again) is CONFLICT
    assert relation(council, committee) is UNKNOWN


def test_every_unit_has_a_dimension_and_a_factor() -> None:
    assert [unit for unit, row in table("units").items() if not (row["dimension"] and row["factor"] > 0)] == []
