"""What holds for a finding now, derived from what people did. Nothing else writes the state columns."""

from __future__ import annotations

from collections import defaultdict
from typing import Any, Iterable, Mapping, Sequence

import msgspec
from sqlalchemy import Connection, Row, Select, and_, or_, select, update

from checker.model.decision import Decision
from checker.model.finding import Finding
from checker.store.bulk import batches, change
from checker.store.documents import decoded
from checker.store.matching import sides
from checker.store.records import OPEN
from checker.store.rest import by_rest, settling
from checker.store.schema import action, entry, finding, premise
from checker.store.verdicts import ENTRIES, State, decision, judged

_KNOWN: Select[Any] = select(
    finding.c.key, finding.c.story, finding.c.id, finding.c.code, finding.c.words, finding.c.closed_at, finding.c.body
)
_CLOSED = select(finding.c.key, finding.c.closed_at)  # not as a condition: SQLite would take the index on it


def derive(connection: Connection, keys: Iterable[int]) -> None:
    """Set the state columns of these findings anew."""
    for some in batches(keys):
        change(connection, finding, {key: _columns(state) for key, state in _states(connection, some).items()})


def derive_all(connection: Connection) -> None:
    """Which actions are undone, and the state columns of every finding."""
    turns = select(action.c.target, action.c.kind).where(action.c.target.is_not(None)).order_by(action.c.key)
    last = {row.target: row.kind for row in connection.execute(turns)}
    undone = [target for target, kind in last.items() if kind == "undo"]
    connection.execute(update(action).values(undone=False))
    for some in batches(undone):
        connection.execute(update(action).where(action.c.key.in_(some)).values(undone=True))
    derive(connection, connection.execute(select(finding.c.key).order_by(finding.c.key)).scalars().all())


def _columns(state: State) -> dict[str, Any]:
    return {**msgspec.structs.asdict(state), "decided": state.decided}


def _states(connection: Connection, keys: Sequence[int]) -> dict[int, State]:
    rows = connection.execute(_KNOWN.where(finding.c.key.in_(keys))).all()
    entries = _entries(connection, rows)
    rests = premises(connection, keys)
    settled = settling(connection, {term for terms in rests.values() for term in terms})
    return {row.key: _state(row, entries.get(row.key, ()), by_rest(rests.get(row.key, ()), settled)) for row in rows}


def _state(row: Row[Any], entries: Sequence[Row[Any]], rest: Decision | None) -> State:
    """From what was done to the finding, in order, and the decision elsewhere that closes it."""
    body = decoded(row.body, Finding) if entries else None
    state = judged([decision(one) for one in entries if one.verdict], sides(body) if body else ())
    if state.state == OPEN and rest:
        state = State(rest.verdict, rest.reviewer, rest.at, entry=rest.number)
    assigned = [one.assignee for one in entries if one.kind == "assign"]
    return msgspec.structs.replace(state, assignee=assigned[-1] if assigned else None)


def _entries(connection: Connection, rows: Sequence[Row[Any]]) -> dict[int, list[Row[Any]]]:
    """What was done to each finding and is in force: under its id, or under a gone id in its words."""
    heirs: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for row in rows:
        if row.closed_at is None:
            heirs[row.story, row.code, row.words].append(row.key)
    own: dict[int, list[Row[Any]]] = defaultdict(list)
    others: dict[int, list[Row[Any]]] = defaultdict(list)
    done = _done(connection, rows)
    gone = _gone(connection, {one.target for one in done})
    for one in done:
        own[one.target].append(one)
        for key in heirs.get((one.story, one.code, one.words), ()) if one.target in gone else ():
            others[key].append(one)
    return {row.key: _inherited(own[row.key], others[row.key]) for row in rows}


def _inherited(own: Sequence[Row[Any]], others: Sequence[Row[Any]]) -> list[Row[Any]]:
    kinds = {one.kind for one in own}
    return [*(one for one in others if one.kind not in kinds), *own]


def _done(connection: Connection, rows: Sequence[Row[Any]]) -> Sequence[Row[Any]]:
    alike = and_(entry.c.words.in_({row.words for row in rows}), entry.c.story.in_({row.story for row in rows}))
    mine = or_(entry.c.target.in_([row.key for row in rows]), alike)
    return connection.execute(ENTRIES.where(mine, action.c.undone.is_(False)).order_by(entry.c.key)).all()


def _gone(connection: Connection, keys: Iterable[int]) -> set[int]:
    """The findings among these that are closed."""
    rows = (connection.execute(_CLOSED.where(finding.c.key.in_(some))) for some in batches(keys))
    return {row.key for part in rows for row in part if row.closed_at is not None}


def premises(connection: Connection, keys: Sequence[int]) -> Mapping[int, list[str]]:
    """What these findings rest on."""
    found: dict[int, list[str]] = defaultdict(list)
    for row in connection.execute(select(premise).where(premise.c.finding.in_(keys))):
        found[row.finding].append(row.term)
    return found
