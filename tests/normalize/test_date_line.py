from __future__ import annotations

from datetime import date

import pytest

from checker.annotate import annotate
from checker.model.document import Document
from checker.normalize.date_line import date_line


def read(text: str, language: str = "de") -> date | None:
    document = Document("a", text, language=language)
    return date_line(annotate(document).times, document)


@pytest.mark.parametrize(
    "text, language",
    [
        ("Berlin, 18. August 2025 - Der Rat tagte.", "de"),
        ("Berlin, den 18.8.2025\n\nDer Rat tagte.", "de"),
        ("Der Rat tagt\n\nBerlin (dpa), 18. August 2025. Der Rat tagte.", "de"),
        ("18. August 2025\n\nDer Rat tagte.", "de"),
        ("BERLIN, Aug. 18, 2025 - The council met.", "en"),
        ("Monday, August 18, 2025\n\nThe council met.", "en"),
    ],
)
def test_date_lines(text: str, language: str) -> None:
    assert read(text, language) == date(2025, 8, 18)


@pytest.mark.parametrize(
    "text",
    [
        "Am 18. August 2025 tagte der Rat.",
        "Der Rat tagte. Das war am 18. August 2025.",
        "Berlin, 18. August - Der Rat tagte.",
        "Der Rat tagte.\n" * 60 + "Berlin, 18. August 2025",
        "",
    ],
)
def test_no_date_line(text: str) -> None:
    assert read(text) is None
