"""Text files."""

from __future__ import annotations

import pytest

from checker.errors import UnreadableError
from checker.read.text import articles


def test_the_text_is_the_file() -> None:
    (article,) = articles("\ufeffTitel\r\n\r\nEin Satz.\n".encode()).articles
    assert article.text == "\ufeffTitel\r\n\r\nEin Satz.\n"
    assert (article.stated.title, article.anchors, article.notes) == (None, (), ())


def test_a_guessed_encoding_is_noted() -> None:
    (article,) = articles("Die Brücke von Köln".encode("cp1252")).articles
    assert "Windows-1252" in article.notes[0]


def test_an_empty_file_is_refused() -> None:
    with pytest.raises(UnreadableError, match="is empty"):
        articles(b"\n \n")
