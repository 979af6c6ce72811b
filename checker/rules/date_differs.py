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

from typing import Iterator

from checker.compare.times import compare_intervals
from checker.graph import StoryGraph
from checker.model.assertion import Assertion
from checker.model.finding import WARNING, Judgement
from checker.model.predicate import DAY
from checker.rules.base import GRAPH, Rule, Verdict, interval_of
from checker.rules.statements import Clash, clashes, verdicts
from checker.settings import Settings

_ALIKE = 0.5  # score of two statements from which their times are compared
_SURE = 0.62  # score from which the words around the times need not be alike
_WORDS = 0.25


def judge(graph: StoryGraph, settings: Settings) -> Iterator[Verdict]:
    """One verdict for every two times that stand against each other."""
    found = (clash for clash in clashes(graph, (DAY,), _compare, _ALIKE) if _same_thing(clash))
    yield from verdicts(found, lambda clash: "")


def _compare(one: Assertion, other: Assertion) -> Judgement:
    return compare_intervals(interval_of(one), interval_of(other))


def _same_thing(clash: Clash) -> bool:
    return clash.context >= _WORDS or clash.pair.score >= _SURE


RULE = Rule("D101", "date.differs", WARNING, GRAPH, judge, None, __doc__ or "")
