"""One quotation in two wordings.

Finds
    Two sources quote one person, in one language, with nearly the same words, but a word with a content of its own, a
    number or a negation differs.

Why it matters
    What stands between quotation marks has to be what was said. Where two papers print two wordings, at most one is
    right.

Contradiction
    "Wir werden keine Truppen schicken" beside "Wir werden Truppen schicken".
    "We lost 40 ships" beside "We lost 14 ships".

No contradiction
    Other punctuation, capitals, spelling; a light word more or less.
    A part of the quotation, with or without an ellipsis; other parts of one speech.
    A translation: quotations of two languages are never compared.
    The same words of two persons: that is W102.

Limits
    Two translations of one foreign sentence into one language differ by nature, in light words too: what looks so is
    information. Only quotations whose speaker the text names; of fewer than four words none.
"""

from __future__ import annotations

from typing import Iterator

from checker.compare.wordings import compare_quotes
from checker.graph import StoryGraph
from checker.model.finding import INFO, WARNING, Relation
from checker.rules.base import GRAPH, Rule, Verdict
from checker.rules.quotations import pairs, side
from checker.settings import Settings

_TOLD = (Relation.CONFLICT, Relation.VARIANT)


def judge(graph: StoryGraph, settings: Settings) -> Iterator[Verdict]:
    """One verdict a pair of wordings."""
    seen: set[tuple[str, ...]] = set()
    for one, other in pairs(graph):
        if one.speaker != other.speaker or one.speaker is None:
            continue
        judgement = compare_quotes(one, other)
        wordings = tuple(sorted((" ".join(one.words), " ".join(other.words))))
        if judgement.relation in _TOLD and wordings not in seen:
            seen.add(wordings)
            severity = WARNING if judgement.relation == Relation.CONFLICT else INFO
            yield Verdict(judgement, (side(one), side(other)), graph.entities[one.speaker], severity)


RULE = Rule("W101", "quote.differs", WARNING, GRAPH, judge, page=__doc__ or "")
