"""Web pages: trafilatura finds the article and what the page states of it; the text and its places are ours."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from types import ModuleType
from typing import Any

from checker.errors import CheckerError
from checker.read.article import Article, Content, Metadata, written
from checker.read.choice import choose, headline
from checker.read.decode import Decoded, decode
from checker.read.markup import Page, quoted

DECLARED = re.compile(rb"(?:charset|encoding)[\s=\"']{1,9}(iso-8859-\d{1,2}|windows-125\d|koi8-[ru])\b", re.I)
HEAD = 4096  # bytes in which a page declares its encoding
# Only days the page states: a search of its words finds the year of a copyright. The last day keeps today out of it.
DAYS = {"original_date": True, "extensive_search": False, "max_date": "2100-12-31"}


def articles(data: bytes) -> Content:
    """The one article of a page. A headline among its blocks belongs to the text and is no metadata."""
    trafilatura = _library()
    decoded = _decoded(data)
    page = Page(decoded.text)
    states = _attempt(trafilatura.extract_metadata, page.source, date_config=DAYS)
    found = _attempt(trafilatura.bare_extraction, page.source, include_comments=False)
    title = getattr(states, "title", None) or ""
    blocks = choose(page.blocks, getattr(found, "text", None) or "", title)
    text, anchors = page.render(blocks)
    apart = not any(headline(block, title) for block in blocks)
    stated = _metadata(states, title if apart else None, page.language)
    notes = (decoded.note,) if decoded.note else ()
    article = Article(
        text=written(text),
        stated=stated,
        anchors=anchors,
        notes=notes,
        comments=page.comments(text, anchors),
        blockquotes=quoted(blocks),
    )
    return Content((article,))


def _attempt(find: Callable[..., Any], source: str, **options: Any) -> Any:
    """What the library finds; None where it fails, as it does on some broken pages in ways it does not name."""
    try:
        return find(source, **options)
    except Exception:
        return None


def _metadata(found: Any, title: str | None, language: str | None) -> Metadata:
    publisher, url, day = (getattr(found, name, None) for name in ("sitename", "url", "date"))
    return Metadata(title=title, published=day, publisher=publisher, url=url, language=language)


def _decoded(data: bytes) -> Decoded:
    found = DECLARED.search(data[:HEAD])
    declared = found[1].decode().lower() if found else None
    return decode(data, "cp1252" if declared == "iso-8859-1" else declared)  # what browsers take Latin-1 for


def _library() -> ModuleType:
    try:
        import trafilatura
    except ImportError as error:
        raise CheckerError("reading web pages needs an extra; install it with: pip install 'checker[html]'") from error
    for name in ("trafilatura", "htmldate", "courlan", "justext"):
        logging.getLogger(name).addHandler(logging.NullHandler())  # else they print to standard error
    return trafilatura
