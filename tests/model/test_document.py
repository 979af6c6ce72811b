from __future__ import annotations

import pytest

from checker.model.document import TITLE, Anchor, Document, Places, Problem, Span


@pytest.mark.parametrize("offset, place", [(0, (1, 1)), (3, (1, 4)), (4, (2, 1)), (5, (3, 1)), (7, (3, 3))])
def test_line_and_column_of_plain_text(offset: int, place: tuple[int, int]) -> None:
    assert Places(Document("a", "abc\n\nde\n")).place(Span(offset, offset)) == place


def test_line_and_column_follow_the_anchors_of_the_file() -> None:
    document = Document("a", "One two", anchors=(Anchor(0, 3, 10), Anchor(4, 7, 2)))
    assert Places(document).place(Span(1, 2)) == (3, 11)
    assert Places(document).place(Span(5, 7)) == (7, 3)


def test_a_title_outside_the_text_has_no_place() -> None:
    assert Places(Document("a", "\n\ntext", title="Title")).place(Span(3, 5, TITLE)) == (1, 1)


def test_words_of_a_span_come_from_its_field() -> None:
    document = Document("a", "text", title="Title")
    assert document.words(Span(0, 2, TITLE)) == "Ti"


def test_a_problem_is_one_line() -> None:
    assert str(Problem("a.txt", "line 3", "no JSON")) == "a.txt: line 3: no JSON"
    assert str(Problem("a.txt", "", "empty")) == "a.txt: empty"


@pytest.mark.parametrize(
    "text, fields",
    [
        ("Rat tagt\n\nEin Satz.", ("text",)),
        ("# Rat  tagt\r\n\r\nEin Satz.", ("text",)),
        ("\ufeffRat tagt\r\rEin Satz.", ("text",)),
        ("Politik\n\nRat tagt\n\nEin Satz.", ("text",)),
        ("Der Rat tagt am Montag.", ("text", "title")),
    ],
)
def test_a_title_that_the_text_prints_is_read_once(text: str, fields: tuple[str, ...]) -> None:
    assert Document("a", text, title="Rat tagt").fields == fields


def test_without_a_title_there_is_only_the_text() -> None:
    assert Document("a", "Ein Satz.").fields == ("text",)
