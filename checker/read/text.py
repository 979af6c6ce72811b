"""Plain text and Markdown: the text is the file."""

from __future__ import annotations

from checker.read.article import Article, Content, written
from checker.read.decode import decode


def articles(data: bytes) -> Content:
    """The one article of a text file. Its headline stays a part of the text."""
    decoded = decode(data)
    notes = (decoded.note,) if decoded.note else ()
    return Content((Article(written(decoded.text), notes=notes),))
