"""The findings of a query, one after the other. A page costs an index look-up, however long the queue is."""

from __future__ import annotations

from typing import Any

import msgspec
from sqlalchemy import Connection, Row, Select, func, select

from checker.model.finding import SEVERITIES
from checker.store import records
from checker.store.conditions import conditions
from checker.store.documents import plain
from checker.store.order import Order, order, read, undecided, written
from checker.store.records import Page, Query, Target
from checker.store.schema import finding

_LINE = (finding.c.key, finding.c.story, finding.c.id, finding.c.code, finding.c.severity, finding.c.message,
         finding.c.subject, finding.c.sources, finding.c.first_seen, finding.c.state, finding.c.decided,
         finding.c.reviewer, finding.c.assignee, finding.c.closed_at)  # fmt: skip


def page(connection: Connection, query: Query, limit: int, after: str | None) -> Page:
    """The findings after a place."""
    matching, by = conditions(query), order(query)
    total = connection.scalar(select(func.count()).select_from(finding).where(*matching)) or 0
    rows = by.sort(select(*_LINE).where(*matching)).limit(limit)
    place = read(after, by)
    if place is not None:
        rows = rows.where(by.beyond(place))
    return Page(tuple(line(row, by) for row in connection.execute(rows)), total)


def line(row: Any, by: Order = order(Query())) -> records.Row:
    """One finding as the queue shows it."""
    return records.Row(
        story=row.story, id=row.id, code=row.code, severity=SEVERITIES[row.severity],
        message=msgspec.json.decode(row.message), subject=row.subject,
        sources=tuple(msgspec.json.decode(row.sources)), first_seen=row.first_seen, state=row.state,
        reviewer=row.reviewer, assignee=row.assignee, place=written(row, by),
    )  # fmt: skip


def step(connection: Connection, query: Query, at: Target, by: int) -> Target | None:
    """The neighbour of a finding in the queue's order; None at an end."""
    return _next(connection, _named(query), order(query), at, back=by < 0)


def next_undecided(connection: Connection, query: Query, at: Target) -> Target | None:
    """The first undecided finding behind this one, else the first of all."""
    rows, by = _named(query).where(finding.c.decided.is_(False)), undecided(query)
    found = _next(connection, rows, by, at)
    if found:
        return found
    first = connection.execute(by.sort(rows).limit(2)).all()
    return next(((row.story, row.id) for row in first if (row.story, row.id) != at), None)


def targets(connection: Connection, query: Query) -> list[Target]:
    """Every finding that matches, in order."""
    return [(row.story, row.id) for row in connection.execute(order(query).sort(_named(query)))]


def _named(query: Query) -> Select[Any]:
    return select(finding.c.story, finding.c.id).where(*conditions(query))


def _next(connection: Connection, rows: Select[Any], by: Order, at: Target, back: bool = False) -> Target | None:
    mine = finding.c.story == plain(at[0]), finding.c.id == plain(at[1])
    place: Row[Any] | None = connection.execute(select(*by.columns).where(*mine)).first()
    if place is None:
        return None
    found = connection.execute(by.sort(rows.where(by.beyond(place, back)), back).limit(1)).first()
    return (found.story, found.id) if found else None
