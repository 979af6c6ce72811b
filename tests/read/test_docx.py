"""Word documents."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import Any

import pytest

from checker.errors import UnreadableError
from checker.model.document import Document, Places, Span
from checker.read import docx as reader
from checker.read.docx import articles

docx = pytest.importorskip("docx")


def saved(document: Any) -> bytes:
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def written(*paragraphs: str) -> bytes:
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    return saved(document)


def test_a_paragraph_is_a_line() -> None:
    (article,) = articles(written("Titel", "", "Erster Satz.\nNeue Zeile.", "Schluss.")).articles
    assert article.text == "Titel\n\nErster Satz.\nNeue Zeile.\n\nSchluss."
    places = Places(Document("a", article.text, anchors=article.anchors))
    assert [places.place(Span(article.text.index(word), 99)) for word in ("Titel", "Satz", "Schluss")] == [
        (1, 1), (3, 8), (4, 1),
    ]  # fmt: skip


def test_tables_are_read_in_their_place_and_what_is_struck_out_is_not() -> None:
    document = docx.Document()
    document.add_paragraph("Davor.")
    document.add_table(1, 2).rows[0].cells[1].text = "Zelle."
    struck = document.add_paragraph("Weg.")
    struck._p.append(docx.oxml.parse_xml(f'<w:del {docx.oxml.ns.nsdecls("w")}><w:r><w:t>Gelöscht</w:t></w:r></w:del>'))
    struck._p.append(docx.oxml.parse_xml(f'<w:ins {docx.oxml.ns.nsdecls("w")}><w:r><w:t> Neu.</w:t></w:r></w:ins>'))
    (article,) = articles(saved(document)).articles
    assert article.text == "Davor.\n\nZelle.\n\nWeg. Neu."


def test_the_stated_title_is_metadata() -> None:
    document = docx.Document()
    document.add_paragraph("Ein Satz.")
    document.core_properties.title = "Bericht"
    (article,) = articles(saved(document)).articles
    assert article.stated.title == "Bericht"


def test_comments_of_markup_are_none_of_the_text() -> None:
    (article,) = articles(written("<!-- checker: ignore N101 so -->", "Ein Satz.")).articles
    assert article.text.split() == ["Ein", "Satz."]
    assert [(c.line, c.column, c.text) for c in article.comments] == [(1, 1, "checker: ignore N101 so")]


@pytest.mark.parametrize("data", [b"", b"PK", b"no zip at all", written("x")[:400]])
def test_what_is_none_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError, match="no Word document"):
        articles(data)


def test_another_archive_is_refused() -> None:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as packed:
        packed.writestr("a.txt", "x")
    with pytest.raises(UnreadableError, match="no Word document"):
        articles(file.getvalue())


def test_an_empty_one_is_refused() -> None:
    with pytest.raises(UnreadableError, match="is empty"):
        articles(written("", " "))


def test_one_that_unpacks_to_more_than_the_limit_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "LIMIT", 1000)
    with pytest.raises(UnreadableError, match="unpacks to more"):
        articles(written("x"))
