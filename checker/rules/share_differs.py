"""Other share of the same thing.

Finds
    Two sources give percentages or fractions of the same thing that cannot both be right.

Why it matters
    Shares decide votes and describe markets; a wrong one turns a story.

Contradiction
    "35 Prozent der Befragten" and "45 percent of those asked".

No contradiction
    "ein Drittel" and "33 Prozent"; "gut 60 Prozent" and "62,4 Prozent".
    Per cent and percentage points; demand and offer.

Limits
    Shares are compared where two sentences are about the same thing.
"""

from __future__ import annotations

from typing import Iterator

from checker.graph import StoryGraph
from checker.model.finding import WARNING
from checker.model.predicate import SHARE
from checker.rules.base import GRAPH, Rule, Verdict
from checker.rules.figures import compare_figures
from checker.rules.numbers import FIRM, same_thing, topic
from checker.rules.matters import verdicts
from checker.rules.statements import clashes
from checker.rules.tolerance import tolerant
from checker.settings import Settings


def judge(graph: StoryGraph, settings: Settings) -> Iterator[Verdict]:
    """One verdict for every two values that stand against each other."""
    compare = tolerant(compare_figures, settings)
    found = (clash for clash in clashes(graph, (SHARE,), compare, FIRM) if same_thing(clash))
    yield from verdicts(found, topic)


RULE = Rule("Q103", "share.differs", WARNING, GRAPH, judge, None, __doc__ or "")
