"""How many findings of a query there are of each kind, and what a bulk decision would touch."""

from __future__ import annotations

import hashlib
from typing import Any, Mapping, Sequence

import msgspec
from sqlalchemy import ColumnElement, Connection, func, select

from checker.model.finding import SEVERITIES
from checker.store.conditions import conditions
from checker.store.queue import targets
from checker.store.records import Facets, Preview, Progress, Query, Target
from checker.store.schema import finding, witness

_MOST = 100  # values of a facet


def preview(connection: Connection, query: Query) -> Preview:
    """What a bulk decision on the query would touch."""
    every = targets(connection, query)
    matching = conditions(query)
    done = progress(connection, query)
    return Preview(
        total=len(every),
        decided=done.decided,
        reviewers=done.reviewers,
        severities=_graded(_counts(connection, finding.c.severity, matching)),
        codes=_counts(connection, finding.c.code, matching),
        stories=_counts(connection, finding.c.story, matching),
        digest=digest(every),
    )


def digest(every: Sequence[Target]) -> str:
    """Hash of exactly these findings."""
    return hashlib.sha256(msgspec.json.encode(sorted(every))).hexdigest()[:32]


def facets(connection: Connection, query: Query) -> Facets:
    """What the query can be narrowed by, or changed to: each value with the number it would give."""

    def counted(column: ColumnElement[Any], **field: Any) -> dict[str, int]:
        return _counts(connection, column, conditions(msgspec.structs.replace(query, **field)))

    return Facets(
        severities=_graded(counted(finding.c.severity, severities=())),
        codes=dict(sorted(counted(finding.c.code, codes=()).items())),
        stories=counted(finding.c.story, stories=()),
        subjects=counted(finding.c.subject, subjects=()),
        sources=_sources(connection, msgspec.structs.replace(query, sources=())),
        assignees=counted(finding.c.assignee, assignee=None),
        verdicts=counted(finding.c.state, verdicts=()),
    )


def _graded(places: Mapping[str, int]) -> dict[str, int]:
    return {SEVERITIES[int(place)]: number for place, number in sorted(places.items())}


def _sources(connection: Connection, query: Query) -> dict[str, int]:
    named = select(witness.c.source, func.count().label("number")).join(finding, finding.c.key == witness.c.finding)
    rows = connection.execute(named.where(*conditions(query)).group_by(witness.c.source))
    return _most({row.source: row.number for row in rows})


def progress(connection: Connection, query: Query) -> Progress:
    """How many of the query's findings are in which state, and on whom the decided ones rest."""
    matching = conditions(query)
    named = (*matching, finding.c.decided.is_(True), finding.c.reviewer.is_not(None))
    return Progress(_counts(connection, finding.c.state, matching), _counts(connection, finding.c.reviewer, named))


def _counts(connection: Connection, column: ColumnElement[Any], matching: Sequence[Any]) -> dict[str, int]:
    rows = select(column.label("value"), func.count().label("number")).where(*matching).group_by(column)
    return _most({str(row.value): row.number for row in connection.execute(rows) if row.value not in (None, "")})


def _most(numbers: Mapping[str, int]) -> dict[str, int]:
    return dict(sorted(numbers.items(), key=lambda item: (-item[1], item[0]))[:_MOST])
