"""Days of publication."""

from __future__ import annotations

import pytest

from checker.read.dates import published


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("2025-08-18", "2025-08-18"),
        (" 2025-08-18 ", "2025-08-18"),
        ("2024-02-29", "2024-02-29"),
        ("2025-08-18T10:30", "2025-08-18T10:30:00"),
        ("2025-08-18 10:30:05", "2025-08-18T10:30:05"),
        ("2025-08-18T10:30:00Z", "2025-08-18T10:30:00+00:00"),
        ("2025-08-18T10:30:00+02:00", "2025-08-18T10:30:00+02:00"),
    ],
)
def test_iso_dates_and_date_times_are_kept(given: str, kept: str) -> None:
    assert published(given) == kept


@pytest.mark.parametrize(
    "given",
    ["2025-02-30", "2023-02-29", "2025-13-01", "0000-01-01", "2025-08-18T25:00", "18.08.2025", "2025-W34", "2025-08",
     "20250818", "2025-08-18T", "2025-08-18x", "gestern", "", "٢٠٢٥-٠٨-١٨"],
)
def test_anything_else_is_none(given: str) -> None:
    assert published(given) is None
