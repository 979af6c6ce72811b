"""Figures of which an event has one, its turnout, its spectators: each document's is held against the others', in
whatever sentence it stands. Part of Q101 and Q103."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import Iterable, Iterator, Sequence

from checker.data import table
from checker.graph import StoryGraph
from checker.model.assertion import Assertion
from checker.model.finding import Judgement, Relation
from checker.model.value import value_text
from checker.rules.base import Verdict, amount_of, days_between, side, words_of
from checker.rules.circumstances import Compare, slots

_DAYS = 2  # days between two articles from which they may be of two events
_TOLD = 2  # sentences that two documents tell alike, from which they tell of one event


def singles(graph: StoryGraph, predicate: str, compare: Compare) -> Iterator[Verdict]:
    """One verdict for every two values that such figures have in documents that tell of one event."""
    alike = _alike(graph)
    for concept, figures in sorted(_figures(graph, predicate).items()):
        matters: dict[tuple[str, ...], list[tuple[Assertion, Assertion, Judgement]]] = defaultdict(list)
        for one, other in combinations(sorted(figures), 2):
            a, b = figures[one], figures[other]
            if alike[one, other] >= _TOLD and abs(days_between(a, b)) <= _DAYS:
                judgement = compare(a, b)
                if judgement.relation is Relation.CONFLICT:
                    matters[tuple(sorted((value_text(a.value), value_text(b.value))))].append((a, b, judgement))
        for _, found in sorted(matters.items()):
            own: dict[str, list[Assertion]] = defaultdict(list)
            for slot in (slot for a, b, _ in found for slot in (a, b)):
                own[value_text(slot.value)].append(slot)
            sides = tuple(side(words_of(told), told, value) for value, told in own.items())
            yield Verdict(found[0][2], sides, topic=concept)


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


def untold(verdicts: Iterable[Verdict], told: Sequence[Verdict]) -> list[Verdict]:
    """Those whose values are not already those of a verdict told."""
    known = {_values(verdict) for verdict in told}
    return [verdict for verdict in verdicts if _values(verdict) not in known]


def _values(verdict: Verdict) -> frozenset[str]:
    return frozenset(side.key for side in verdict.sides)
