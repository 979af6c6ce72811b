from __future__ import annotations

import pytest
from samples import document

from checker.annotate import annotate
from checker.extract.passages import Passages
from checker.model.assertion import Passage
from checker.model.document import TITLE, Anchor, Document, Span

TEXT = "Es regnete.\r\nDann kam\u2002Keir  Starmer an. Er blieb."


def passage(article: Document, words: str, field: str = "text") -> Passage:
    start = article.field(field).index(words)
    return Passages(article, annotate(article)).passage(Span(start, start + len(words), field))


def test_a_passage_holds_the_exact_words() -> None:
    found = passage(document(TEXT, "id"), "Keir  Starmer")
    assert (found.document, found.text) == ("id", "Keir  Starmer")


def test_a_passage_knows_line_and_column() -> None:
    found = passage(document(TEXT), "Keir")
    assert (found.line, found.column) == (2, 10)


def test_line_and_column_are_those_of_the_file() -> None:
    article = document("Er kam. Sie ging.", anchors=(Anchor(0, 5, 3), Anchor(8, 9, 1)))
    found = [passage(article, word) for word in ("kam", "ging")]
    assert [(one.line, one.column) for one in found] == [(5, 6), (9, 5)]


def test_the_quote_is_the_sentence_with_single_blanks() -> None:
    assert passage(document(TEXT), "Starmer").quote == "Dann kam Keir Starmer an."


def test_the_quote_of_a_word_in_the_title_is_the_title() -> None:
    article = document(TEXT, title="Starmer in Kiew")
    assert passage(article, "Starmer", TITLE).quote == "Starmer in Kiew"


@pytest.mark.parametrize("at", [0, 2500, 4997])
def test_the_quote_of_an_endless_sentence_is_the_part_around_the_words(at: int) -> None:
    text = "wort " * at + "Starmer" + " wort" * (4997 - at)
    quote = passage(document(text), "Starmer").quote
    assert "Starmer" in quote and len(quote) <= 600


def test_words_outside_every_sentence_quote_themselves() -> None:
    article = document("Starmer kam.", title="Starmer")
    assert Passages(article, annotate(document(""))).passage(Span(0, 7)).quote == "Starmer"
