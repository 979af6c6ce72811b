from __future__ import annotations

import msgspec
import pytest
from report_story import desk_story

from checker.model.assertion import ReadTime
from checker.model.document import Span
from checker.model.finding import StoryReport
from checker.model.value import Interval
from checker.report.known import sources
from checker.report.view_timeline import Day, timeline


def days(story: StoryReport, language: str = "en") -> tuple[Day, ...]:
    return timeline(story, sources(story, language), language)


def with_time(first: str | None, last: str | None, times: int = 1) -> StoryReport:
    story = desk_story()
    time = ReadTime(Span(3, 9), "Montag", Interval("x", first=first, last=last))
    return msgspec.structs.replace(story, readings=(msgspec.structs.replace(story.readings[0], times=(time,) * times),))


def test_days_in_order_with_what_is_said_and_who_appeared() -> None:
    found = days(desk_story())
    assert [day.first for day in found] == [f"2025-08-{n}" for n in (18, 19, 20, 21, 22)]
    assert found[1].label == "Tuesday, 19 August 2025" and found[1].published == ("Abendpost",)
    assert [(s.source, s.words) for s in found[1].sayings] == [("Kurier", "Montag"), ("The Gull", "Montag")]
    assert found[0].sayings[0].sentence == "Am Montag legten im Westhafen 300 Arbeiter die Arbeit nieder."


def test_a_few_days_together_are_a_row() -> None:
    assert days(with_time("2025-08-01", "2025-08-03"), "de")[0].label == "1. August 2025 bis 3. August 2025"


@pytest.mark.parametrize(
    ("first", "last"),
    [(None, None), ("2025-01-01", "2025-12-31"), ("2025-08-03", "2025-08-01"), ("XXXX-08-01", "XXXX-08-01")],
)
def test_what_is_no_day_is_no_row(first: str | None, last: str | None) -> None:
    assert days(with_time(first, last)) == ()


def test_one_sentence_stands_once() -> None:
    assert len(days(with_time("2025-08-01", "2025-08-01", times=3))[0].sayings) == 1


def test_undated_sources_are_nowhere_published() -> None:
    assert all("Tageblatt" not in day.published for day in days(desk_story()))
