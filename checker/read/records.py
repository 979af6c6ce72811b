"""JSON and JSON Lines: one record, one article."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import msgspec

from checker.errors import UnreadableError
from checker.read.article import Article, Content, Metadata, encodable, unknown, written
from checker.read.decode import decode, marked
from checker.read.packed import unpack

SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")


class Record(msgspec.Struct, frozen=True):
    """The fields of a record, with their types."""

    id: str
    text: str
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None
    story: str | None = None
    origin: str | None = None


def lines(data: bytes) -> Content:
    """The articles of a JSON Lines file; a broken line is skipped."""
    rows = enumerate(_utf8(data).split(b"\n"), 1)
    return _content((f"line {number}", row) for number, row in rows if row.strip(b" \t\r\n\xef\xbb\xbf"))


def packed_lines(data: bytes) -> Content:
    """The articles of a gzipped JSON Lines file, as far as it can be unpacked."""
    unpacked, damage = unpack(data)
    if not damage:
        return lines(unpacked)
    whole_lines = unpacked.rpartition(b"\n")[0]
    if not whole_lines:
        raise UnreadableError(damage)
    content = lines(whole_lines)
    return Content(content.articles, content.complaints + (("", damage),))


def whole(data: bytes) -> Content:
    """The articles of a JSON file: one record, a list of them, or {"documents": [...]}."""
    decoded = decode(data)
    try:
        value = _parse(written(decoded.text))
    except ValueError as error:
        raise UnreadableError(f"is not JSON: {error}") from error
    if isinstance(value, dict) and isinstance(value.get("documents"), list):
        value = value["documents"]
    records = value if isinstance(value, list) else [value]
    content = _content((f"document {number}", record) for number, record in enumerate(records, 1))
    note = (("", decoded.note),) if decoded.note else ()
    return Content(content.articles, note + content.complaints)


def _utf8(data: bytes) -> bytes:
    """The data in UTF-8 where a mark says that it is UTF-16 or UTF-32; so that lines can be told apart."""
    return decode(data).text.encode() if marked(data) not in (None, "utf-8") else data


def _content(rows: Iterator[tuple[str, Any]]) -> Content:
    articles: list[Article] = []
    complaints: list[tuple[str, str]] = []
    for place, row in rows:
        try:
            articles.append(article(place, row))
        except (UnreadableError, ValueError) as error:
            complaints.append((place, f"{error}; skipped"))
    if not articles and not complaints:
        raise UnreadableError("holds no record; nothing to check")
    return Content(tuple(articles), tuple(complaints))


def article(place: str, row: Any) -> Article:
    """The article of one record: bytes of JSON, or its fields; UnreadableError or ValueError says why it is none."""
    notes: list[str] = []
    if isinstance(row, bytes):
        decoded = decode(row)
        notes += [decoded.note] if decoded.note else []
        row = _parse(decoded.text)
    record, found = _record(row)
    stated = Metadata(*(getattr(record, field) for field in Metadata.__struct_fields__))
    return Article(written(record.text), stated, record.id, record.story, (), place, tuple(notes + found))


def _record(row: Any) -> tuple[Record, list[str]]:
    if not isinstance(row, dict):
        raise ValueError("is not an object with the fields id and text")
    known = Record.__struct_fields__
    notes = [unknown("field", encodable(name), known) for name in row if name not in known]
    record = msgspec.convert({name: row[name] for name in known if name in row}, Record)
    if not record.id.strip():
        raise ValueError("the field 'id' is empty")
    clean = {name: encodable(value) for name, value in msgspec.structs.asdict(record).items() if value is not None}
    if any(clean[name] != row[name] for name in clean):
        notes.append("holds characters that cannot be written (lone surrogates, NUL); read as U+FFFD")
    return Record(**clean), notes


def _parse(text: str) -> Any:
    text = text.removeprefix("\ufeff")
    try:
        # msgspec refuses lone surrogates, the standard library lets them pass
        return json.loads(text) if SURROGATE.search(text) else msgspec.json.decode(text)
    except RecursionError as error:
        raise ValueError("is nested too deep") from error
