"""PDF files."""

from __future__ import annotations

import sys
from io import BytesIO

import pypdf
import pytest
from pdfs import pdf

from checker.errors import CheckerError, UnreadableError
from checker.model.document import Document, Places, Span
from checker.read import pdf as reader
from checker.read.pdf import articles

FULL = "Der Rat der Stadt hat am Abend lange getagt und dann über alles ent-"


def test_the_pages_are_one_article_and_a_line_is_a_page() -> None:
    (article,) = articles(pdf(f"{FULL}\nschieden.", "Danach ging man heim.")).articles
    assert article.text == f"{FULL[:-1]}schieden.\n\nDanach ging man heim."
    places = Places(Document("a", article.text, anchors=article.anchors))
    assert places.place(Span(article.text.index("Danach"), 99)) == (2, 1)


@pytest.mark.parametrize(("stated", "title"), [("Rat tagt lange", "Rat tagt lange"), ("rat_3.indd", None), ("", None)])
def test_a_title_is_metadata_and_a_file_name_is_none(stated: str, title: str | None) -> None:
    assert articles(pdf("Ein Satz.", title=stated)).articles[0].stated.title == title


def test_a_file_without_text_asks_for_recognition() -> None:
    with pytest.raises(UnreadableError, match="text recognition"):
        articles(pdf("", ""))


def test_a_page_that_is_damaged_is_told_and_the_others_are_read() -> None:
    data = pdf("Erste Seite.", "Zweite Seite.", "Dritte Seite.")
    content = articles(data.replace(b"(Zweite Seite.) Tj", b"(Zweite Seite.   ", 1))
    assert "Erste Seite." in content.articles[0].text and "Dritte Seite." in content.articles[0].text


def test_a_page_on_which_the_library_fails_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pypdf.PageObject, "extract_text", lambda page: 1 / 0 if page.page_number == 1 else "Text.")
    content = articles(pdf("a", "b", "c"))
    assert content.complaints == (("page 2", "is damaged; read without it"),)
    assert content.articles[0].text.count("Text.") == 2


def test_a_password_is_told() -> None:
    writer = pypdf.PdfWriter(BytesIO(pdf("Geheim.")))
    writer.encrypt("wort", algorithm="RC4-128")
    out = BytesIO()
    writer.write(out)
    with pytest.raises(UnreadableError, match="protected by a password"):
        articles(out.getvalue())


@pytest.mark.parametrize("data", [b"", b"%PDF", b"no pdf at all", pdf("x")[:60], b"\0" * 99])
def test_what_is_none_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError, match="no PDF or damaged"):
        articles(data)


def test_too_many_pages_and_too_much_text_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "PAGES", 1)
    with pytest.raises(UnreadableError, match="more than 1 pages"):
        articles(pdf("a", "b"))
    monkeypatch.setattr(reader, "LIMIT", 3)
    with pytest.raises(UnreadableError, match="split it"):
        articles(pdf("abcdef"))


def test_without_the_extra_the_error_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    with pytest.raises(CheckerError, match=r"checker\[formats\]"):
        articles(pdf("a"))
