from __future__ import annotations

import pytest
from samples import assertion
from slots import count

from checker.model.value import Name
from checker.rules.base import days_apart, days_between, hours_between, side


@pytest.mark.parametrize(
    "one, other, days, hours",
    [
        ("2025-08-18", "2025-08-20", 2, 48),
        ("2025-08-20", "2025-08-18", -2, -48),
        (None, "2025-08-18", 0, 0),
        ("2025-08-18", None, 0, 0),
        ("2025-08-18T10:00", "2025-08-18T15:30", 0, 5.5),
        ("2025-08-18T23:00+02:00", "2025-08-19T01:00+02:00", 1, 2),
        ("2025-08-18T10:00", "2025-08-18", 0, 0),  # told by the day alone
        ("2025-08-18T10:00", "2025-08-19", 1, 24),
    ],
)
def test_time_between_two_publications(one: str | None, other: str | None, days: int, hours: float) -> None:
    a, b = count(3, asserted_at=one), count(3, "b", asserted_at=other)
    assert (days_between(a, b), hours_between(a, b)) == (days, hours)


@pytest.mark.parametrize(
    "ours, theirs, days",
    [
        (["2025-08-01", "2025-08-10"], ["2025-08-12"], 2),
        (["2025-08-12"], ["2025-08-01", "2025-08-10"], 2),
        ([None], ["2025-08-10"], 0),
        ([None, "2025-08-01"], ["2025-08-10"], 9),
        ([], [], 0),
    ],
)
def test_days_between_the_nearest_publications(ours: list[str | None], theirs: list[str | None], days: int) -> None:
    sides = [[count(3, asserted_at=at) for at in dates] for dates in (ours, theirs)]
    assert days_apart(*sides) == days


def test_a_side_holds_its_passages_once_and_in_order() -> None:
    told = [assertion(document, "p1", "named", Name("Merz")) for document in ("b", "a", "b")]
    assert [passage.document for passage in side("Merz", told).passages] == ["a", "b"]
