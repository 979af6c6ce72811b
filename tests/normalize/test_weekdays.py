from __future__ import annotations

from datetime import date

import pytest

from checker.annotate import annotate
from checker.model.document import Document
from checker.normalize.times import intervals
from checker.normalize.weekdays import Weekdays


def read(text: str, published: str = "2025-08-20") -> list[str]:
    document = Document("a", text, published=published)
    return [found.timex for found in intervals(annotate(document).times, document)]


@pytest.mark.parametrize(
    "text, days",
    [
        ("Am Freitag wird getagt. Zum Treffen am Freitag kam er nie zu spät.", ["2025-08-22", "2025-08-22"]),
        ("Am Dienstag sprach er. Dienstag will er klagen.", ["2025-08-19", "2025-08-19"]),
        ("Am Freitag, 29. August, wird getagt. Am Freitag war Ruhe.", ["2025-08-29", "2025-08-29"]),
        ("Am vergangenen Freitag war Ruhe. Am Freitag wird getagt.", ["2025-08-15", "2025-08-22"]),
        ("Am Freitag, 28. August, wird getagt. Am Freitag war Ruhe.", ["2025-08-28", "2025-08-15"]),  # wrong weekday
    ],
)
def test_one_weekday_is_one_day(text: str, days: list[str]) -> None:
    assert read(text) == days


def test_without_a_day_of_publication_nothing_is_settled() -> None:
    document = Document("a", "Am Freitag war Ruhe.")
    times = annotate(document).times
    assert Weekdays(times, None).value(times[0], times[0].value) == "XXXX-WXX-5"


def test_other_times_stay() -> None:
    document = Document("a", "Gestern war Ruhe.")
    (time,) = annotate(document).times
    assert Weekdays([time], date(2025, 8, 20)).value(time, "2025-08-19") == "2025-08-19"


@pytest.mark.parametrize(
    "text, day",
    [
        ("Doctors said the woman could be released on Friday.", "2025-08-22"),
        ("Doctors said on Friday the woman could be released.", "2025-08-15"),
        ("The union said the stoppage would start on Friday.", "2025-08-22"),
        ("On Friday officials said the port would close.", "2025-08-15"),
        ("Officials said the port closed on Friday.", "2025-08-15"),
        ("The governor is to visit the county on Friday.", "2025-08-22"),
        ("Repair crews hope to restore power by Friday.", "2025-08-22"),
        ("Forecasters expect the storm to lose strength by Friday.", "2025-08-22"),
        ("He had hoped to leave on Friday.", "2025-08-15"),
    ],
)
def test_what_is_said_or_hoped_has_a_tense_of_its_own(text: str, day: str) -> None:
    document = Document("a", text, published="2025-08-20", language="en")
    assert [found.timex for found in intervals(annotate(document).times, document)] == [day]
