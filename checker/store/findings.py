"""Findings of a story: opened, refreshed, closed, never lost."""

from __future__ import annotations

from typing import Any, Iterable, Mapping, Sequence

import msgspec
from sqlalchemy import Connection, delete, select, update

from checker.model.finding import SEVERITIES
from checker.store.bulk import add, batches, change
from checker.store.documents import encoded, plain
from checker.store.matching import words_key
from checker.store.records import OPEN, KeptFinding
from checker.store.schema import finding, premise, witness, wording
from checker.store.state import derive

_SUBJECT = 200  # characters; what stands in an index must be short


def write(connection: Connection, story: str, found: Sequence[KeptFinding], at: str) -> tuple[int, int, int]:
    """The story's findings are now these: how many opened, closed, and were there before."""
    story = plain(story)
    now = {one.finding.id: one for one in found}
    rows = connection.execute(select(finding.c.key, finding.c.id, finding.c.closed_at).where(finding.c.story == story))
    there = {row.id: row for row in rows}
    add(connection, finding, [_new(one, story, at) for id, one in now.items() if id not in there])
    change(connection, finding, {there[id].key: _seen(one) for id, one in now.items() if id in there})
    closed = [row.key for id, row in there.items() if id not in now and row.closed_at is None]
    for some in batches(closed):
        connection.execute(update(finding).where(finding.c.key.in_(some)).values(closed_at=at))
    keys = _keys(connection, story, now)
    _write_lists(connection, [(keys[id], one) for id, one in now.items()])
    derive(connection, [*keys.values(), *closed])
    kept = sum(there[id].closed_at is None for id in now.keys() & there.keys())
    return len(now) - kept, len(closed), kept


def _new(one: KeptFinding, story: str, at: str) -> dict[str, Any]:
    own = {"story": story, "id": one.finding.id, "code": one.finding.code, "first_seen": at}
    return {**own, **_seen(one), "state": OPEN, "decided": False}


def _seen(one: KeptFinding) -> dict[str, Any]:
    """What a finding looks like now."""
    return {
        "severity": SEVERITIES.index(one.finding.severity),
        "subject": plain(one.finding.subject or "")[:_SUBJECT],
        "message": _json({language: plain(text) for language, text in one.message.items()}),
        "sources": _json([plain(source) for source in one.sources]),
        "words": words_key(one.finding),
        "body": encoded(one.finding),
        "closed_at": None,
    }


def _search(one: KeptFinding) -> str:
    passages = (text for evidence in one.finding.evidence for text in (evidence.passage.text, evidence.passage.quote))
    parts = [one.finding.id, one.finding.code, one.finding.rule, *one.message.values(), *one.sources, *passages]
    return "\n".join(dict.fromkeys(parts)).casefold()


def _keys(connection: Connection, story: str, ids: Iterable[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for some in batches(ids):
        rows = select(finding.c.id, finding.c.key).where(finding.c.story == story, finding.c.id.in_(some))
        found.update({row.id: row.key for row in connection.execute(rows)})
    return found


def _write_lists(connection: Connection, found: Sequence[tuple[int, KeptFinding]]) -> None:
    """Who speaks in a finding, what it rests on, and where to look for words."""
    for some in batches(key for key, _ in found):
        for table in (witness, premise, wording):
            connection.execute(delete(table).where(table.c.finding.in_(some)))
    add(connection, wording, [{"finding": key, "text": plain(_search(one))} for key, one in found])
    add(connection, witness, _pairs(found, "source", lambda one: one.sources))
    add(connection, premise, _pairs(found, "term", lambda one: one.finding.rests_on))


def _pairs(found: Sequence[tuple[int, KeptFinding]], name: str, values: Any) -> list[Mapping[str, Any]]:
    return [{"finding": key, name: value} for key, one in found for value in dict.fromkeys(map(plain, values(one)))]


def _json(value: Any) -> str:
    return msgspec.json.encode(value).decode()
