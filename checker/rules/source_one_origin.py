"""Several outlets, one origin.

Finds
    Articles of different outlets that go back to one text: an agency signs them, or they are nearly the same.

Why it matters
    They count as one witness. What five papers printed from one agency text has been said once.

Contradiction
    None: this is information on how many independent sources a claim has.

No contradiction
    Articles of one publisher: everybody sees that.
    Articles that quote the same person, or cite the same outlet for one sentence.

Limits
    A text that was rewritten freely, without naming its origin, is taken for independent.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Iterator, Sequence

from checker.graph import StoryGraph
from checker.model.assertion import Passage, Reading
from checker.model.document import Span
from checker.model.finding import INFO, Judgement, Relation
from checker.rules.base import GRAPH, Rule, Side, Verdict
from checker.settings import Settings

_WORDS = 80  # characters of a text that show which one it is


def judge(graph: StoryGraph, settings: Settings) -> Iterator[Verdict]:
    """One verdict an origin with several outlets."""
    groups: dict[str, list[Reading]] = defaultdict(list)
    for reading in graph.linked.readings:
        groups[graph.linked.origins[reading.document]].append(reading)
    for root, readings in groups.items():
        outlets = {reading.source.publisher or reading.document for reading in readings}
        if len(outlets) > 1:
            yield Verdict(
                Judgement(Relation.SAME, "one origin"),
                (Side(", ".join(sorted(outlets)), tuple(_passage(reading) for reading in readings), root),),
                details={"outlets": len(outlets), "signed": _signed(readings)},
            )


def _signed(readings: Sequence[Reading]) -> str:
    """The agencies that sign all of them."""
    signed = [{s.value for s in reading.observations if s.kind == "signed"} for reading in readings]
    return ", ".join(sorted(set.intersection(*signed)))


def _passage(reading: Reading) -> Passage:
    """The agency's signature, or the beginning of the text."""
    signed = next((s.passages[0] for s in reading.observations if s.kind == "signed"), None)
    if signed or not reading.statements:
        return signed or Passage(reading.document, Span(0, 0), "", 1, 1, "")
    first = reading.statements[0].passage
    text = first.text[:_WORDS]
    span = Span(first.span.start, first.span.start + len(text), first.span.field)
    return Passage(first.document, span, text, first.line, first.column, first.quote)


RULE = Rule("S101", "source.one-origin", INFO, GRAPH, judge, None, __doc__ or "")
