"""Web archives (WARC): warcio reads their records; every page among them is an article, with its address as its id."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import redirect_stderr
from io import BytesIO, TextIOBase
from typing import Any

from msgspec.structs import replace

from checker.errors import CheckerError, UnreadableError
from checker.read import html, text
from checker.read.article import Article, Content, Metadata, encodable, merge
from checker.read.packed import MARK, unpack

PAGE = 20_000_000  # bytes of one record, unpacked; no article is longer
READERS = {"text/html": html.articles, "application/xhtml+xml": html.articles, "text/plain": text.articles}
KINDS = ("response", "resource")
_LENGTHS = "states a wrong length for some of its records; what they hold may be cut or be missing"


def articles(data: bytes) -> Content:
    """The pages of an archive. Pictures, scripts, redirects and what was not found are no articles and not told."""
    iterate = _library()
    found: list[Article] = []
    data, damage = unpack(data) if data.startswith(MARK) else (data, "")
    wrong = [("", damage)] if damage else []
    said = _Said()
    try:
        with redirect_stderr(said):
            for number, (address, kind, body) in enumerate(_pages(iterate, data), 1):
                try:
                    found += [_placed(each, address, number) for each in READERS[kind](body).articles]
                except UnreadableError as error:
                    wrong.append((address or f"page {number}", f"{error}; skipped"))
    except Exception as error:  # the library fails on broken files in ways it does not name
        wrong.append(("", f"is damaged or cut short ({type(error).__name__}); only what comes before can be read"))
    wrong += [("", _LENGTHS)] if said.anything else []
    if not found:
        raise UnreadableError(wrong[0][1] if wrong else "holds no page; nothing to check")
    return Content(tuple(found), tuple(wrong))


class _Said(TextIOBase):
    """Takes what the library says on standard error, bytes of the file among it: nobody's terminal shall show them."""

    anything = False

    def write(self, text: str) -> int:
        self.anything = True
        return len(text)


def _pages(iterate: Any, data: bytes) -> Iterator[tuple[str, str, bytes]]:
    """(address, kind, content) of each record that a reader may know."""
    for record in iterate(BytesIO(data), arc2warc=True):
        kind = _kind(record)
        if record.rec_type not in KINDS or kind not in READERS:
            continue
        body = record.content_stream().read(PAGE)
        yield encodable(record.rec_headers.get_header("WARC-Target-URI") or ""), kind, body


def _kind(record: Any) -> str:
    """The media type of what was fetched; "" of a redirect or an error."""
    http = record.http_headers
    if http is not None and http.get_statuscode() != "200":
        return ""
    stated = http.get_header("Content-Type") if http is not None else record.rec_headers.get_header("Content-Type")
    return (stated or "").partition(";")[0].strip().lower()


def _placed(article: Article, address: str, number: int) -> Article:
    """The article as one of many of its file: its lines and columns are those of its own page."""
    stated = merge(article.stated, Metadata(url=address))
    return replace(article, stated=stated, id=address or f"page {number}", place=address or f"page {number}")


def _library() -> Any:
    try:
        from warcio.archiveiterator import ArchiveIterator
    except ImportError as error:
        raise CheckerError("reading WARC needs an extra; install it with: pip install 'checker[formats]'") from error
    logging.getLogger("warcio").addHandler(logging.NullHandler())  # else it prints to standard error
    logging.getLogger("warcio").propagate = False
    return ArchiveIterator
