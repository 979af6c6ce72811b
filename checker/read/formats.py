"""Which endings can be read, and by whom."""

from __future__ import annotations

from collections.abc import Callable

from checker.errors import UnreadableError
from checker.read import docx, feeds, html, pdf, records, text, warc
from checker.read.article import Content

READERS: dict[str, Callable[[bytes], Content]] = {
    ".txt": text.articles,
    ".md": text.articles,
    ".html": html.articles,
    ".htm": html.articles,
    ".docx": docx.articles,
    ".pdf": pdf.articles,
    ".rss": feeds.articles,
    ".atom": feeds.articles,
    ".xml": feeds.articles,
    ".warc": warc.articles,
    ".warc.gz": warc.articles,
    ".json": records.whole,
    ".jsonl": records.lines,
    ".jsonl.gz": records.packed_lines,
}


def ending(name: str) -> str | None:
    """The ending of a file name, if it is one that can be read."""
    return next((each for each in READERS if name.lower().endswith(each)), None)


def stem(name: str) -> str:
    """The file name without its ending."""
    return name[: -len(ending(name) or "") or None]


def readable(name: str) -> None:
    """UnreadableError, saying which endings work, when this one does not."""
    if not ending(name):
        raise UnreadableError(f"{name}: this ending cannot be read; these can: {', '.join(READERS)}")
