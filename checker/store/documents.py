"""Documents with their versions, and what was read from them."""

from __future__ import annotations

from typing import Any, Collection, Iterable, Iterator, Mapping, Sequence, TypeVar

import msgspec
from sqlalchemy import Connection, RowMapping, and_, delete, select, update

from checker.model.assertion import Reading
from checker.model.document import Document
from checker.store.bulk import add, batches, named
from checker.store.records import Kept, Origin
from checker.store.schema import document, posting, version

T = TypeVar("T")
_NEWEST = 10  # documents looked at of a frequent key, for each that is wanted
_CURRENT = and_(version.c.document == document.c.key, version.c.number == document.c.version)


def encoded(value: Any) -> bytes:
    """A record as it is kept. A lone surrogate, which no byte string holds, becomes a question mark."""
    try:
        return msgspec.msgpack.encode(value)
    except UnicodeEncodeError:
        return msgspec.msgpack.encode(_writable(msgspec.to_builtins(value)))


def decoded(body: bytes, kind: type[T]) -> T | None:
    """The record again; None if another version of the program wrote it otherwise."""
    try:
        return msgspec.msgpack.decode(body, type=kind)
    except msgspec.MsgspecError:
        return None


def plain(text: str) -> str:
    """The text as every database takes it: without NULs and lone surrogates."""
    return text.replace("\0", "\ufffd").encode("utf-8", "replace").decode("utf-8")


def digests(connection: Connection, stories: Iterable[str]) -> dict[tuple[str, str], str]:
    """(story, id) -> digest of the current version, for documents that are there."""
    found = {}
    for some in batches(map(plain, stories)):
        wanted = select(document).where(document.c.story.in_(some), document.c.gone.is_(False))
        found.update({(row.story, row.id): row.digest for row in connection.execute(wanted)})
    return found


def read(connection: Connection, wanted: Collection[tuple[str, str]] | str) -> list[Reading]:
    """What was read from these documents, or from all of a story that are there, in order."""
    found = []
    for condition in _conditions(wanted):
        rows = select(version.c.reading).join(document, _CURRENT).where(condition, document.c.gone.is_(False))
        bodies = connection.execute(rows.order_by(document.c.story, document.c.id)).scalars()
        found += [reading for body in bodies if (reading := decoded(body, Reading))]
    return found


def _conditions(wanted: Collection[tuple[str, str]] | str) -> Iterator[Any]:
    if isinstance(wanted, str):
        yield document.c.story == plain(wanted)
        return
    pairs = sorted({(plain(story), plain(id)) for story, id in wanted})
    yield from named(document.c.story, document.c.id, pairs)


def text(connection: Connection, story: str, id: str, number: int | None = None) -> Document | None:
    """A version of the whole document, the current one if none is named, gone or not."""
    this = _CURRENT if number is None else and_(version.c.document == document.c.key, version.c.number == number)
    wanted = select(version.c.body).join(document, this)
    body = connection.execute(wanted.where(document.c.story == plain(story), document.c.id == plain(id))).scalar()
    return decoded(body, Document) if body else None


def origins(connection: Connection, story: str, ids: Collection[str]) -> dict[str, Origin]:
    """Publisher, title and day of documents of a story."""
    found = {}
    for some in batches(map(plain, ids)):
        rows = select(version.c.body).join(document, _CURRENT)
        bodies = connection.execute(rows.where(document.c.story == plain(story), document.c.id.in_(some))).scalars()
        for whole in (decoded(body, Document) for body in bodies):
            if whole:
                found[whole.id] = Origin(whole.id, whole.source.publisher, whole.title, whole.url, whole.published,
                                         whole.language)  # fmt: skip
    return found


