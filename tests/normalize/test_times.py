from __future__ import annotations

import pytest

from checker.annotate import annotate
from checker.model.document import Document
from checker.model.value import Interval
from checker.normalize.times import intervals


def read(text: str, published: str | None = "2025-08-20", language: str = "de") -> list[Interval]:
    document = Document("a", text, language=language, published=published)
    return intervals(annotate(document).times, document)


@pytest.mark.parametrize(
    "text, first, last",
    [
        ("Er kam am Montag.", "2025-08-18", "2025-08-18"),
        ("Er kam letzte Woche.", "2025-08-11", "2025-08-17"),
        ("Er kam am Wochenende.", "2025-08-16", "2025-08-17"),
        ("Er kam im Mai.", "2025-05-01", "2025-05-31"),
        ("Er kam im Februar 2024.", "2024-02-01", "2024-02-29"),
        ("Er kam Ende Juni.", "2025-06-15", "2025-06-30"),
        ("Er kam Anfang Juni.", "2025-06-01", "2025-06-16"),
        ("Er kam im Winter 2023.", "2023-12-01", "2024-02-29"),
        ("Er kam im ersten Quartal 2025.", "2025-01-01", "2025-03-31"),
        ("In den sechziger Jahren kam er.", "1960-01-01", "1969-12-31"),
        ("In der Nacht auf Dienstag kam er.", "2025-08-18", "2025-08-19"),
        ("Vor zwei Wochen kam er.", "2025-08-04", "2025-08-10"),
        ("Vor drei Tagen kam er.", "2025-08-17", "2025-08-17"),
        ("Am 31. Februar 2024 kam er.", None, None),
        ("Damals kam er.", None, None),
        ("Er kam jeden Montag.", None, None),
    ],
)
def test_the_days_meant(text: str, first: str | None, last: str | None) -> None:
    (found,) = read(text)
    assert (found.first, found.last) == (first, last)


@pytest.mark.parametrize("text", ["Er kam am Montag.", "Er kam gestern.", "Er kam am 3. Mai.", "Um 20 Uhr kam er."])
def test_nothing_is_guessed_without_a_day_of_publication(text: str) -> None:
    (found,) = read(text, None)
    assert (found.first, found.last, found.anchor) == (None, None, None)
    assert "X" in found.timex or found.timex.startswith("T")


def test_a_weekday_stays_a_weekday_without_a_day_of_publication() -> None:
    assert [found.timex for found in read("Er kam am Montag.", None)] == ["XXXX-WXX-1"]


def test_the_anchor_is_told() -> None:
    assert [found.anchor for found in read("Er kam am Montag und am 3. Mai 2024.")] == ["2025-08-20", None]


def test_a_date_line_serves_and_wins() -> None:
    text = "Berlin, 13. August 2025 - Er kam am Montag."
    assert [found.timex for found in read(text, None)] == ["2025-08-13", "2025-08-11"]
    assert [found.timex for found in read(text, "2025-08-20")] == ["2025-08-13", "2025-08-11"]


def test_tags_darauf_follows_the_day_told_before() -> None:
    text = "Am 3. Mai brach der Damm. Tags darauf kam Hilfe. Zwei Tage später war alles gut."
    assert [found.timex for found in read(text)] == ["2025-05-03", "2025-05-04", "2025-05-06"]


def test_a_clock_time_takes_the_day_right_behind_it() -> None:
    found = read("They met on Friday. Police came at 11:30 p.m. Monday.", language="en")
    assert [one.timex for one in found] == ["2025-08-15", "2025-08-18T23:30", "2025-08-18"]


def test_dates_near_at_hand_are_meant_whatever_the_tense() -> None:
    assert [found.timex for found in read("Die Lesung am 28. September war ausverkauft.")] == ["2025-09-28"]


@pytest.mark.parametrize(
    "text, low, high",
    [
        ("Es dauerte zwei Tage.", 172_800, 172_800),
        ("Es dauerte rund zehn Stunden.", 32_400, 39_600),
        ("Es dauerte fast vier Tage.", 259_200, 345_600),
        ("Es dauerte mindestens einen Tag.", 86_400, 864_000),
    ],
)
def test_durations_have_seconds(text: str, low: int, high: int) -> None:
    (found,) = read(text)
    assert found.seconds == (low, high)


def test_36_months_are_three_years() -> None:
    one, other = read("36 Monate und drei Jahre.")
    assert one.seconds == other.seconds


def test_a_length_without_a_number_has_no_seconds() -> None:
    assert [found.seconds for found in read("Seit Jahren ist das so.")] == [None]


def test_the_weekday_of_a_night_is_that_of_its_beginning() -> None:
    (found,) = read("In der Nacht auf Dienstag, 19. August 2025, schneite es.")
    assert (found.timex, found.weekday) == ("2025-08-18TNI", 1)


def test_a_wrong_weekday_does_not_move_the_date() -> None:
    (found,) = read("Am Dienstag, 18. August, kam er.")
    assert (found.timex, found.weekday) == ("2025-08-18", 2)


@pytest.mark.parametrize(
    "text, day, language",
    [
        ("Die Strecke bleibt bis Freitag gesperrt.", "2025-08-22", "de"),
        ("Die Strecke ist voraussichtlich bis Samstag gesperrt.", "2025-08-23", "de"),
        ("Die Sperrung gilt bis Montag.", "2025-08-25", "de"),
        ("The bridge is closed until Friday.", "2025-08-22", "en"),
        ("The bridge remains shut through Sunday.", "2025-08-24", "en"),
        ("Die Strecke war bis Freitag gesperrt.", "2025-08-15", "de"),
        ("Die Arbeiter haben bis Freitag gestreikt.", "2025-08-15", "de"),
        ("The bridge was closed until Friday.", "2025-08-15", "en"),
        ("Das Buch ist am Freitag erschienen.", "2025-08-15", "de"),
        ("Die Läden sind bis Freitag geschlossen geblieben.", "2025-08-15", "de"),
        ("Die Verhandlungen sind bis Freitag fortgesetzt worden.", "2025-08-15", "de"),
        ("He had to stay until Friday.", "2025-08-15", "en"),
    ],
)
def test_the_end_of_what_lasts_is_to_come(text: str, day: str, language: str) -> None:
    (found,) = read(text, language=language)
    assert found.first == day
