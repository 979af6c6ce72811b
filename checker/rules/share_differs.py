"""Other share of the same thing.

Finds
    Two sources give percentages or fractions of the same thing that cannot both be right.

Why it matters
    Shares decide votes and describe markets; a wrong one turns a story.

Contradiction
    "35 Prozent der Befragten" and "45 percent of those asked".
    "Dragova kam auf 41,8 Prozent" and "Elena Dragova erhielt 48,1 Prozent".

No contradiction
    "ein Drittel" and "33 Prozent"; "gut 60 Prozent" and "62,4 Prozent".
    Per cent and percentage points; demand and offer. The results of two candidates.

Limits
    Shares are compared where two sentences are about the same thing; a turnout wherever it stands.
"""

from __future__ import annotations

from typing import Iterator

from checker.graph import StoryGraph
from checker.model.annotation import ORGANIZATION, PERSON
from checker.model.finding import WARNING
from checker.model.predicate import SHARE
from checker.rules.base import GRAPH, Rule, Verdict, amount_of
from checker.rules.figures import compare_figures
from checker.rules.numbers import FIRM, same_thing, topic
from checker.rules.matters import verdicts
from checker.rules.singles import singles, untold
from checker.rules.statements import Clash, clashes
from checker.rules.tolerance import tolerant
from checker.settings import Settings


_RESULT = "result"  # kind of a share of the votes
_STANDING = (PERSON, ORGANIZATION)  # who stands for election


def judge(graph: StoryGraph, settings: Settings) -> Iterator[Verdict]:
    """One verdict for every two values that stand against each other."""
    compare = tolerant(compare_figures, settings)
    found = (clash for clash in clashes(graph, (SHARE,), compare, FIRM) if _same_share(clash, graph))
    told = list(verdicts(found, topic))
    yield from (*told, *untold(singles(graph, SHARE, compare), told))


def _same_share(clash: Clash, graph: StoryGraph) -> bool:
    """Two results are of one election if they are those of the same people or parties, and of no others."""
    if amount_of(clash.one).kind == amount_of(clash.other).kind == _RESULT:
        sides = [{id for id in one.entities if graph.entities[id].type in _STANDING}
                 for one in (clash.pair.one, clash.pair.other)]  # fmt: skip
        if all(sides) and (clash.alone or sides[0].isdisjoint(sides[1])):
            return sides[0] == sides[1]
    return same_thing(clash)


RULE = Rule("Q103", "share.differs", WARNING, GRAPH, judge, None, __doc__ or "")
