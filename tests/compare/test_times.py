from __future__ import annotations

import pytest

from checker.annotate import annotate
from checker.compare.times import compare_intervals, weekday_fits
from checker.model.document import Document
from checker.model.finding import Relation
from checker.model.value import Interval
from checker.normalize import normalize

SAME, COMPATIBLE, CONFLICT, UNKNOWN = Relation.SAME, Relation.COMPATIBLE, Relation.CONFLICT, Relation.UNKNOWN


def time(words: str, published: str | None = "2025-08-20") -> Interval:
    """The time that the words tell in a report of Wednesday, 20 August 2025."""
    document = Document("a", f"Er kam {words} hierher.", published=published)
    (found,) = normalize(document, annotate(document)).times
    return found


@pytest.mark.parametrize(
    "one, other, relation",
    [
        ("am Montag", "am 18. August", SAME),
        ("gestern", "am Dienstag", SAME),
        ("im August", "am 18. August", COMPATIBLE),
        ("in dieser Woche", "am Montag", COMPATIBLE),
        ("am Wochenende", "am Samstag", COMPATIBLE),
        ("am Montag", "am Dienstag", CONFLICT),
        ("am 18. August", "am 19. August 2025", CONFLICT),
        ("in der Nacht auf Dienstag", "am Montag", COMPATIBLE),
        ("in der Nacht auf Dienstag", "am Dienstag", COMPATIBLE),
        ("in der Nacht auf Dienstag", "am Mittwoch", CONFLICT),
        ("Anfang Juni", "Ende Juni", COMPATIBLE),  # generous halves touch
        ("Anfang Juni", "am 28. Juni", CONFLICT),
        ("vor zwei Wochen", "am 6. August", COMPATIBLE),
        ("vor zwei Wochen", "am 3. August", COMPATIBLE),  # told roughly
        ("vor zwei Wochen", "am 3. Juni", CONFLICT),
        ("vor zwei Jahren", "vor drei Jahren", CONFLICT),
        ("vor zwei Wochen", "vor 14 Tagen", SAME),
        ("vor drei Tagen", "am Samstag", CONFLICT),
        ("1998", "1999", CONFLICT),
        ("im Herbst 2011", "im Oktober 2011", COMPATIBLE),
        ("am Montagabend", "am Montag um 20.30 Uhr", COMPATIBLE),
        ("am Montagmorgen", "am Montagabend", CONFLICT),
        ("am Montagabend", "am Dienstagmorgen", CONFLICT),
        ("damals", "am Montag", UNKNOWN),
        ("jeden Montag", "am Montag", UNKNOWN),
        ("jeden Montag", "jeden Montag", SAME),
        ("jeden Montag", "jeden Freitag", CONFLICT),
        ("täglich", "wöchentlich", CONFLICT),
    ],
)
def test_relations(one: str, other: str, relation: Relation) -> None:
    first, second = last_of(one), last_of(other)
    assert compare_intervals(first, second).relation == relation
    assert compare_intervals(second, first).relation == relation


def last_of(words: str) -> Interval:
    document = Document("a", f"Er kam {words} hierher.", published="2025-08-20")
    return normalize(document, annotate(document)).times[-1]


@pytest.mark.parametrize(
    "one, other, relation",
    [
        ("am Montag", "am Dienstag", CONFLICT),
        ("am Montag", "am Montag", SAME),
        ("am Wochenende", "am Samstag", COMPATIBLE),
        ("am Montag", "am 18. August 2025", UNKNOWN),
        ("am 18. August", "am 18. August 2025", COMPATIBLE),
        ("am 18. August", "am 17. August 2024", CONFLICT),
        ("im August", "am 18. August 2025", COMPATIBLE),
        ("im Herbst", "am 18. August", UNKNOWN),
        ("gestern", "am Montag", UNKNOWN),
    ],
)
def test_what_both_know_without_a_day_of_publication(one: str, other: str, relation: Relation) -> None:
    assert compare_intervals(time(one, None), time(other, None)).relation == relation
    assert compare_intervals(time(other, None), time(one, None)).relation == relation


@pytest.mark.parametrize(
    "one, other, relation",
    [
        ("T20:00", "T20:00", SAME),
        ("T20:00", "T21:30", COMPATIBLE),
        ("T20:00", "T21:31", CONFLICT),
        ("T20:00", "TEV", COMPATIBLE),
        ("T09:00", "TEV", CONFLICT),
    ],
)
def test_clock_times_are_told_roughly(one: str, other: str, relation: Relation) -> None:
    day = "2025-08-18"
    first, second = (Interval(f"{day}{part}", "TIME", day, day) for part in (one, other))
    assert compare_intervals(first, second).relation == relation
    assert compare_intervals(Interval(one, "TIME"), Interval(other, "TIME")).relation == relation


@pytest.mark.parametrize(
    "value, weekday, fits",
    [
        ("2025-08-18", 1, True),
        ("2025-08-18", 2, False),
        ("2025-08-18", None, None),
        ("2025-08-18TEV", 1, True),
        ("2025-08", 1, None),
    ],
)
def test_weekday_beside_a_date(value: str, weekday: int | None, fits: bool | None) -> None:
    assert weekday_fits(Interval(value, first="2025-08-18", last="2025-08-18", weekday=weekday)) is fits


def test_a_weekday_without_a_resolved_date_cannot_be_judged() -> None:
    assert weekday_fits(Interval("XXXX-08-18", weekday=2)) is None
