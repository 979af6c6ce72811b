"""Other sum for the same thing.

Finds
    Two sources give sums of money for the same thing that cannot both be right.

Why it matters
    A wrong price, loss or budget moves markets and is the first thing a company's press office complains about.

Contradiction
    "für 3,2 Milliarden Euro" and "for 3.6 billion euros". "2,4 Milliarden Euro" and "2,4 Milliarden Franken".

No contradiction
    "rund 88 Mio. Euro" and "87,6 Millionen Euro": rounded.
    "3,2 Milliarden" and "3.2 billion": the same in two languages.
    Dollars here and euros there: compared by order of magnitude only.
    Demand and offer, price and debt, revenue and profit: other things.
    100 millions a year and 500 in five years. What a part of the sum leaves.

Limits
    Sums are compared where two sentences are about the same thing.
"""

from __future__ import annotations

from typing import Iterator

from checker.graph import StoryGraph
from checker.model.finding import WARNING
from checker.model.predicate import MONEY
from checker.rules.base import GRAPH, Rule, Verdict
from checker.rules.figures import compare_figures
from checker.rules.numbers import FIRM, same_thing, topic
from checker.rules.matters import verdicts
from checker.rules.statements import clashes
from checker.rules.sums import Counts
from checker.rules.tolerance import tolerant
from checker.settings import Settings


def judge(graph: StoryGraph, settings: Settings) -> Iterator[Verdict]:
    """One verdict for every two values that stand against each other."""
    compare = tolerant(compare_figures, settings)
    counts = Counts(graph)
    alike = (clash for clash in clashes(graph, (MONEY,), compare, FIRM) if same_thing(clash))
    yield from verdicts((clash for clash in alike if clash.twin or not counts.otherwise(clash)), topic)


RULE = Rule("Q102", "money.differs", WARNING, GRAPH, judge, None, __doc__ or "")
