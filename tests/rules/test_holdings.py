from __future__ import annotations

from decimal import Decimal

import pytest
from samples import document

from checker.model.value import Amount, Interval
from checker.pipeline import read_document
from checker.rules.holdings import Holdings
from checker.settings import Tolerance

TEXT = "Die Feuerwehr Köln rettete am 15. Mai 2026 rund 2.987 Kühe. Das Technische Hilfswerk Aurich half 5:3."


def holdings(tolerance: Tolerance = Tolerance()) -> Holdings:
    return Holdings([read_document(document(TEXT))], tolerance)


def number(value: float, unit: str | None = None) -> Amount:
    return Amount(Decimal(str(value)), Decimal(str(value)), unit)


def day(value: str) -> Interval:
    return Interval(value, first=value, last=value)


@pytest.mark.parametrize(
    "name, held",
    [
        ("Aurichs", True),  # another form
        ("Feuerwehr Bonn", True),  # one of the words
        ("Marlene Dietrichsen", False),
        ("gestern", True),  # no name
    ],
)
def test_names(name: str, held: bool) -> None:
    assert holdings().has_name(name, "") is held


def test_what_a_document_holds_itself_does_not_count() -> None:
    assert not holdings().has_name("Köln", "a")
    assert not holdings().has_amount(number(2987), "a")
    assert not holdings().has_day(day("2026-05-15"), "a")


@pytest.mark.parametrize("value, held", [(2987, True), (3000, True), (5, True), (4000, False), (29, False)])
def test_numbers(value: float, held: bool) -> None:
    assert holdings().has_amount(number(value), "") is held


@pytest.mark.parametrize("value, held", [("2026-05-15", True), ("2026-05-16", False)])
def test_days(value: str, held: bool) -> None:
    assert holdings().has_day(day(value), "") is held


def test_what_the_settings_tolerate_is_held() -> None:
    assert holdings(Tolerance(days=1)).has_day(day("2026-05-16"), "")
    assert holdings(Tolerance(share=0.3)).has_amount(number(4000), "")
