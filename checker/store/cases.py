"""One finding with everything a reviewer wants to know."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Row, select

from checker.model.decision import Decision
from checker.model.finding import Finding
from checker.store import documents, queue
from checker.store.decisions import actions
from checker.store.documents import decoded, plain
from checker.store.records import AGAIN, Act, Case, Target
from checker.store.schema import entry, finding
from checker.store.verdicts import ENTRIES, decision, latest


def case(connection: Connection, story: str, id: str) -> Case | None:
    """The finding; None if it is not there or was written by another version of the program."""
    row = connection.execute(select(finding).where(finding.c.story == plain(story), finding.c.id == plain(id))).first()
    body = decoded(row.body, Finding) if row else None
    if row is None or body is None:
        return None
    acts = [_act(one) for one in actions(connection, row.key)]
    standing = _entry(connection, row.entry)
    own = standing is None or (standing.finding, standing.story) == (row.id, row.story)
    again = row.state == AGAIN
    given = [act.decision for act in acts if act.decision]
    return Case(
        row=queue.line(row),
        finding=body,
        documents=documents.origins(connection, story, {e.passage.document for e in body.evidence}),
        standing=None if again else standing,
        earlier=standing if again else None,
        opinions=tuple(latest(given).values()),
        history=tuple(acts),
        rest=None if own or again else standing,
        closed_at=row.closed_at,
    )


def find(connection: Connection, id: str) -> list[Target]:
    """Stories that have a finding whose id begins so, if all have the same one."""
    if not id.isalnum():
        return []
    rows = select(finding.c.story, finding.c.id).where(finding.c.id.startswith(id))
    found = [(row.story, row.id) for row in connection.execute(rows.order_by(finding.c.story).limit(1000))]
    exact = [target for target in found if target[1] == id]
    return exact or (found if len({own for _, own in found}) == 1 else [])


def _entry(connection: Connection, number: int | None) -> Decision | None:
    row = connection.execute(ENTRIES.where(entry.c.key == number)).first() if number else None
    return decision(row) if row else None


def _act(row: Row[Any]) -> Act:
    made = decision(row) if row.verdict else None
    return Act(row.action, row.kind, row.reviewer, row.at, made, row.assignee, row.note, not row.undone, row.many)
