"""Statements about one thing of which one says the opposite: rise and fall, open and close. Part of C101."""

from __future__ import annotations

from collections import defaultdict
from typing import Iterator

from checker.graph import StoryGraph
from checker.model.assertion import Assertion, Statement
from checker.model.finding import Judgement, Relation
from checker.model.linked import Pair
from checker.model.predicate import POLE
from checker.rules.base import Side, Verdict
from checker.rules.circumstances import other_circumstances, same_event
from checker.rules.statements import context, side_by_side

_ALIKE, _TWINS = 0.5, 0.4  # score of two statements; in texts that run side by side
_AROUND = 0.25  # likeness of the words around the two


def opposites(graph: StoryGraph) -> Iterator[Verdict]:
    """One verdict for every concept of which two statements name the two poles."""
    seen: set[frozenset[str]] = set()
    for pair in graph.linked.pairs:
        if pair.score >= (_TWINS if side_by_side(pair) else _ALIKE) and _comparable(pair):
            for verdict in _of_pair(pair):
                key = frozenset(side.key for side in verdict.sides)
                if key not in seen:
                    seen.add(key)
                    yield verdict


def _comparable(pair: Pair) -> bool:
    """One event in one state, and as many negations here as there: "not open" is no opposite of "closed"."""
    even = pair.one.negators == pair.other.negators
    return even and same_event(pair) and not other_circumstances(pair, (POLE,))


def _of_pair(pair: Pair) -> Iterator[Verdict]:
    ours, theirs = _poles(pair.one), _poles(pair.other)
    for concept in sorted(ours.keys() & theirs.keys()):
        one, other = ours[concept][0], theirs[concept][0]
        signs = [{pole.polarity for pole in poles[concept]} for poles in (ours, theirs)]
        if all(len(own) == 1 for own in signs) and signs[0] != signs[1]:
            if context(pair.one, one, pair.other, other) >= _AROUND:
                yield opposite(one, other, concept, pair.score)


def _poles(statement: Statement) -> dict[str, list[Assertion]]:
    """Concept -> the words that name one of its poles."""
    found: dict[str, list[Assertion]] = defaultdict(list)
    for slot in statement.slots:
        if slot.predicate == POLE:
            found[getattr(slot.value, "text")].append(slot)
    return found


def opposite(one: Assertion, other: Assertion, concept: str, score: float) -> Verdict:
    """Two words that name the two poles of a concept; of none ("") their own words tell what it is about."""
    return Verdict(
        Judgement(Relation.CONFLICT, "the opposite is said", round(0.4 + score / 2, 2)),
        tuple(_side(pole) for pole in (one, other)),
        details={"opposite": True},
        topic=concept or "/".join(sorted(pole.passage.text.casefold() for pole in (one, other))),
    )


def _side(pole: Assertion) -> Side:
    passage = pole.passage
    return Side(passage.text, (passage,), f"{pole.polarity}/{passage.text.casefold()}")
