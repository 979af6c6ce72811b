"""Which documents tell one story."""

from __future__ import annotations

from collections import Counter

import pytest
from calls import calls
from msgspec.structs import replace
from samples import document, fixture_articles

from checker.link.stories import stories
from checker.model.assertion import Reading
from checker.pipeline import read_document

FIRE = "Bei einem Brand in der Quarnhütte bei Aachen starben vier Arbeiter, teilte die Feuerwehr Belvin mit."
AGAIN = "Vier Arbeiter kamen beim Feuer in der Quarnhütte bei Aachen ums Leben, so die Feuerwehr aus Belvin."
TRAIN = "Der Nachtzug nach Quellingen entgleiste am Bahnhof Marlow; die Strecke bleibt gesperrt, sagte die Bahn."


HOME = "In Aachen hat Bürgermeisterin Edda Rohwer den Umbau gestoppt. Jens Kattwinkel nannte das einen Fehler."
ABROAD = "Edda Rohwer, mayor of Aachen, has stopped the works. Jens Kattwinkel called that a mistake."


def groups(*told: tuple[str, str | None]) -> list[list[str]]:
    readings = [read_document(document(text, id, published=day)) for id, (text, day) in zip("abcdefgh", told)]
    return [[reading.document for reading in group] for group in stories(readings)]


def test_two_that_tell_one_thing_are_a_story_and_a_third_is_not() -> None:
    assert groups((FIRE, None), (TRAIN, None), (AGAIN, None)) == [["a", "c"], ["b"]]


def test_a_story_told_in_two_languages_is_one_by_its_names() -> None:
    texts = {"a": (HOME, "de"), "b": (ABROAD, "en"), "c": (TRAIN, "de"), "d": ("Aachen is a town near Lüttich.", "en")}
    readings = [read_document(document(text, id, language=language)) for id, (text, language) in texts.items()]
    assert [[reading.document for reading in group] for group in stories(readings)] == [["a", "b"], ["c"], ["d"]]


@pytest.mark.parametrize(("day", "together"), [("2026-05-04", True), ("2026-05-20", False), ("next week", False)])
def test_the_same_words_weeks_later_are_another_story(day: str, together: bool) -> None:
    assert (len(groups((FIRE, "2026-05-03"), (AGAIN, day))) == 1) is together


def test_nothing_is_no_story_and_an_empty_text_one_by_itself() -> None:
    assert stories([]) == [] and groups(("", None), ("", None)) == [["a"], ["b"]]


def heap_of_fixtures() -> list[Reading]:
    """All articles, called by their stories too."""
    readings = map(read_document, fixture_articles())
    return [replace(one, document=f"{one.story}/{one.document}") for one in readings]


def test_the_fixture_stories_are_told_apart_in_one_heap() -> None:
    """No group mixes two stories, and nearly all articles, in two languages, are with those of their own."""
    heap = heap_of_fixtures()
    of = {id(reading): reading.story for reading in heap}
    found = stories(heap)
    assert all(len({of[id(reading)] for reading in group}) == 1 for group in found)
    largest: Counter[str] = Counter()
    for group in found:
        largest[group[0].story] = max(largest[group[0].story], len(group))
    assert sum(largest.values()) >= 0.9 * len(heap)


def test_the_order_of_the_documents_changes_no_story() -> None:
    heap = heap_of_fixtures()
    named = [[r.document for r in group] for group in stories(heap)]
    again = [[r.document for r in group] for group in stories(heap[::-1])]
    assert sorted(map(sorted, named)) == sorted(map(sorted, again))


def day_of(number: int) -> list[Reading]:
    """Pairs of articles, each pair on a matter of its own, a hundred a day."""
    return [
        Reading(f"{at:05}", "day", "de", published=f"2026-05-{1 + at // 100:02}", statements=reading.statements)
        for at in range(number)
        for reading in [read_document(document(f"In Quarn{at // 2}hütte brannte Silo{at // 2} bei Belvin{at // 2}."))]
    ]


def test_grouping_takes_linear_time() -> None:
    once, twice = (calls(stories, day_of(number)) for number in (400, 800))
    assert twice < 2.3 * once


@pytest.mark.parametrize("days", [5, 11, 10_000])
def test_the_days_of_a_piece_change_no_story(days: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stories of near words that go on for days, told one after the other."""
    heap = [
        Reading(f"{at:03}", "day", "de", published=f"2026-05-{1 + at // 3:02}", statements=reading.statements)
        for at in range(60)
        for reading in [read_document(document(f"In Quarn{at // 7}hütte brannte Silo{at % 11} bei Belvin{at // 12}."))]
    ]
    found = [[one.document for one in own] for own in stories(heap)]
    monkeypatch.setattr("checker.link.stories._WINDOW", days)
    assert [[one.document for one in own] for own in stories(heap)] == found
    assert 1 < len(found) < 60 and max(map(len, found)) > 6
