"""What a person decided on a finding: a dated record that is never changed."""

from __future__ import annotations

from msgspec import Struct

CONFIRMED, DISMISSED, UNSURE, FIXED = "confirmed", "dismissed", "unsure", "fixed"
VERDICTS = (CONFIRMED, DISMISSED, UNSURE, FIXED)
SETTLED = (DISMISSED, FIXED)  # what nobody needs to look at any more
ONE_NAME, TWO_PEOPLE, HELD_AT_ONCE = "one-name", "two-people", "held-at-once"
REASONS = (ONE_NAME, TWO_PEOPLE, HELD_AT_ONCE)


class Words(Struct, frozen=True, order=True):
    """One side of a finding as the reviewer saw it: its value, and the words that stood for it."""

    value: str
    texts: tuple[str, ...]


class Decision(Struct, frozen=True):
    """One reviewer's verdict on one finding. What holds now is derived from all records."""

    finding: str  # id
    story: str
    code: str
    verdict: str
    reviewer: str
    at: str  # ISO date-time, UTC
    note: str | None = None
    because: str | None = None  # what a dismissal says beyond this finding: one of REASONS
    words: tuple[Words, ...] = ()
    blind: bool = False  # made without seeing the others'
    final: bool = False  # settles differing verdicts
    in_force: bool = True  # not undone
    number: int = 0  # of the record in its store
