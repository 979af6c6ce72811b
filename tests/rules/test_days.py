from __future__ import annotations

from typing import Any

import pytest
from slots import day

from checker.model.finding import Relation
from checker.rules.days import compare_days, of_two_times


@pytest.mark.parametrize(
    "one, other, wanted",
    [
        (("2025-08-18", "18. August 2025"), ("2025-08-18", "Montag"), Relation.SAME),
        (("2025-08-18", "18. August"), ("2025-08-20", "20. August"), Relation.CONFLICT),
        (("2025-08-18", "18. August 2025"), ("2024-08-18", "18.8.2024"), Relation.CONFLICT),  # both years written
        (("2025-08-18", "18. August 2025"), ("2014-08-18", "18.8.2014"), Relation.CONFLICT),  # two Mondays
        (("2025-08-18", "Montag"), ("2025-08-20", "montag"), Relation.COMPATIBLE),  # the same words
        (("2025-08-18", "Montag"), ("2025-08-25", "25. August"), Relation.COMPATIBLE),  # two Mondays
        (("2025-08-18T15:00", "15 Uhr"), ("2025-08-20", "20. August"), Relation.UNKNOWN),  # clock against day
        (("2025-08-18TNI", "in der Nacht"), ("2025-08-20", "20. August"), Relation.CONFLICT),  # no clock
        (("2025-08-18T15:00", "15 Uhr"), ("2025-08-20T15:00", "15.00 Uhr"), Relation.SAME),  # the day is left open
        (("2025-08-18T15:00", "15 Uhr"), ("2025-08-18T19:00", "19 Uhr"), Relation.CONFLICT),
        (("2025-08-18T17:30", "17.30 Uhr"), ("2025-08-18T05:30", "halb sechs"), Relation.COMPATIBLE),
        (("2025-08-18TNI", "Montagnacht"), ("2025-08-25", "Montag"), Relation.COMPATIBLE),  # two Mondays
        (("2025-W34-WE", "Wochenende"), ("2025-08-22TEV", "Freitagabend"), Relation.COMPATIBLE),
        (("2025-W34-WE", "Wochenende"), ("2025-08-22TMO", "Freitagmorgen"), Relation.CONFLICT),
        (("2025-08-18T24:00", "Mitternacht"), ("2025-08-19T00:10", "0.10 Uhr"), Relation.COMPATIBLE),
    ],
)
def test_two_days(one: tuple[str, str], other: tuple[str, str], wanted: Relation) -> None:
    a, b = (day(value, document, text) for document, (value, text) in zip("ab", (one, other)))
    assert compare_days(a, b).relation is wanted
    assert compare_days(b, a).relation is wanted


@pytest.mark.parametrize("anchors", [(None, "2025-08-20"), ("2025-08-20", None), ("2025-08-20", "2024-08-20")])
def test_one_date_of_two_years_of_which_one_is_not_written(anchors: tuple[str | None, str | None]) -> None:
    one, other = (day(f"{2025 - n}-08-18", "ab"[n], "x" * n, anchors[n]) for n in range(2))
    assert compare_days(one, other).relation is Relation.COMPATIBLE


@pytest.mark.parametrize(
    "published, anchor, wanted",
    [
        ("2025-08-25", "2025-08-25", Relation.UNKNOWN),
        ("2025-08-20", "2025-08-20", Relation.CONFLICT),  # one week
        ("2025-08-25", None, Relation.CONFLICT),  # a date of the calendar
    ],
)
def test_weekdays_of_articles_of_two_weeks_are_not_compared(published: str, anchor: Any, wanted: Relation) -> None:
    one = day("2025-08-18", text="Montag", anchor="2025-08-18", asserted_at="2025-08-18")
    other = day("2025-08-20", "b", "Mittwoch", anchor, asserted_at=published)
    assert compare_days(one, other).relation is wanted


def test_a_day_of_a_weekend_and_the_weekend_of_another_week() -> None:
    weekend = day("2025-W33-WE", "a", "am Wochenende", "2025-08-18")
    assert compare_days(weekend, day("2025-08-24", "b", "Sonntag", "2025-08-25")).relation is Relation.COMPATIBLE
    assert compare_days(weekend, day("2025-08-21", "b", "Donnerstag", "2025-08-25")).relation is Relation.CONFLICT


@pytest.mark.parametrize(
    "one, other, wanted",
    [
        (("2016-03-08", "2016-03-09"), ("2016-04-08", "2016-03-09"), True),  # was, and will be
        (("2016-03-08", "2016-03-09"), ("2016-03-07", "2016-03-09"), False),
        (("2016-04-08", "2016-03-09"), ("2016-04-18", "2016-03-09"), False),  # both to come
        (("2015-05-07", None), ("2016-01-26", "2016-01-28"), True),  # long ago, and of these days
        (("2016-01-20", None), ("2016-01-26", "2016-01-28"), False),
        (("2015-05-07", None), ("2016-01-26", None), False),  # both written
    ],
)
def test_two_days_that_show_two_events(one: Any, other: Any, wanted: bool) -> None:
    a, b = (day(value, d, value, anchor, asserted_at=anchor) for d, (value, anchor) in zip("ab", (one, other)))
    assert of_two_times(a, b) is wanted
    assert of_two_times(b, a) is wanted
