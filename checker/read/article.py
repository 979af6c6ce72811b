"""What a reader of one format hands over: articles with what their file says about them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import get_close_matches

from msgspec import Struct

from checker.errors import UnreadableError
from checker.model.document import Anchor, Comment, Span

LISTED = 10  # names in a message
UNWRITABLE = re.compile("[\0\ud800-\udfff]")  # lone surrogates and NUL, which no output can hold


class Metadata(Struct, frozen=True):
    """What a record, a page or sources.toml states about an article."""

    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None
    origin: str | None = None


class Article(Struct, frozen=True):
    """One text of a file. `id` and `story` are those it states itself."""

    text: str
    stated: Metadata = Metadata()
    id: str | None = None
    story: str | None = None
    anchors: tuple[Anchor, ...] = ()
    place: str = ""  # in the file: "line 3"
    notes: tuple[str, ...] = ()  # what the user should know of it although it was read
    comments: tuple[Comment, ...] = ()
    blockquotes: tuple[Span, ...] = ()


class Content(Struct, frozen=True):
    """The articles of one file, and what could not be read: (place, message)."""

    articles: tuple[Article, ...]
    complaints: tuple[tuple[str, str], ...] = ()


def merge(*statements: Metadata) -> Metadata:
    """Each field from the first that has something to say about it."""
    fields = Metadata.__struct_fields__
    return Metadata(*(next(filter(None, (getattr(each, field) for each in statements)), None) for field in fields))


def unknown(kind: str, name: str, known: Iterable[str]) -> str:
    """Message about a name that nothing reads, with the nearest that is read."""
    names = list(known)
    near = get_close_matches(name.lower(), names, 1)
    some = ", ".join(names[:LISTED]) + (", ..." if len(names) > LISTED else "")
    hint = f"did you mean {near[0]!r}?" if near else f"known are {some}"
    return f"unknown {kind} {name!r}; {hint}"


def encodable(text: str) -> str:
    """The text with U+FFFD for what no output can hold."""
    return UNWRITABLE.sub("\ufffd", text)


def written(text: str) -> str:
    """The text itself; UnreadableError when there is nothing in it."""
    if not text.strip("\ufeff \t\r\n\f\v"):
        raise UnreadableError("is empty; nothing to check")
    return text
