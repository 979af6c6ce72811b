"""Decisions that speak of more than their finding: what they settle, and what is closed by that."""

from __future__ import annotations

from collections import defaultdict
from typing import Iterable, Mapping, Sequence

from sqlalchemy import Connection, select

from checker.model.decision import DISMISSED, Decision
from checker.store.bulk import batches
from checker.store.documents import plain
from checker.store.matching import closes
from checker.store.schema import action, entry, settled
from checker.store.verdicts import ENTRIES, decision, prevailing


def settling(connection: Connection, terms: Iterable[str]) -> dict[str, Decision]:
    """Premise -> the first decision that settles it. One that a later verdict on its finding overrides does not."""
    said: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for some in batches(sorted(set(map(plain, terms)))):
        rows = select(settled.c.term, entry.c.key, entry.c.target).select_from(settled)
        here = rows.join(entry).join(action).where(settled.c.term.in_(some), action.c.undone.is_(False))
        for row in connection.execute(here.order_by(entry.c.key)):
            said[row.term].append((row.key, row.target))
    standing = _standing(connection, {target for pairs in said.values() for _, target in pairs})
    numbers = {term: [number for number, _ in pairs if number in standing] for term, pairs in said.items()}
    return {term: standing[own[0]] for term, own in numbers.items() if own}


def _standing(connection: Connection, targets: Iterable[int]) -> dict[int, Decision]:
    """Number -> decision, for the dismissals that prevail on these findings."""
    made: dict[int, list[Decision]] = defaultdict(list)
    for some in batches(sorted(targets)):
        rows = ENTRIES.where(entry.c.target.in_(some), entry.c.verdict.is_not(None))
        for row in connection.execute(rows):
            made[row.target].append(decision(row))
    said = (prevailing(own) for own in made.values())
    return {one[1].number: one[1] for one in said if one and one[0] == DISMISSED}


def by_rest(rests_on: Sequence[str], by_term: Mapping[str, Decision]) -> Decision | None:
    """The decision that takes away what a finding rests on; None if it still stands."""
    terms = list(map(plain, rests_on))
    gone = [term for term in terms if term in by_term]
    return max((by_term[term] for term in gone), key=lambda one: one.number) if closes(terms, gone) else None
