"""A claim that rests on one anonymous source.

Finds
    A sentence given to a source without a name, which no independent article of the story says too.

Why it matters
    Nobody can ask such a source again. A desk wants to know which of its claims hang on one.

Contradiction
    None: this is information.

No contradiction
    A sentence that another, independent source has too, named or not.
    A spokesman without a name who speaks for a named body.

Limits
    Whether another source says the same is told by the likeness of the sentences.
"""

from __future__ import annotations

from typing import Iterator

from checker.graph import StoryGraph
from checker.model.assertion import Passage, Reading
from checker.model.document import Span
from checker.model.finding import INFO, Judgement, Relation
from checker.model.spans import Spans
from checker.rules.base import GRAPH, Rule, Side, Verdict
from checker.settings import Settings

_SAME = 0.55  # score of two statements that say one thing


def judge(graph: StoryGraph, settings: Settings) -> Iterator[Verdict]:
    """One verdict a document, with all such places."""
    backed = _backed(graph)
    for reading in graph.linked.readings:
        places = tuple(_anonymous(reading, backed))
        if places and len(graph.linked.readings) > 1:
            yield Verdict(
                Judgement(Relation.UNKNOWN, "no independent source says it too", 0.7),
                (Side(" ".join(places[0].text.split()), places, key=reading.document),),
                details={"claims": len(places)},
            )


def _anonymous(reading: Reading, backed: set[tuple[str, Span]]) -> Iterator[Passage]:
    """The phrases in sentences that nobody else says, one a sentence; a source that does not say is left out."""
    spoken = Spans(statement.passage.span for statement in reading.statements if not statement.negators)
    seen: set[str] = set()
    for observation in reading.observations:
        if observation.kind == "anonymous":
            passage = observation.passages[0]
            own = spoken.around(passage.span)
            if own and (reading.document, own) not in backed and passage.quote not in seen:
                seen.add(passage.quote)
                yield passage


def _backed(graph: StoryGraph) -> set[tuple[str, Span]]:
    """Sentences that an independent document says too."""
    origins = graph.linked.origins
    return {
        (statement.passage.document, statement.passage.span)
        for pair in graph.linked.pairs
        if pair.score >= _SAME and origins[pair.one.passage.document] != origins[pair.other.passage.document]
        for statement in (pair.one, pair.other)
    }


RULE = Rule("S102", "source.anonymous", INFO, GRAPH, judge, None, __doc__ or "")
