"""Web pages."""

from __future__ import annotations

import sys

import pytest

from checker.errors import CheckerError, UnreadableError
from checker.model.document import Document, Places, Span
from checker.read.article import Article
from checker.read.html import articles

trafilatura = pytest.importorskip("trafilatura")

FIRST = "Die Br&uuml;cke &uuml;ber den Fluss bleibt nach dem Brand vom Montag bis auf Weiteres f&uuml;r Autos gesperrt."
SECOND = "Ein Sprecher der Stadt sagte, die Pr&uuml;fung der Tr&auml;ger werde noch mindestens zwei Wochen dauern."
PAGE = f"""<!DOCTYPE html>
<html lang="de-DE"><head><meta charset="utf-8"><title>Brücke gesperrt - Flussbote</title>
<meta property="og:title" content="Brücke gesperrt"><meta property="og:site_name" content="Flussbote">
<meta property="article:published_time" content="2025-08-18T10:00:00+02:00">
<link rel="canonical" href="https://example.org/bruecke"><script>var text = "<p>Skript</p>";</script></head>
<body><nav><ul><li>Politik</li><li>Sport</li></ul></nav>
<header><h1>Brücke gesperrt</h1></header>
<article><p>{FIRST}</p>
<p>{SECOND}</p>
<p>{SECOND}</p></article>
<footer>&copy; 2019 Flussbote</footer></body></html>"""
BODY = "Ein Sprecher der Stadt sagte, die Prüfung der Träger werde noch mindestens zwei Wochen dauern."


def article(page: str | bytes = PAGE) -> Article:
    (found,) = articles(page if isinstance(page, bytes) else page.encode()).articles
    return found


def test_the_text_is_the_article_with_its_headline() -> None:
    paragraphs = article().text.split("\n\n")
    assert paragraphs[0] == "Brücke gesperrt"
    assert paragraphs[1].startswith("Die Brücke über den Fluss")


def test_a_repeated_paragraph_stays_repeated() -> None:
    assert article().text.count(BODY) == 2


@pytest.mark.parametrize("word", ["Skript", "Politik", "2019", "Flussbote"])
def test_what_surrounds_the_article_never_enters(word: str) -> None:
    assert word not in article().text


def test_the_page_states_its_metadata() -> None:
    stated = article().stated
    assert (stated.published, stated.publisher, stated.language) == ("2025-08-18", "Flussbote", "de-DE")
    assert stated.url == "https://example.org/bruecke"


def test_a_headline_in_the_text_is_no_metadata() -> None:
    assert article().stated.title is None


def test_a_title_that_is_not_in_the_text_is_metadata() -> None:
    assert article(PAGE.replace("<h1>Brücke gesperrt</h1>", "")).stated.title == "Brücke gesperrt"


def test_the_year_of_a_copyright_is_no_date() -> None:
    page = PAGE.replace('<meta property="article:published_time" content="2025-08-18T10:00:00+02:00">', "")
    assert article(page).stated.published is None


def test_a_word_is_found_in_the_file() -> None:
    found = article()
    at = found.text.rindex("Träger")
    line, column = Places(Document("id", found.text, anchors=found.anchors)).place(Span(at, at + 6))
    assert PAGE.split("\n")[line - 1][column - 1 :].startswith("Tr&auml;ger")
    assert line == 10


def test_a_page_in_which_no_article_is_found_gives_its_prose(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trafilatura, "bare_extraction", lambda *_, **__: None)
    assert article("<body><div>x</div><p>Kurz.</p><li>Punkt</li></body>").text == "Kurz.\n\nPunkt"


def test_the_declared_encoding_is_obeyed() -> None:
    page = PAGE.replace("utf-8", "windows-1251").replace("Brücke", "Мост")
    assert article(page.encode("cp1251")).text.startswith("Мост gesperrt")


def test_declared_latin_1_is_what_browsers_take_it_for() -> None:
    page = PAGE.replace("utf-8", "ISO-8859-1").replace("Ein Sprecher", "„Ein“ Sprecher")
    found = article(page.encode("cp1252"))
    assert "„Ein“ Sprecher der Stadt" in found.text
    assert found.notes == ()


def test_a_guessed_encoding_is_noted() -> None:
    assert "Windows-1252" in article(PAGE.encode("cp1252")).notes[0]


@pytest.mark.parametrize("page", ["<html></html>", "<p> </p>", "<script>x</script>", "x" * 0, "<!-- x"])
def test_a_page_without_text_is_refused(page: str) -> None:
    with pytest.raises(UnreadableError, match="is empty"):
        articles(page.encode())


def test_where_the_library_fails_the_prose_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise AssertionError

    monkeypatch.setattr(trafilatura, "extract_metadata", fail)
    monkeypatch.setattr(trafilatura, "bare_extraction", fail)
    assert article().text.startswith("Brücke gesperrt\n\nDie Brücke")


def test_nothing_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    article("<p>x</p>")
    assert capsys.readouterr() == ("", "")


def test_without_the_extra_the_error_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(CheckerError, match=r"pip install 'checker\[html\]'"):
        articles(b"<p>x</p>")
