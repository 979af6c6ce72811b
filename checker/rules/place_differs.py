"""Other place of one event.

Finds
    Two sources tell of the same event in two towns, or name two in sentences that say the same: where somebody goes,
    where a firm is from, which town's court decides.

Why it matters
    The place is the first thing readers look for, and towns of one name or sound are easily mixed up.

Contradiction
    "das Treffen in Paris" and "the meeting in Brussels", with the same people on the same day.

No contradiction
    Paris and France, Kyiv and Ukraine: one lies in the other.
    A capital that stands for its government: "Berlin said".
    Two meetings of the same people in two towns on two days.

Limits
    Only listed towns and countries are compared. Whether two texts tell of one event is told by its kind, people,
    place and day, or by the likeness of the sentences.
"""

from __future__ import annotations

from itertools import combinations
from typing import Iterator

from checker.compare.places import compare_places
from checker.graph import Slot, StoryGraph
from checker.model.assertion import Assertion
from checker.model.finding import WARNING, Judgement, Relation
from checker.model.predicate import HAPPENED_IN, PLACED
from checker.model.value import Place, value_text
from checker.rules.base import GRAPH, Rule, Verdict, side
from checker.rules.circumstances import compare_towns
from checker.rules.matters import verdicts
from checker.rules.statements import about_one_thing, clashes
from checker.settings import Settings

_FIRM = 0.5  # likeness of the words around two places that is enough by itself


def judge(graph: StoryGraph, settings: Settings) -> Iterator[Verdict]:
    """One verdict for every two places of an event; then those of statements about one thing."""
    seen: set[frozenset[str]] = set()
    for slot in graph.slots:
        if slot.predicate == HAPPENED_IN:
            for verdict in _of_event(slot):
                seen.add(frozenset(side.key for side in verdict.sides))
                yield verdict
    found = (c for c in clashes(graph, (PLACED,), compare_towns, _FIRM) if about_one_thing(c))
    for verdict in verdicts(found, lambda clash: PLACED):
        if frozenset(side.key for side in verdict.sides) not in seen:
            yield verdict


def _of_event(slot: Slot) -> Iterator[Verdict]:
    """Every two towns; silent where some document names both."""
    for one, other in combinations(sorted({value_text(a.value) for a in slot.assertions}), 2):
        ours, theirs = (_named(slot, key) for key in (one, other))
        judgement = compare_places(_place(ours[0]), _place(theirs[0]))
        shared = {a.document for a in ours} & {a.document for a in theirs}
        if judgement.relation is Relation.CONFLICT and not shared:
            sides = (side(_place(ours[0]).name, ours, one), side(_place(theirs[0]).name, theirs, other))
            yield Verdict(Judgement(Relation.CONFLICT, "two towns", 0.7), sides, slot.subject, details={"event": True})


def _named(slot: Slot, key: str) -> list[Assertion]:
    return [a for a in slot.assertions if value_text(a.value) == key]


def _place(assertion: Assertion) -> Place:
    assert isinstance(assertion.value, Place)
    return assertion.value


RULE = Rule("L101", "place.differs", WARNING, GRAPH, judge, HAPPENED_IN, __doc__ or "")
