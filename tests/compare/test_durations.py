from __future__ import annotations

import pytest

from checker.annotate import annotate
from checker.compare.durations import compare_durations
from checker.model.document import Document
from checker.model.finding import Relation
from checker.model.value import Interval
from checker.normalize import normalize


def duration(words: str) -> Interval:
    document = Document("a", f"Es dauerte {words}.")
    return normalize(document, annotate(document)).times[-1]


@pytest.mark.parametrize(
    "one, other, relation",
    [
        ("36 Monate", "drei Jahre", Relation.SAME),
        ("48 Stunden", "zwei Tage", Relation.SAME),
        ("eineinhalb Stunden", "90 Minuten", Relation.SAME),
        ("30 Tage", "einen Monat", Relation.COMPATIBLE),
        ("rund zehn Stunden", "elf Stunden", Relation.COMPATIBLE),
        ("knapp vier Jahre", "vier Jahre", Relation.COMPATIBLE),
        ("mehr als zwei Jahre", "zwei Jahre", Relation.COMPATIBLE),
        ("mehrere Jahre", "vier Jahre", Relation.COMPATIBLE),
        ("drei Jahre", "vier Jahre", Relation.CONFLICT),
        ("zwei Wochen", "18 Tage", Relation.CONFLICT),
        ("mehrere Jahre", "vier Wochen", Relation.UNKNOWN),
    ],
)
def test_lengths(one: str, other: str, relation: Relation) -> None:
    assert compare_durations(duration(one), duration(other)).relation == relation
    assert compare_durations(duration(other), duration(one)).relation == relation
