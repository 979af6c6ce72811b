"""Printed pages as running text."""

from __future__ import annotations

import pytest

from checker.model.document import Document, Places, Span
from checker.read.pages import joined

FULL = "Der Rat der Stadt hat am Abend lange getagt und dann über alles"


@pytest.mark.parametrize(
    ("page", "text"),
    [
        (f"{FULL} ent-\nschieden.", f"{FULL} entschieden."),
        (f"{FULL} Nordrhein-\nWestfalen", f"{FULL} Nordrhein-Westfalen"),
        (f"{FULL} die Innen-\nund Außenminister", f"{FULL} die Innen- und Außenminister"),
        (f"{FULL} ab\u00ad\nGestimmt", f"{FULL} abGestimmt"),
        (f"{FULL}\nabgestimmt.", f"{FULL} abgestimmt."),
        (f"{FULL}\nabgestimmt.\n{FULL}", f"{FULL} abgestimmt.\n\n{FULL}"),
        (f"Rat tagt lange\n{FULL}\nund so weiter.", f"Rat tagt lange\n\n{FULL} und so weiter."),
        (f"{FULL}\n\n{FULL}", f"{FULL}\n\n{FULL}"),
        (f"{FULL} 10-\n{FULL}", f"{FULL} 10- {FULL}"),
        ("", ""),
        ("  \n \n", ""),
        ("7", ""),
    ],
)
def test_lines_become_paragraphs(page: str, text: str) -> None:
    assert joined([page])[0] == text


def test_a_sentence_runs_on_over_the_page() -> None:
    assert joined([FULL + " ent-", "schieden und dann ging man."])[0] == FULL + " entschieden und dann ging man."


def test_page_furniture_is_left_out_and_a_repeated_line_of_the_text_is_not() -> None:
    pages = [f"Bote, Nr. {n}\n{FULL}\nNein.\n{FULL}\nNein.\n{FULL}\nSeite {n} von 4" for n in range(1, 5)]
    text = joined(pages)[0]
    assert "Bote" not in text and "Seite" not in text
    assert text.count("Nein.") == 8


def test_the_first_line_of_two_pages_is_text() -> None:
    assert joined(["Nein.\n" + FULL, "Nein.\n" + FULL])[0].count("Nein.") == 2


def test_the_way_back_counts_pages_and_their_characters() -> None:
    text, anchors = joined([f"{FULL}\n und wo-\nhin?", "Zurück."])
    places = Places(Document("a", text, anchors=anchors))
    found = [places.place(Span(text.index(word), 99)) for word in ("Rat", "wohin", "hin?", "Zurück")]
    assert found == [(1, 5), (1, len(FULL) + 7), (1, len(FULL) + 11), (2, 1)]