def related(connection: Connection, keys: Collection[str], limit: int) -> list[tuple[str, str]]:
    """The documents that share most of the keys, a rare key counting more than a frequent one.

    Of a frequent key only the newest documents count, so that no more is read of a large store than of a small one.
    """
    weights: dict[int, float] = {}
    for term in sorted(set(map(plain, keys))):
        newest = select(posting.c.document).where(posting.c.term == term).order_by(posting.c.document.desc())
        holders = connection.execute(newest.limit(_NEWEST * limit)).scalars().all()
        for number in holders:
            weights[number] = weights.get(number, 0.0) + 1 / len(holders)
    best = sorted(weights, key=lambda number: (-weights[number], number))[:limit]
    names = {}
    for part in batches(best):
        rows = select(document.c.key, document.c.story, document.c.id)
        found = connection.execute(rows.where(document.c.key.in_(part), document.c.gone.is_(False)))
        names.update({row.key: (row.story, row.id) for row in found})
    return [names[number] for number in best if number in names]


def write(connection: Connection, story: str, kept: Sequence[Kept], at: str) -> tuple[int, int]:
    """New documents and new versions; how many of each. What is there with this digest already stays."""
    there = _there(connection, story)
    fresh = [one for one in kept if plain(one.document.id) not in there]
    known = [(one, row) for one in kept if (row := there.get(plain(one.document.id)))]
    changed = [(one, row) for one, row in known if row["digest"] != one.digest or row["gone"]]
    newer = {r["key"] for o, r in changed if r["gone"] or not _same_article(r["digest"], o.digest)}
    rows = [
        {"story": plain(story), "id": plain(o.document.id), "version": 1, "digest": o.digest, "gone": False}
        for o in fresh
    ]
    add(connection, document, rows)
    for one, row in changed:
        now = {"version": row["version"] + (row["key"] in newer), "digest": one.digest, "gone": False}
        connection.execute(update(document).where(document.c.key == row["key"]).values(now))
    _drop_current(connection, [row["key"] for _, row in changed if row["key"] not in newer])
    _write_versions(connection, story, [*fresh, *(one for one, _ in changed)], at)
    return len(fresh), len(newer)


def _same_article(one: str, other: str) -> bool:
    """Is only the part behind the point another one: the same article, read by another version of the program?"""
    return one.partition(".")[0] == other.partition(".")[0]


def _drop_current(connection: Connection, keys: Sequence[int]) -> None:
    """Make room for what was read again."""
    for some in batches(keys):
        current = select(document.c.version).where(document.c.key == version.c.document).scalar_subquery()
        connection.execute(delete(version).where(version.c.document.in_(some), version.c.number == current))


def _there(connection: Connection, story: str) -> Mapping[str, RowMapping]:
    rows = connection.execute(select(document).where(document.c.story == plain(story))).mappings()
    return {row["id"]: row for row in rows}


def _write_versions(connection: Connection, story: str, kept: Sequence[Kept], at: str) -> None:
    there = _there(connection, story)
    versions, postings = [], []
    for one in kept:
        row = there[plain(one.document.id)]
        versions.append({"document": row["key"], "number": row["version"], "at": at, "body": encoded(one.document),
                         "reading": encoded(one.reading)})  # fmt: skip
        postings += [{"term": term, "document": row["key"]} for term in sorted(set(map(plain, one.keys)))]
    for some in batches(row["document"] for row in versions):
        connection.execute(delete(posting).where(posting.c.document.in_(some)))
    add(connection, version, versions)
    add(connection, posting, postings)


def leave(connection: Connection, story: str, ids: Collection[str]) -> int:
    """Mark documents as gone; how many were still there."""
    number = 0
    for some in batches(map(plain, ids)):
        mine = document.c.story == plain(story), document.c.id.in_(some), document.c.gone.is_(False)
        number += connection.execute(update(document).where(*mine).values(gone=True)).rowcount
    return number


def _writable(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode("utf-8")
    if isinstance(value, Mapping):
        return {_writable(key): _writable(own) for key, own in value.items()}
    return [_writable(own) for own in value] if isinstance(value, (list, tuple)) else value
