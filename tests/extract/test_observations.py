from __future__ import annotations

import pytest
from samples import document

from checker.model.assertion import Observation
from checker.pipeline import read_document

PARAGRAPH = "Am Abend trafen sich alle Beteiligten im Rathaus."


def observed(text: str, **more: str) -> tuple[Observation, ...]:
    return read_document(document(text, **more)).observations


def test_words_printed_twice_are_observed_at_their_place() -> None:
    (found,) = observed("Er kam in\nin Berlin an.")
    assert (found.kind, found.value, found.passages[0].text) == ("repeated_words", "in in", "in\nin")


def test_a_paragraph_printed_twice_is_observed_at_both_places() -> None:
    (found,) = observed(f"{PARAGRAPH}\n\n{PARAGRAPH}")
    assert (found.kind, [passage.line for passage in found.passages]) == ("repeated_paragraph", [1, 3])


@pytest.mark.parametrize("name", ["Keir Stаrmer", "Kеir Starmer", "Keir Ѕtarmer"])  # Cyrillic а, е, Ѕ
def test_a_letter_of_another_script_inside_a_name(name: str) -> None:
    found = observed(f"Premierminister {name} kam. {name} ging.")
    assert [(one.kind, one.value, one.subject) for one in found] == [("homoglyph", name, "p1")]


@pytest.mark.parametrize("name", ["Keir Starmer", "José Müller", "Anto\u0301nio Guterres", "Владимир Путин"])
def test_names_of_one_script_are_not_observed(name: str) -> None:
    assert observed(f"Präsident {name} kam.") == ()


def test_a_plain_text_shows_nothing() -> None:
    assert observed("Friedrich Merz kam. Dann ging er.") == ()
