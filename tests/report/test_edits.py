from __future__ import annotations

from typing import Any, Callable

import msgspec
import pytest

from checker.model.assertion import Passage, Reading, ReadQuote
from checker.model.document import TITLE, Span
from checker.model.finding import Evidence, Finding
from checker.model.value import Role
from checker.report.edits import edits, replaced
from checker.report.places import Places

Make = Callable[..., Finding]
READINGS = (Reading("a.txt", "s", "de", path="in/a.txt"), Reading("b.html", "s", "de", path="in/b.html"))


def passage(text: str, document: str = "a.txt", **more: Any) -> Passage:
    return msgspec.structs.replace(Passage(document, Span(20, 20 + len(text)), text, 3, 5, text), **more)


@pytest.mark.parametrize(
    ("text", "value", "found"),
    [
        ("Webber", "Webber", "Webber"),
        ("Ada Webber", "Webber", "Webber"),
        ("Webbers", "Webber", "Webber"),  # a genitive keeps its ending
        ("Ada Weber", "Weber", None),  # written as suggested
        ("Webbersche", "Webber", None),
        ("Webber und Webber", "Webber", None),  # which of the two?
        ("Ada", "Webber", None),
    ],
)
def test_only_the_wrong_words_of_a_passage_are_replaced(text: str, value: str, found: str | None) -> None:
    span = replaced(Evidence(passage(text), value), "Weber")
    assert (text[span.start - 20 : span.end - 20] if span else None) == found


def made(make: Make, where: Passage, suggestion: Any = "Weber", value: Any = "Webber") -> list[tuple[int, ...]]:
    sides = {value: [where], "Weber": [passage("Weber", "c.txt")]}
    found = edits(make("N101", sides, suggestion=suggestion), Places(READINGS))
    return [(e.place.line, e.place.column, e.place.end_line or 0, e.place.end_column or 0) for e in found]


def test_an_edit_stands_at_its_words(make: Make) -> None:
    assert made(make, passage("Ada Webber")) == [(3, 9, 3, 15)]


def test_an_edit_after_a_line_end_stands_in_the_next_line(make: Make) -> None:
    assert made(make, passage("Ada\nWebber")) == [(4, 1, 4, 7)]


def test_nothing_is_replaced_where_an_editor_must_write(make: Make) -> None:
    assert made(make, passage("Webber"), (Role("chancellor"),)) == []
    assert made(make, passage("Webber"), None) == []
    assert made(make, passage("Webber"), "We\x1bber") == []
    assert made(make, passage("Kanzlerin"), value=Role("chancellor")) == []


def test_a_quotation_is_left_alone(make: Make) -> None:
    quote = ReadQuote(passage("„Webber“"), direct=True, words=("webber",))
    reading = msgspec.structs.replace(READINGS[0], quotes=(quote,))
    finding = make("N101", {"Webber": [passage("Webber", span=Span(21, 27))], "Weber": []}, suggestion="Weber")
    assert list(edits(finding, Places((reading,)))) == []
    assert len(list(edits(finding, Places(READINGS)))) == 1


def test_nothing_is_replaced_where_the_file_is_not_the_text(make: Make) -> None:
    assert made(make, passage("Webber", "b.html")) == []
    assert made(make, passage("Webber", span=Span(0, 6, TITLE))) == []
