from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.value import Amount, Interval, Name, Party, Place, Role, Value, Wording, value_text


def amount(low: str | None, high: str | None, unit: str | None = None, counted: str | None = None) -> Amount:
    return Amount(*(None if bound is None else Decimal(bound) for bound in (low, high)), unit, counted)


@pytest.mark.parametrize(
    "value, text",
    [
        (Name("Keir \n Starmer", ("Keir",), (), "Starmer"), "Keir Starmer"),
        (Role("president", "US", None, "former"), "president/US//former"),
        (amount("3", "3"), "3"),
        (amount("3", "3", None, "killed"), "3 killed"),
        (amount("2500000", "2.5E+6", "EUR"), "2500000 EUR"),
        (amount("100", None, "km"), "100.. km"),
        (amount(None, "100"), "..100"),
        (amount("0", "0"), "0"),
        (amount("0", "5"), "0..5"),
        (amount(None, None), ".."),
        (Interval("2025-08-18", first="2025-08-18", last="2025-08-18"), "2025-08-18"),
        (Place("l:kyiv", "Kiew"), "l:kyiv"),
        (Party("p1", "Keir Starmer"), "p1"),
        (Wording("zahlen", ("nichts",)), "zahlen"),
    ],
)
def test_a_value_as_one_line(value: Value, text: str) -> None:
    assert value_text(value) == text


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**12), max_value=10**12))
def test_equal_numbers_have_one_text(number: Decimal) -> None:
    one, other = (Amount(n, n) for n in (number, number.normalize()))
    assert value_text(one) == value_text(other) and "E" not in value_text(one)


@given(st.decimals(0, 9999, places=2), st.decimals(0, 9999, places=2))
def test_other_numbers_have_other_texts(one: Decimal, other: Decimal) -> None:
    assert (value_text(Amount(one, one)) == value_text(Amount(other, other))) is (one == other)
