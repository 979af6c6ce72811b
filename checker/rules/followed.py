"""A text beside the others of its story: which of its sentences a source has too. Shared by rules on what is new."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import Sequence

from checker.compare.coverage import keys_of
from checker.graph import StoryGraph
from checker.model.assertion import Passage, Reading, Statement
from checker.model.document import Span
from checker.model.linked import Digest
from checker.model.predicate import SAYS, TITLED
from checker.model.spans import Spans
from checker.model.value import Role

_FOLLOWS = 0.5  # share of a text's sentences with a partner, from which it follows its sources

Nearest = dict[Statement, tuple[float, Passage]]


class Followed:
    """One document, its sentences, and the nearest passage of a source to each."""

    def __init__(
        self, reading: Reading, nearest: Nearest, digest: Digest | None = None, others: Sequence[Reading] = ()
    ) -> None:
        """`digest`: if the text is one; `others`: the other texts then."""
        self.reading, self.nearest, self.digest = reading, nearest, digest
        self.rests = {rest.statement: rest for rest in digest.rests} if digest else {}
        told = [statement for source in (others if digest else ()) for statement in source.statements]
        self.words = {term.form for statement in told for term in statement.terms}
        self.keys = keys_of(self.words)
        titles = (slot.value for statement in told for slot in statement.slots if slot.predicate == TITLED)
        self.offices = {title.office for title in titles if isinstance(title, Role)}
        self.told = [s for s in reading.statements if any(slot.predicate == SAYS for slot in s.slots)]
        self._starts = [(s.passage.span.field, s.passage.span.start) for s in self.told]
        self._aside = Spans(o.passages[0].span for o in reading.observations if o.kind in ("signed", "cited"))
        self._own = Spans(o.passages[0].span for o in reading.observations if o.kind == "own")

    @cached_property
    def follows(self) -> bool:
        """Have most of its sentences a partner in a source?"""
        return sum(s in self.nearest for s in self.told) >= _FOLLOWS * len(self.told)

    def around(self, span: Span) -> Statement | None:
        """The sentence that says something around the span, if it claims no source of its own."""
        at = bisect_right(self._starts, (span.field, span.start)) - 1
        found = self.told[at] if at >= 0 and self.told[at].passage.span.holds(span) else None
        if found is None or self.is_own(found) or self._aside.hold(span):
            return None
        return found

    def is_own(self, statement: Statement) -> bool:
        """Does the sentence say that the paper has it by itself?"""
        return self._own.within(statement.passage.span)


def nearest_of(graph: StoryGraph) -> Nearest:
    """Statement -> how alike the most alike one of another document is, and where that stands."""
    found: Nearest = {}
    for pair in graph.linked.pairs:
        for own, other in ((pair.one, pair.other), (pair.other, pair.one)):
            if own not in found or (pair.score, other.passage) > found[own]:
                found[own] = (pair.score, other.passage)
    for digest in graph.linked.digests:
        for rest in digest.rests:
            found.setdefault(rest.statement, (rest.share, rest.parts[0].passage))
    return found
