"""Decisions for findings at hand: of a report, or of a draft that no story of the store knows."""

from __future__ import annotations

from typing import Any, Iterable, Sequence

from sqlalchemy import Connection, Row, or_

from checker.model.decision import VERDICTS, Decision
from checker.model.finding import Finding
from checker.store.bulk import batches
from checker.store.documents import plain
from checker.store.matching import sides, words_key
from checker.store.rest import by_rest, settling
from checker.store.schema import action, entry
from checker.store.verdicts import ENTRIES, decision, judged as state_of

_ANYWHERE = ("N", "R")  # what is decided on names and titles is so in every story


def judged(connection: Connection, found: Sequence[Finding], story: str | None) -> dict[str, Decision]:
    """Id -> the decision that holds in `story`; None: in whatever story it was made."""
    here = None if story is None else plain(story)
    holding: dict[str, Decision] = {}
    for some in batches(found, 200):
        rows = _rows(connection, some)
        settled = settling(connection, (term for one in some for term in one.rests_on))
        for one in some:
            made = _own(one, rows, here) or by_rest(one.rests_on, settled)
            if made:
                holding[one.id] = made
    return holding


def _rows(connection: Connection, some: Sequence[Finding]) -> Sequence[Row[Any]]:
    known = or_(entry.c.finding.in_([one.id for one in some]), entry.c.words.in_([words_key(one) for one in some]))
    wanted = ENTRIES.where(known, entry.c.verdict.is_not(None), action.c.undone.is_(False))
    return connection.execute(wanted.order_by(entry.c.key)).all()


def _own(one: Finding, rows: Sequence[Row[Any]], story: str | None) -> Decision | None:
    """What was decided on it: under its id here, under its id elsewhere, on its words; the first that says anything."""
    words = words_key(one)
    same = [row for row in rows if row.finding == one.id]
    here = [row for row in rows if story is None or row.story == story]
    alike = [row for row in here if (row.code, row.words) == (one.code, words)]
    elsewhere = same if story is None or one.code.startswith(_ANYWHERE) else []
    choices = [row for row in same if row.story == story], elsewhere, alike
    return _standing(one, next((rows for rows in choices if rows), ()))


def _standing(one: Finding, rows: Iterable[Row[Any]]) -> Decision | None:
    own = [decision(row) for row in rows]
    state = state_of(own, sides(one))
    return next((made for made in own if made.number == state.entry), None) if state.state in VERDICTS else None
