from __future__ import annotations

from typing import Any

import pytest
from cases import cases
from samples import document

from checker.annotate import annotate


def events(text: str, code: str = "de", title: str | None = None) -> list[list[Any]]:
    """[words, kind, participants, places, times] of every event."""
    article = document(text, language=code, title=title)
    found = annotate(article)
    return [
        [
            article.words(event.span),
            event.kind,
            [found.mentions[at].name for at in event.participants],
            [found.mentions[at].name for at in event.places],
            [article.words(found.times[at].span) for at in event.times],
        ]
        for event in found.events
    ]


@pytest.mark.parametrize("code, case", cases("events"))
def test_events_with_what_belongs_to_them(code: str, case: dict[str, Any]) -> None:
    assert events(case["text"], code) == case["events"]


def test_what_belongs_to_an_event_of_the_title_stands_in_the_title() -> None:
    found = events("Emmanuel Macron kam am Dienstag nach Paris.", title="Keir Starmer bei Treffen am Montag in Bern")
    assert found == [["Treffen", "meeting", ["Keir Starmer"], ["Bern"], ["Montag"]]]


@pytest.mark.parametrize("far, named", [(2, ["Keir Starmer"]), (20, [])])
def test_only_what_stands_near_belongs_to_an_event(far: int, named: list[str]) -> None:
    ((_, _, people, _, _),) = events("Keir Starmer wollte " + "gern und " * far + "zum Treffen.")
    assert people == named


@pytest.mark.parametrize("text", ["Treffen " * 5000, "Großbrand" * 10_000, "treffen;" * 5000])
def test_hostile_text_is_read_in_good_time(text: str) -> None:
    assert len(events(text)) in (0, 5000)
