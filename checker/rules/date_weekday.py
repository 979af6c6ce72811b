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

from datetime import date
from typing import Iterator

from checker.model.assertion import Reading
from checker.model.finding import ERROR, Judgement, Relation
from checker.rules.base import READING, Rule, Side, Verdict
from checker.settings import Settings


def judge(reading: Reading, settings: Settings) -> Iterator[Verdict]:
    """One verdict for every such date."""
    for seen in reading.observations:
        if seen.kind == "weekday":
            passage = seen.passages[0]
            yield Verdict(
                Judgement(Relation.CONFLICT, "the date fell on another weekday"),
                (Side(" ".join(passage.text.split()), (passage,), seen.value),),
                details={"weekday": date.fromisoformat(seen.value).isoweekday(), "day": seen.value},
            )


RULE = Rule("D301", "date.weekday", ERROR, READING, judge, None, __doc__ or "")
