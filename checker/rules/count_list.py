"""A list that does not match its number.

Finds
    A number that announces a list, and a list behind it with more or fewer items.

Why it matters
    Either an item is missing or the number is wrong. Readers count.

Contradiction
    "vier Werke: Aalen, Bern und Chur".

No contradiction
    "vier Werke, darunter Aalen und Bern": no full list.
    "zwei Gründe: Es fehlte Geld, und die Zeit wurde knapp": sentences, no list.

Limits
    Only a list behind a colon or dash in the same sentence, closed by "und" or "and".
"""

from __future__ import annotations

from typing import Iterator

from checker.model.assertion import Reading
from checker.model.finding import WARNING, Judgement, Relation
from checker.rules.base import READING, Rule, Side, Verdict
from checker.settings import Settings


def judge(reading: Reading, settings: Settings) -> Iterator[Verdict]:
    """One verdict a list."""
    for seen in reading.observations:
        if seen.kind == "list":
            said, listed = seen.value.split("/")
            number, items = seen.passages
            yield Verdict(
                Judgement(Relation.CONFLICT, f"{said} announced, {listed} listed", 0.8),
                (Side(number.text, (number,)), Side(items.text, (items,))),
                details={"said": said, "listed": listed},
            )


RULE = Rule("Q301", "count.list", WARNING, READING, judge, None, __doc__ or "")
