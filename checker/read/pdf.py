"""PDF files: pypdf reads their pages; a line of the file is a page, its columns are the characters read on it."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Any

from checker.errors import CheckerError, UnreadableError
from checker.read.article import Article, Content, Metadata, encodable
from checker.read.decode import LIMIT
from checker.read.pages import joined

if TYPE_CHECKING:
    from pypdf import PdfReader

PAGES = 5_000  # of one file; a bomb may state millions


def articles(data: bytes) -> Content:
    """The one article of a PDF. Pages that cannot be read are told, the others are read."""
    opened = _opened(data)
    pages: list[str] = []
    wrong: list[tuple[str, str]] = []
    for number, text in enumerate(_pages(opened), 1):
        if text is None:
            wrong.append((f"page {number}", "is damaged; read without it"))
        pages.append(text or "")
    text, anchors = joined(pages)
    if not text:
        raise UnreadableError("holds no text, perhaps only scanned images; run text recognition (OCR) over it first")
    return Content((Article(text, Metadata(title=_title(opened)), anchors=anchors),), tuple(wrong))


def _opened(data: bytes) -> PdfReader:
    pypdf = _library()
    try:
        reader: PdfReader = pypdf.PdfReader(BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnreadableError("is protected by a password; save it without")
        if len(reader.pages) > PAGES:
            raise UnreadableError(f"has more than {PAGES} pages; split it")
        return reader
    except CheckerError:
        raise
    except Exception as error:  # the library fails on broken files in ways it does not name
        raise UnreadableError(f"is no PDF or damaged ({type(error).__name__}); save it again") from error


def _pages(reader: PdfReader) -> Iterator[str | None]:
    """The text of each page; None where it cannot be read."""
    size = 0
    for number in range(len(reader.pages)):
        try:
            text = encodable(reader.pages[number].extract_text())
        except Exception:
            yield None
            continue
        size += len(text)
        if size > LIMIT:
            raise UnreadableError(f"unpacks to more than {LIMIT // 1_000_000} MB; split it")
        yield text


def _title(reader: PdfReader) -> str | None:
    """The title its author gave it. Most programs write the file's name there, which is none."""
    try:
        title = encodable(str((reader.metadata and reader.metadata.title) or "")).strip()
    except Exception:
        return None
    return title if " " in title else None


def _library() -> Any:
    try:
        import pypdf
    except ImportError as error:
        raise CheckerError("reading PDF needs an extra; install it with: pip install 'checker[formats]'") from error
    logging.getLogger("pypdf").addHandler(logging.NullHandler())  # else it prints to standard error
    logging.getLogger("pypdf").propagate = False
    return pypdf
