"""Text files."""

from __future__ import annotations

from time import process_time

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
        ("\ufeff# Rat tagt\r\n\r\nEin Satz.", "Rat tagt"),
        ("Rat tagt\r\rEin Satz.", "Rat tagt"),
        ("Politik\n\nRat tagt heute\n\nEin Satz.", "Rat tagt heute"),
        ("Trauer\n\nEin Satz.", "Trauer"),
        ("---\n\nRat tagt\n\nEin Satz.", "Rat tagt"),
        ("BONN (dpa) -\n\nEin Satz.", None),
        ("Altdorf, 12. März 2025\n\nEin Satz.", None),
        ("London, March 12, 2025\n\nA sentence.", None),
        ("„Das war es.“\n\nEin Satz.", None),
        ("Liebe Leute,\n\nein Satz.", None),
        ("- eins\n\n- zwei\n", None),
        ("https://a.example/b\n\nEin Satz.", None),
        ("12\n\nEin Satz.", None),
        ("w" * 300 + "\n\nEin Satz.", None),
    ],
)
def test_a_first_line_that_stands_apart_is_the_title(text: str, title: str | None) -> None:
    (article,) = articles(text.encode()).articles
    assert article.stated.title == title


@pytest.mark.parametrize("text", [" " * 5_000_000 + "x", "x" * 5_000_000, "x " * 2_500_000, "\n" * 5_000_000 + "x"])
def test_the_title_of_a_huge_file_is_found_at_once(text: str) -> None:
    before = process_time()
    assert articles(text.encode()).articles[0].stated.title is None
    assert process_time() - before < 5
