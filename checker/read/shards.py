"""Shards of an archive, of any size: their articles one after the other, never the whole file in memory."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable, Iterator
from typing import IO

from msgspec import Struct

from checker.errors import UnreadableError
from checker.read.article import Article
from checker.read.decode import marked
from checker.read.records import article

LONGEST = 10_000_000  # bytes of one record; far more than any article has
_BLANK = b" \t\r\n\xef\xbb\xbf"
_REST = 1 << 20  # bytes at a time of a line that is passed over


class Row(Struct, frozen=True):
    """One record of a shard: an article, or what is wrong with it. No place: it is about the whole shard."""

    place: str = ""
    article: Article | None = None
    complaint: str = ""


def rows(file: IO[bytes], name: str) -> Iterator[Row]:
    """The records of an open shard; `name`: the file's, whose ending tells the format. OSError where it cannot be read.

    Rows that are wrong, and shards that are damaged from some point on, are complaints.
    """
    read = FORMATS[ending(name) or ".jsonl"]
    empty = True
    for row in read(file):
        empty = False
        yield row
    if empty:
        yield Row(complaint="holds no record; nothing to check; skipped")


def ending(name: str) -> str | None:
    """The ending of a shard's name, if it is one that can be read."""
    return next((each for each in FORMATS if name.lower().endswith(each)), None)


def _lines(file: IO[bytes]) -> Iterator[Row]:
    number = 0
    while line := file.readline(LONGEST + 1):
        number += 1
        place = f"line {number}"
        if number == 1 and marked(line) not in (None, "utf-8"):
            yield Row(complaint=f"is {marked(line)}; a shard has to be UTF-8, write it so; skipped")
            return
        if len(line) > LONGEST:
            _pass_over(file, line)
            yield Row(place, complaint=f"is longer than {LONGEST // 1_000_000} MB; skipped")
        elif line.strip(_BLANK):
            yield _row(place, line.rstrip(b"\n"))


def _pass_over(file: IO[bytes], line: bytes) -> None:
    while line and not line.endswith(b"\n"):
        line = file.readline(_REST)


def _row(place: str, line: bytes) -> Row:
    try:
        return Row(place, article(place, line))
    except (UnreadableError, ValueError) as error:
        return Row(place, complaint=f"{error}; skipped")


def _packed(file: IO[bytes]) -> Iterator[Row]:
    with gzip.open(file) as unpacked:
        try:
            yield from _lines(unpacked)  # type: ignore[arg-type]
        except (EOFError, gzip.BadGzipFile, zlib.error) as error:
            told = f"is damaged or cut short ({error}); only what comes before can be read, pack it again"
            yield Row(complaint=told)


def _parquet(file: IO[bytes]) -> Iterator[Row]:
    from checker.read import parquet

    yield from (_record(place, record) for place, record in parquet.records(file, LONGEST))


def _record(place: str, record: dict[str, object] | str) -> Row:
    if isinstance(record, str):
        return Row(place, complaint=record)
    try:
        return Row(place, article(place, record))
    except (UnreadableError, ValueError) as error:
        return Row(place, complaint=f"{error}; skipped")


FORMATS: dict[str, Callable[[IO[bytes]], Iterator[Row]]] = {
    ".jsonl": _lines,
    ".jsonl.gz": _packed,
    ".parquet": _parquet,
}
