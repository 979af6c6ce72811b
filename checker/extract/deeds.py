"""Who does what to whom, as the clauses of a sentence tell it."""

from __future__ import annotations

from typing import Iterator, Sequence

from checker.extract.passages import Passages
from checker.extract.placed import Placed
from checker.model.annotation import Clause
from checker.model.assertion import Deed, Doer, Term
from checker.model.document import Span


class Deeds:
    """Reads the deeds of one document."""

    def __init__(self, named: Placed[str], passages: Passages) -> None:
        """`named`: the entities by their places."""
        self.named, self.passages = named, passages

    def of(self, clauses: Sequence[Clause], terms: Sequence[Term]) -> Iterator[Deed]:
        """The deeds of a sentence with these clauses and words."""
        for clause in clauses:
            if clause.agent and clause.predicate:
                agent, *others = (self._doer(span, terms) for span in (clause.agent, *clause.others))
                yield Deed(clause.predicate, agent, tuple(others), clause.negation is not None)

    def _doer(self, span: Span, terms: Sequence[Term]) -> Doer:
        inside = [term for term in terms if span.start <= term.start < span.end]
        return Doer(
            self.passages.passage(span),
            tuple(term.form for term in inside if not term.named),
            tuple(term.form for term in inside if term.named),
            tuple(dict.fromkeys(entity for _, entity in self.named.inside(span))),
        )
