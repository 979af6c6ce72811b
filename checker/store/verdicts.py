"""What reviewers' decisions on one finding amount to. Apart from reading rows, pure."""

from __future__ import annotations

from typing import Any, Iterable, Sequence

from msgspec import Struct
from sqlalchemy import Row, select

from checker.model.decision import Decision, Words
from checker.store.documents import decoded
from checker.store.matching import holds
from checker.store.records import AGAIN, DISPUTED, OPEN, UNDECIDED
from checker.store.schema import action, entry

ENTRIES = select(entry, action.c.reviewer, action.c.at, action.c.undone, action.c.kind).join(
    action, action.c.key == entry.c.action
)


class State(Struct, frozen=True):
    """What the state columns say."""

    state: str = OPEN
    reviewer: str | None = None
    decided_at: str | None = None
    assignee: str | None = None
    entry: int | None = None

    @property
    def decided(self) -> bool:
        return self.state not in UNDECIDED


def decision(row: Row[Any]) -> Decision:
    """One row of ENTRIES as a decision."""
    return Decision(
        finding=row.finding, story=row.story, code=row.code, verdict=row.verdict, reviewer=row.reviewer, at=row.at,
        note=row.note, because=row.because, words=decoded(row.sides, tuple[Words, ...]) or (), blind=row.blind,
        final=row.final, in_force=not row.undone, number=row.key,
    )  # fmt: skip


def latest(decisions: Iterable[Decision]) -> dict[str, Decision]:
    """Each reviewer's last decision in force."""
    ordered = sorted((one for one in decisions if one.in_force), key=lambda one: one.number)
    return {one.reviewer: one for one in ordered}


def prevailing(decisions: Iterable[Decision]) -> tuple[str, Decision] | None:
    """A verdict or DISPUTED, and the decision that says it: the last final one, else the last; None: none in force."""
    in_force = [one for one in decisions if one.in_force]
    if not in_force:
        return None
    last = max(in_force, key=lambda one: (one.final, one.number))
    opinions = latest(in_force).values()
    differ = len({one.verdict for one in opinions}) > 1 and any(one.blind for one in opinions)
    return DISPUTED if differ and not last.final else last.verdict, last


def judged(decisions: Sequence[Decision], present: Sequence[Words]) -> State:
    """The state that decisions on a finding give it, whose sides' words are `present`."""
    said = prevailing(one for one in decisions if holds(one.words, present))
    if said is None and (earlier := prevailing(decisions)):
        said = AGAIN, earlier[1]
    if said is None:
        return State()
    state, last = said
    return State(state, last.reviewer, last.at, entry=last.number)
