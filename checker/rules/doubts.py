"""Clauses that are a fact in one statement, and possible or alleged in another about the same thing. Part of C103."""

from __future__ import annotations

from typing import Iterator

from checker.graph import StoryGraph
from checker.model.assertion import Assertion
from checker.model.finding import Judgement, Relation
from checker.model.linked import Pair
from checker.model.spans import Spans
from checker.model.value import value_text
from checker.rules.base import Verdict
from checker.rules.circumstances import same_event
from checker.rules.denials import clause_side, clauses, likeness

_ALIKE = 0.75  # score of two statements from which their certainties are compared: all but one clause is said alike
_TWINS = 0.57  # in texts that run side by side all along, where demands and hearsay are compared too
_ALONG = 0.85  # share of the shorter text's statements that have a partner then
_WORDS, _TWIN_WORDS = 0.6, 0.55  # likeness of the two clauses, which have one predicate
_SURE, _UNSURE = ("asserted", "reported"), ("possible", "alleged")
_TWIN_UNSURE = (*_UNSURE, "demanded", "hearsay")


def doubts(graph: StoryGraph) -> Iterator[Verdict]:
    """One verdict for every clause that is sure in one statement and unsure in the other."""
    seen: set[tuple[str, ...]] = set()
    held = _with_stances(graph)
    for pair in graph.linked.pairs:
        stances = any((s.passage.document, s.id) in held for s in (pair.one, pair.other))
        if pair.score >= (_TWINS if pair.parallel >= _ALONG else _ALIKE) and same_event(pair) and not stances:
            for sure, unsure in _differing(pair):
                sides = clause_side(sure, "fact"), clause_side(unsure, unsure.certainty)
                if (key := tuple(side.key for side in sides)) not in seen:
                    seen.add(key)
                    sureness = round(0.4 + pair.score / 2, 2)
                    yield Verdict(
                        Judgement(Relation.CONFLICT, "a fact here, unsure there", sureness),
                        sides,
                        details={"unnamed": True},
                        topic=value_text(sure.value),
                    )


def _with_stances(graph: StoryGraph) -> set[tuple[str, str]]:
    """Statements in which somebody agrees, refuses and so on: those are compared as stances."""
    stances = {r.document: Spans(stance.passage.span for stance in r.stances) for r in graph.linked.readings}
    return {
        (reading.document, statement.id)
        for reading in graph.linked.readings
        for statement in reading.statements
        if stances[reading.document].within(statement.passage.span)
    }


def _differing(pair: Pair) -> Iterator[tuple[Assertion, Assertion]]:
    """The sure and the unsure clause, where each statement has one with this predicate."""
    twins = pair.parallel >= _ALONG
    doubtful, least = (_TWIN_UNSURE, _TWIN_WORDS) if twins else (_UNSURE, _WORDS)
    for one, other in ((pair.one, pair.other), (pair.other, pair.one)):
        firm = [clause for clause in clauses(one, "+") if clause.certainty in _SURE]
        loose = [clause for clause in clauses(other, "+") if clause.certainty in doubtful]
        if any(clause.certainty in doubtful for clause in clauses(one, "+")) or len(loose) != 1:
            continue  # doubt stands on both sides, perhaps elsewhere in the sentence
        for clause in firm:
            if value_text(clause.value) == value_text(loose[0].value) != "" and likeness(clause, loose[0]) >= least:
                yield clause, loose[0]
