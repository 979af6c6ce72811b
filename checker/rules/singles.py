"""Figures of which an event has one, its turnout, its spectators: each document's is held against the others', in
whatever sentence it stands. Part of Q101 and Q103."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import Iterator, Sequence

from checker.data import table
from checker.graph import StoryGraph
from checker.model.assertion import Assertion
from checker.model.finding import Relation
from checker.model.value import value_text
from checker.rules.base import Verdict, amount_of, days_between, side
from checker.rules.circumstances import Compare, slots

_DAYS = 2  # days between two articles from which they may be of two events
_TOLD = 2  # sentences that two documents tell alike, from which they tell of one event


def singles(graph: StoryGraph, predicate: str, compare: Compare) -> Iterator[Verdict]:
    """One verdict for every two such figures of documents that tell of one event, each with one value alone."""
    alike = _alike(graph)
    for concept, figures in sorted(_figures(graph, predicate).items()):
        for one, other in combinations(sorted(figures), 2):
            a, b = figures[one], figures[other]
            if alike[one, other] >= _TOLD and abs(days_between(a, b)) <= _DAYS:
                judgement = compare(a, b)
                if judgement.relation is Relation.CONFLICT:
                    sides = tuple(side(" ".join(x.passage.text.split()), [x], value_text(x.value)) for x in (a, b))
                    yield Verdict(judgement, sides, topic=concept)


def _figures(graph: StoryGraph, predicate: str) -> dict[str, dict[str, Assertion]]:
    """Concept -> document -> the figure, where the document has one value of it."""
    found: dict[str, dict[str, list[Assertion]]] = defaultdict(lambda: defaultdict(list))
    for reading in graph.linked.readings:
        for statement in reading.statements:
            for slot in slots(statement, (predicate,)):
                for concept in {amount_of(slot).kind, amount_of(slot).counted} & _known():
                    found[str(concept)][reading.document].append(slot)
    return {concept: _alone(own) for concept, own in found.items()}


def _alone(own: dict[str, list[Assertion]]) -> dict[str, Assertion]:
    return {document: told[0] for document, told in own.items() if len({value_text(slot.value) for slot in told}) == 1}


def _known() -> frozenset[str | None]:
    return frozenset(table("aspects")["single"])


def _alike(graph: StoryGraph) -> dict[tuple[str, str], int]:
    """Two documents -> how many sentences they tell alike."""
    found: dict[tuple[str, str], int] = defaultdict(int)
    for pair in graph.linked.pairs:
        one, other = sorted((pair.one.passage.document, pair.other.passage.document))
        found[one, other] += 1
    return found


def unseen(verdicts: Sequence[Verdict], seen: set[frozenset[str]]) -> Iterator[Verdict]:
    """Those of which the two values were not yet told."""
    for verdict in verdicts:
        key = frozenset(side.key for side in verdict.sides)
        if key not in seen:
            seen.add(key)
            yield verdict
