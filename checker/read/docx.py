"""Word documents: python-docx opens them; a line of the file is a paragraph, counted from 1, empty ones too."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from io import BytesIO
from types import ModuleType
from typing import Any

from checker.errors import CheckerError, UnreadableError
from checker.model.document import Anchor
from checker.read.article import Article, Content, Metadata, encodable, written
from checker.read.decode import LIMIT
from checker.read.markup import GAP
from checker.read.text import blanked

SPACE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PARAGRAPH, TEXT, BOX = f"{SPACE}p", f"{SPACE}t", f"{SPACE}txbxContent"
SIGNS = {f"{SPACE}tab": "\t", f"{SPACE}br": "\n", f"{SPACE}cr": "\n", f"{SPACE}noBreakHyphen": "\u2011"}
# what is struck out or moved away, text boxes (each stands there twice), and the settings of a paragraph
UNREAD = frozenset(SPACE + name for name in ("del", "moveFrom", "txbxContent", "pPr", "rPr"))


def articles(data: bytes) -> Content:
    """The one article of a Word document, with the changes that are tracked in it accepted."""
    opened = _opened(data)
    body = (each for each in opened.element.body.iter(PARAGRAPH) if next(each.iterancestors(BOX), None) is None)
    paragraphs = [encodable("".join(_words(each))) for each in body]
    text, anchors = _joined(paragraphs)
    text, comments = blanked(written(text), anchors)
    title = encodable(opened.core_properties.title or "").strip() or None
    return Content((Article(text, Metadata(title=title), anchors=anchors, comments=comments),))


def _opened(data: bytes) -> Any:
    docx = _library()
    try:
        with zipfile.ZipFile(BytesIO(data)) as packed:
            size = sum(part.file_size for part in packed.infolist())
        if size > LIMIT:
            raise UnreadableError(f"unpacks to more than {LIMIT // 1_000_000} MB; split it")
        return docx.Document(BytesIO(data))
    except CheckerError:
        raise
    except Exception as error:  # the library fails on broken files in ways it does not name
        raise UnreadableError(f"is no Word document or damaged ({type(error).__name__}); save it again") from error


def _words(element: Any) -> Iterator[str]:
    """The text of an element, in order."""
    for child in element:
        if child.tag == TEXT:
            yield child.text or ""
        elif child.tag in SIGNS:
            yield SIGNS[child.tag]
        elif child.tag not in UNREAD:
            yield from _words(child)


def _joined(paragraphs: list[str]) -> tuple[str, tuple[Anchor, ...]]:
    """The paragraphs that hold something, and the map to their numbers."""
    parts, anchors, length = [], [], 0
    for number, paragraph in enumerate(paragraphs, 1):
        if paragraph.strip():
            anchors.append(Anchor(length, number, 1))
            parts.append(paragraph)
            length += len(paragraph) + len(GAP)
    return GAP.join(parts), tuple(anchors)


def _library() -> ModuleType:
    try:
        import docx
    except ImportError as error:
        raise CheckerError(
            "reading Word documents needs an extra; install it with: pip install 'checker[formats]'"
        ) from error
    return docx
