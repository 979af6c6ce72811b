"""Feeds (RSS, Atom): feedparser reads them; an entry is an article, and states its own title, day and address."""

from __future__ import annotations

from calendar import timegm
from datetime import datetime, timezone
from io import BytesIO
from typing import Any
from xml.sax import SAXParseException

from checker.errors import CheckerError, UnreadableError
from checker.read.article import Article, Content, Metadata, encodable, written
from checker.read.markup import Page

ENTITIES = b"<!ENTITY"  # no feed needs one of its own, and bombs are made of them


def articles(data: bytes) -> Content:
    """The articles of a feed, with the longest text that each entry gives; an entry without a text is skipped."""
    found = _parsed(data)
    publisher = _clean(found.feed.get("title"))
    language = _clean(found.feed.get("language"))
    articles: list[Article] = []
    complaints: list[tuple[str, str]] = []
    for number, entry in enumerate(found.entries, 1):
        place = f"entry {number}"
        try:
            articles.append(_article(entry, place, publisher, language))
        except UnreadableError as error:
            complaints.append((place, f"{error}; skipped"))
    damage = [("", f"is damaged ({found.bozo_exception}); what could be read is checked")] if _is_broken(found) else []
    return Content(tuple(articles), tuple(damage + complaints))


def _parsed(data: bytes) -> Any:
    feedparser = _library()
    if ENTITIES in data:
        raise UnreadableError("declares entities of its own, as no feed needs to; remove them")
    try:
        found = feedparser.parse(BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    except Exception as error:  # the library fails on broken files in ways it does not name
        raise UnreadableError(f"is no feed or damaged ({type(error).__name__}); save it again") from error
    if not found.get("version") and not found.entries:
        raise UnreadableError("is no feed (RSS or Atom)")
    if not found.entries:
        raise UnreadableError("is a feed without an entry; nothing to check")
    return found


def _is_broken(found: Any) -> bool:
    """Whether its markup is; feedparser complains of an encoding that is not as stated, too."""
    return bool(found.bozo) and isinstance(found.bozo_exception, SAXParseException)


def _article(entry: Any, place: str, publisher: str | None, language: str | None) -> Article:
    texts = [part.get("value") for part in entry.get("content") or ()] + [entry.get("summary")]
    text = max((_readable(encodable(text or "")) for text in texts), key=len)  # of a broken feed anything may be None
    stated = Metadata(
        title=_clean(entry.get("title")),
        published=_day(entry.get("published_parsed") or dict(entry).get("updated_parsed")),
        publisher=_clean((entry.get("source") or {}).get("title")) or publisher,
        url=_clean(entry.get("link")),
        language=language,
    )
    return Article(written(text), stated, _clean(entry.get("id")) or stated.url or place, place=place)


def _readable(source: str) -> str:
    """The text of a piece of markup, a blank line between its blocks."""
    page = Page(source)
    return page.render(page.blocks)[0]


def _clean(text: str | None) -> str | None:
    return _readable(encodable(text)).replace("\n\n", " ") or None if text else None


def _day(parts: Any) -> str | None:
    """When it was published, in UTC; feeds state it in a dozen ways, which feedparser knows."""
    try:
        return datetime.fromtimestamp(timegm(parts), timezone.utc).isoformat() if parts else None
    except (TypeError, ValueError, OverflowError, OSError):
        return None


def _library() -> Any:
    try:
        import feedparser
    except ImportError as error:
        raise CheckerError("reading feeds needs an extra; install it with: pip install 'checker[formats]'") from error
    return feedparser
