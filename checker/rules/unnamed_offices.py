"""Another title in one of two sentences that say the same, whether or not a name stands beside it. Part of R101."""

from __future__ import annotations

from typing import Collection, Iterator, Sequence

from checker.compare.roles import compare
from checker.graph import StoryGraph
from checker.model.assertion import Assertion, Passage
from checker.model.finding import Judgement, Relation
from checker.model.linked import Pair
from checker.rules.base import Side, Verdict, role_of
from checker.rules.circumstances import titles
from checker.rules.statements import side_by_side

_ALIKE = 0.4  # score of two sentences, in texts that run side by side
_APART = (Relation.CONFLICT, Relation.UNKNOWN)


def unnamed_offices(graph: StoryGraph, told: Collection[Passage]) -> Iterator[Verdict]:
    """One verdict for every two titles that take each other's place; not where something is `told` already."""
    seen: set[frozenset[str]] = set()
    for pair in graph.linked.pairs:
        if side_by_side(pair) and (pair.placed or pair.score >= _ALIKE):
            found = _in_place(pair)
            offices = frozenset(role_of(title).office for title in found)
            if found and offices not in seen and not any(_touches(title.passage, told) for title in found):
                seen.add(offices)
                yield _verdict(*found)


def _in_place(pair: Pair) -> tuple[Assertion, Assertion] | tuple[()]:
    """The only title of each sentence that has no like in the other."""
    ours, theirs = titles(pair.one), titles(pair.other)
    left, others = _left(ours, theirs), _left(theirs, ours)
    return (left[0], others[0]) if len(left) == len(others) == 1 and ours and theirs else ()


def _left(own: Sequence[Assertion], others: Sequence[Assertion]) -> list[Assertion]:
    return [one for one in own if all(compare(role_of(one), role_of(o)).relation in _APART for o in others)]


def _touches(passage: Passage, told: Collection[Passage]) -> bool:
    return any(p.document == passage.document and p.span.field == passage.span.field
               and p.span.start < passage.span.end and passage.span.start < p.span.end for p in told)  # fmt: skip


def _verdict(one: Assertion, other: Assertion) -> Verdict:
    sides = tuple(Side(role_of(title), (title.passage,), role_of(title).office) for title in (one, other))
    judgement = Judgement(Relation.CONFLICT, "another title in sentences that say the same", 0.6)
    return Verdict(judgement, sides, details={"unnamed": True})
