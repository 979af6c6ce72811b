"""Text files."""

from __future__ import annotations

import pytest

from checker.errors import UnreadableError
from checker.read.text import articles


def test_the_text_is_the_file() -> None:
    (article,) = articles("\ufeffTitel\r\n\r\nEin Satz.\n".encode()).articles
    assert article.text == "\ufeffTitel\r\n\r\nEin Satz.\n"
    assert (article.stated.title, article.anchors, article.notes) == ("Titel", (), ())


def test_a_guessed_encoding_is_noted() -> None:
    (article,) = articles("Die Brücke von Köln".encode("cp1252")).articles
    assert "Windows-1252" in article.notes[0]


def test_an_empty_file_is_refused() -> None:
    with pytest.raises(UnreadableError, match="is empty"):
        articles(b"\n \n")


def test_comments_are_blanked_out_so_that_offsets_stay_true() -> None:
    source = "Er kam <!-- heute\nwirklich --> an.\r\n<!-- checker: ignore X301 so -->\r\nEnde <!-- offen"
    (article,) = articles(source.encode()).articles
    assert len(article.text) == len(source)
    assert article.text.split() == ["Er", "kam", "an.", "Ende", "<!--", "offen"]
    assert [i for i, (a, b) in enumerate(zip(article.text, source)) if a == "\n" != b or b == "\n" != a] == []
    assert [(c.line, c.column, c.text) for c in article.comments] == [
        (1, 8, "heute\nwirklich"), (3, 1, "checker: ignore X301 so"),
    ]  # fmt: skip


def test_a_text_of_comments_alone_is_empty() -> None:
    with pytest.raises(UnreadableError, match="is empty"):
        articles(b"<!-- x -->\n")


def test_unclosed_comments_cost_no_more_than_their_length() -> None:
    (article,) = articles(b"<!--" * 200_000).articles
    assert article.comments == ()


def test_quoted_lines_are_block_quotations() -> None:
    source = "Eins.\n\n> Zwei\n> drei.\n\nVier > fünf.\n  >Sechs"
    (article,) = articles(source.encode()).articles
    assert [source[span.start : span.end] for span in article.blockquotes] == ["> Zwei\n> drei.\n", "  >Sechs"]


@pytest.mark.parametrize(
    "text, title",
    [
        ("Rat tagt\n\nEin Satz.\n", "Rat tagt"),
        ("# Rat tagt\n\nEin Satz.\n", "Rat tagt"),
        ("Rat tagt\nEin Satz.\n", None),
        ("Der Rat hat getagt.\n\nEin Satz.\n", None),
        ("Rat tagt\n", None),
        ("w" * 300 + "\n\nEin Satz.", None),
    ],
)
def test_a_first_line_that_stands_apart_is_the_title(text: str, title: str | None) -> None:
    (article,) = articles(text.encode()).articles
    assert article.stated.title == title
