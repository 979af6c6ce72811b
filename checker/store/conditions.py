"""Which findings a query means, as SQL."""

from __future__ import annotations

from sqlalchemy import ColumnElement, and_, exists, or_, select

from checker.model.finding import SEVERITIES
from checker.store.documents import plain
from checker.store.records import OPEN, SECOND, UNDECIDED, Query
from checker.store.schema import action, entry, finding, witness, wording


def conditions(query: Query) -> list[ColumnElement[bool]]:
    """The query as SQL."""
    found: list[ColumnElement[bool]] = [finding.c.closed_at.is_not(None) if query.closed else
                                        finding.c.closed_at.is_(None)]  # fmt: skip
    if words := query.text.casefold().split():
        said = [wording.c.text.contains(plain(word), autoescape=True) for word in words]
        found.append(finding.c.key.in_(select(wording.c.finding).where(*said)))
    if query.severities:
        found.append(finding.c.severity.in_([SEVERITIES.index(s) for s in query.severities if s in SEVERITIES]))
    if query.codes:
        found.append(or_(*(finding.c.code.startswith(plain(code), autoescape=True) for code in query.codes)))
    found += [~finding.c.code.startswith(plain(code), autoescape=True) for code in query.without]
    for column, values in ((finding.c.story, query.stories), (finding.c.subject, query.subjects)):
        if values:
            found.append(column.in_(list(map(plain, values))))
    if query.sources:
        named = witness.c.source.in_(list(map(plain, query.sources)))
        found.append(exists().where(witness.c.finding == finding.c.key, named))
    return found + _of_people(query) + _of_time(query)


def _of_people(query: Query) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if query.verdicts:
        states = [s for verdict in query.verdicts for s in (UNDECIDED if verdict == "undecided" else (verdict,))]
        found.append(finding.c.state.in_(list(map(plain, states))))
    if query.assignee is not None:
        found.append(finding.c.assignee == plain(query.assignee))
    if query.opinion == SECOND:
        made = and_(entry.c.target == finding.c.key, entry.c.verdict.is_not(None))
        mine = action.c.reviewer == plain(query.reviewer or "")
        done = exists().where(made, action.c.key == entry.c.action, action.c.undone.is_(False))
        found += [finding.c.state != OPEN, done.where(~mine), ~done.where(mine)]
    return found


def _of_time(query: Query) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if query.since:
        found.append(finding.c.first_seen >= query.since)
    if query.until:
        found.append(finding.c.first_seen < query.until)
    return found
