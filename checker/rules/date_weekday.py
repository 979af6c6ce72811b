"""Weekday and date disagree.

Finds
    A date with a weekday beside it on which that date did not fall.

Why it matters
    One of the two is wrong, whatever other sources say.

Contradiction
    "Dienstag, 13. Mai 2026": it was a Wednesday.

No contradiction
    A date without a year in an undated text: nobody knows the weekday.
    A date without a year that fits in the year before or after the article's.

Limits
    Only a weekday that stands directly with the date is compared with it.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Iterator

from checker.model.assertion import Assertion, Reading
from checker.model.finding import ERROR, Judgement, Relation
from checker.model.predicate import DAY, SAID_ON
from checker.model.value import Interval
from checker.rules.base import READING, Rule, Side, Verdict
from checker.settings import Settings


def judge(reading: Reading, settings: Settings) -> Iterator[Verdict]:
    """One verdict for every such date."""
    for statement in reading.statements:
        for slot in statement.slots:
            if slot.predicate in (DAY, SAID_ON) and isinstance(slot.value, Interval):
                yield from _verdict(slot, slot.value)


def _verdict(slot: Assertion, value: Interval) -> Iterator[Verdict]:
    day = _single_day(value)
    if day is None or value.weekday is None or day.isoweekday() == value.weekday:
        return
    right = day + timedelta(days=(value.weekday - day.isoweekday() + 3) % 7 - 3)
    yield Verdict(
        Judgement(Relation.CONFLICT, "the date fell on another weekday"),
        (Side(" ".join(slot.passage.text.split()), (slot.passage,), value.timex),),
        details={"weekday": day.isoweekday(), "day": day.isoformat(), "nearest": right.isoformat()},
    )


def _single_day(value: Interval) -> date | None:
    return date.fromisoformat(value.first) if value.first and value.first == value.last else None


RULE = Rule("D301", "date.weekday", ERROR, READING, judge, None, __doc__ or "")
