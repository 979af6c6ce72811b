from __future__ import annotations

from datetime import date

import pytest

from checker.data import table
from checker.normalize.calendar import covered, easter, feast, moved, period


@pytest.mark.parametrize(
    "year, day", [(1995, (4, 16)), (2000, (4, 23)), (2008, (3, 23)), (2024, (3, 31)), (2025, (4, 20)), (2038, (4, 25))]
)
def test_easter(year: int, day: tuple[int, int]) -> None:
    assert easter(year) == date(year, *day)


@pytest.mark.parametrize(
    "concept, year, first",
    [
        ("us_thanksgiving", 2024, "2024-11-28"),
        ("us_memorial_day", 2025, "2025-05-26"),
        ("us_labor_day", 2025, "2025-09-01"),
        ("advent", 2025, "2025-11-30"),
        ("advent", 2022, "2022-11-27"),
        ("pentecost", 2025, "2025-06-08"),
        ("christmas", 2025, "2025-12-25"),
    ],
)
def test_feasts(concept: str, year: int, first: str) -> None:
    days = feast(concept, year)
    assert days is not None and days[0].isoformat() == first


@pytest.mark.parametrize("year", [1, 1900, 2025, 9999])
def test_every_feast_has_a_day_in_every_year(year: int) -> None:
    assert [concept for concept in table("feasts") if feast(concept, year) is None] == []


@pytest.mark.parametrize(
    "value, first, last",
    [
        ("2025-08-18", "2025-08-18", "2025-08-18"),
        ("2025-W34", "2025-08-18", "2025-08-24"),
        ("2025-W34-WE", "2025-08-23", "2025-08-24"),
        ("2025-H2", "2025-07-01", "2025-12-31"),
        ("2025-WI", "2025-12-01", "2026-02-28"),
        ("19", "1900-01-01", "1999-12-31"),
        ("2025-08-18TNI", "2025-08-18", "2025-08-19"),
        ("2025-08-18T20:00", "2025-08-18", "2025-08-18"),
    ],
)
def test_days_covered(value: str, first: str, last: str) -> None:
    days = covered(value)
    assert days is not None and (days[0].isoformat(), days[1].isoformat()) == (first, last)


@pytest.mark.parametrize("value", ["", "2025-02-30", "2025-W54", "0000", "00", "9999-12-31TNI", "9999-WI", "PAST_REF"])
def test_no_days(value: str) -> None:
    assert covered(value) is None


@pytest.mark.parametrize(
    "unit, steps, there",
    [("day", -1, "2024-02-28"), ("week", 1, "2024-03-07"), ("year", 1, "2025-02-28"), ("quarter", -1, "2023-11-29")],
)
def test_steps(unit: str, steps: int, there: str) -> None:
    assert moved(date(2024, 2, 29), unit, steps) == date.fromisoformat(there)


@pytest.mark.parametrize("unit, steps", [("day", 10**9), ("year", 10**9), ("century", -100), ("hour", 1)])
def test_steps_beyond_the_calendar(unit: str, steps: int) -> None:
    assert moved(date(2024, 2, 29), unit, steps) is None


@pytest.mark.parametrize("unit", ["day", "week", "weekend", "month", "quarter", "half", "year", "decade", "century"])
def test_a_day_lies_in_its_periods(unit: str) -> None:
    days = covered(period(date(2025, 8, 23), unit))
    assert days is not None and days[0] <= date(2025, 8, 23) <= days[1]
