"""Other day, month, year or deadline for the same event.

Finds
    Two sources date the same event, and the days exclude each other.

Why it matters
    Readers act on days and deadlines. A wrong weekday is the error that hides best: it looks right.

Contradiction
    "am Dienstag unterzeichnet" and "signed on Wednesday", in articles of one day.
    "Frist bis zum 30. Juni" and "deadline of 31 July".

No contradiction
    "am Samstag" and "am 9. Mai", where the ninth is that Saturday.
    "im August" and "am 18. August": one contains the other.
    The Thursday of another week, where both articles are dated.
    Another event on another day: the event and its announcement, shots and the arrest.

Limits
    Without a day of publication a weekday compares with weekdays only.
    Days are compared where two sentences are about the same thing.
"""

from __future__ import annotations

from datetime import date
from typing import Iterator

import msgspec

from checker.compare.times import compare_intervals
from checker.graph import StoryGraph
from checker.model.assertion import Assertion
from checker.model.finding import WARNING, Judgement, Relation
from checker.model.predicate import DAY
from checker.model.value import Interval
from checker.rules.base import GRAPH, Rule, Verdict, interval_of
from checker.rules.statements import about_one_thing, clashes, verdicts
from checker.settings import Settings

_FIRM = 0.3  # likeness of the words around two times that is enough by itself


def judge(graph: StoryGraph, settings: Settings) -> Iterator[Verdict]:
    """One verdict for every two times that stand against each other."""
    found = (clash for clash in clashes(graph, (DAY,), _compare, _FIRM) if about_one_thing(clash))
    yield from verdicts(found, lambda clash: "")


def _compare(one: Assertion, other: Assertion) -> Judgement:
    """compare_intervals, but what the words leave open (which week, which day) is not held against them."""
    a, b = interval_of(one), interval_of(other)
    if _clock(a) != _clock(b):
        return Judgement(Relation.UNKNOWN, "a time of day and a day")
    if _clock(a):
        b = msgspec.structs.replace(b, timex=f"{a.timex[:10]}T{b.timex.partition('T')[2]}", first=a.first, last=a.last)
    if one.passage.text.casefold() == other.passage.text.casefold() or _same_weekday(a, b):
        return Judgement(Relation.COMPATIBLE, "the same words, perhaps of another week")
    return compare_intervals(a, b)


def _clock(value: Interval) -> bool:
    """A time of day told by the clock: its day is mostly that of another sentence."""
    return value.timex.partition("T")[2][:1].isdigit()


def _same_weekday(a: Interval, b: Interval) -> bool:
    """Two Thursdays, of one week or of two: then they are two events."""
    days = [date.fromisoformat(v.first) for v in (a, b) if v.first and v.first == v.last]
    return len(days) == 2 and days[0] != days[1] and days[0].isoweekday() == days[1].isoweekday()


RULE = Rule("D101", "date.differs", WARNING, GRAPH, judge, None, __doc__ or "")
