"""Web archives."""

from __future__ import annotations

import gzip
import sys
from io import BytesIO

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from checker.errors import CheckerError, UnreadableError
from checker.read import packed
from checker.read.warc import articles

PAGE = b"<html lang=de><title>Hafen</title><body><article><h1>Hafen</h1><p>Im Hafen ruht seit gestern die Arbeit.</p>"
ADDRESS = "https://example.org/hafen"


def archive(*records: tuple[str, str, bytes, str], gzipped: bool = True) -> bytes:
    """(address, media type, content, status) of each."""
    out = BytesIO()
    writer = WARCWriter(out, gzip=gzipped)
    for address, kind, body, status in records:
        headers = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
        writer.write_record(writer.create_warc_record(address, "response", BytesIO(body), http_headers=headers))
    return out.getvalue()


@pytest.mark.parametrize("gzipped", [True, False])
def test_a_page_is_an_article_called_by_its_address(gzipped: bool) -> None:
    data = archive((ADDRESS, "text/html; charset=utf-8", PAGE, "200 OK"), gzipped=gzipped)
    (article,) = articles(data).articles
    assert "ruht seit gestern die Arbeit" in article.text
    assert (article.id, article.stated.url, article.stated.language) == (ADDRESS, ADDRESS, "de")


def test_a_wrong_length_is_a_problem_and_prints_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    data = archive((ADDRESS, "text/html", PAGE, "200 OK"), (f"{ADDRESS}/2", "text/html", PAGE, "200 OK"), gzipped=False)
    length = data.index(b"Content-Length: ") + len(b"Content-Length: ")
    (digits, _, _) = data[length:].partition(b"\r")
    shorter = str(int(digits) - 2).encode().rjust(len(digits), b"0")
    content = articles(data[:length] + shorter + data[length + len(digits) :])
    assert content.articles and any("wrong length" in message for _, message in content.complaints)
    assert capfd.readouterr() == ("", "")


def test_what_is_no_page_is_passed_over() -> None:
    content = articles(archive(
        ("https://example.org/a.png", "image/png", b"\x89PNG", "200 OK"),
        ("https://example.org/b", "text/html", PAGE, "404 Not Found"),
        ("https://example.org/c.txt", "text/plain", b"Ein Satz.", "200 OK"),
    ))  # fmt: skip
    assert [article.text for article in content.articles] == ["Ein Satz."] and not content.complaints


def test_a_page_that_cannot_be_read_is_told_and_the_others_are_read() -> None:
    content = articles(archive(
        (ADDRESS, "text/plain", b"", "200 OK"), ("https://example.org/c", "text/plain", b"Ein Satz.", "200 OK")
    ))  # fmt: skip
    assert len(content.articles) == 1 and content.complaints[0][0] == ADDRESS


def test_an_archive_cut_short_is_read_as_far_as_it_goes() -> None:
    whole = archive(*[(f"{ADDRESS}/{n}", "text/plain", b"Ein Satz. " * 50, "200 OK") for n in range(3)])
    content = articles(whole[:-90])
    assert 2 <= len(content.articles) <= 3 and "damaged" in content.complaints[0][1]


def test_a_bomb_is_not_unpacked_beyond_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed, "LIMIT", 5_000)
    monkeypatch.setattr(packed, "STEP", 1_000)
    good = archive((ADDRESS, "text/plain", b"Ein Satz.", "200 OK"))
    content = articles(good + gzip.compress(b"\0" * 10_000_000))
    assert len(content.articles) == 1 and "unpacks to more" in content.complaints[0][1]


@pytest.mark.parametrize("data", [b"", b"WARC/1.0", b"no archive", b"\x1f\x8b\x08", b"\0" * 50])
def test_what_is_none_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError):
        articles(data)


def test_without_the_extra_the_error_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "warcio.archiveiterator", None)
    with pytest.raises(CheckerError, match=r"checker\[formats\]"):
        articles(b"")
