"""Other duration of the same thing.

Finds
    Two sources say how long the same thing lasts or lasted, and the spans of time exclude each other.

Why it matters
    Sentences, terms and deadlines are durations; readers count on them.

Contradiction
    "innerhalb von sechs Wochen" and "within six months".

No contradiction
    "drei Jahre" and "36 Monate".
    "fast vier Jahre" and "gut dreieinhalb Jahre".

Limits
    Durations are compared where two sentences are about the same thing.
"""

from __future__ import annotations

from typing import Iterator

from checker.compare.times import compare_intervals
from checker.graph import StoryGraph
from checker.model.assertion import Assertion
from checker.model.finding import WARNING, Judgement, Relation
from checker.model.predicate import DURATION
from checker.rules.base import GRAPH, Rule, Verdict, days_between, interval_of
from checker.rules.matters import verdicts
from checker.rules.statements import about_one_thing, clashes
from checker.rules.tolerance import tolerant
from checker.settings import Settings

_DAY = 24 * 60 * 60  # seconds
_FIRM = 0.3  # likeness of the words around two times that is enough by itself


def judge(graph: StoryGraph, settings: Settings) -> Iterator[Verdict]:
    """One verdict for every two times that stand against each other."""
    compare = tolerant(_compare, settings)
    found = (clash for clash in clashes(graph, (DURATION,), compare, _FIRM) if about_one_thing(clash))
    yield from verdicts(found, lambda clash: "")


def _compare(one: Assertion, other: Assertion) -> Judgement:
    """compare_intervals, but what goes on from one article to the next has grown by the days between them."""
    judgement = compare_intervals(interval_of(one), interval_of(other))
    lengths = [interval_of(assertion).seconds for assertion in (one, other)]
    if judgement.relation is Relation.CONFLICT and lengths[0] and lengths[1]:
        grown = (lengths[1][0] - lengths[0][0]) / _DAY
        if days_between(one, other) and abs(grown - days_between(one, other)) <= 1:
            return Judgement(Relation.COMPATIBLE, "grown by the days between the articles")
    return judgement


RULE = Rule("D102", "duration.differs", WARNING, GRAPH, judge, None, __doc__ or "")
