"""Stories, and what their findings were made with."""

from __future__ import annotations

from typing import Iterable

from sqlalchemy import Connection, delete, insert, select

from checker.store.bulk import batches
from checker.store.documents import plain
from checker.store.schema import story


def seals(connection: Connection, names: Iterable[str] | None = None) -> dict[str, str]:
    """Story -> seal, of all stories if none are named."""
    if names is None:
        return {row.name: row.seal for row in connection.execute(select(story))}
    found = {}
    for some in batches(map(plain, names)):
        rows = connection.execute(select(story).where(story.c.name.in_(some)))
        found.update({row.name: row.seal for row in rows})
    return found


def seal(connection: Connection, name: str, mark: str, at: str) -> None:
    """The story's findings were made with this."""
    connection.execute(delete(story).where(story.c.name == plain(name)))
    connection.execute(insert(story).values(name=plain(name), seal=mark, written=at))
