"""Other number of the same thing.

Finds
    Two sources count or measure the same thing and come to numbers that cannot both be right.

Why it matters
    Numbers of dead and injured, of jobs and votes are what readers remember, and what is corrected most.

Contradiction
    "Bei dem Brand starben drei Menschen." and "Vier Menschen starben bei dem Brand."
    "412 Meter lang" and "380 Meter lang", of one bridge.

No contradiction
    "rund 1.400" and "1.412", "mindestens zwölf" and "15": the intervals meet.
    "zwei Männer und zwei Frauen" and "vier Menschen": parts and their whole.
    "drei Tote" and "drei Verletzte": other things are counted.
    A toll that rises from one day to the next is an update: information only. One that falls is a contradiction.
    A number that the other source gives too, in another place.
    Numbers counted otherwise: "two kids and two teens" and "four kids"; four injured, of whom one died, and three.
    "the other eight" and "nine"; length and width; what the police and what the organizers counted.

Limits
    Figures are compared where two sentences are about the same thing; a number that stands in a sentence of another
    kind is not seen, but for tolls and spectators. Which event a toll belongs to is told by the words around it.
"""

from __future__ import annotations

from typing import Iterator

from checker.graph import StoryGraph
from checker.model.finding import WARNING
from checker.model.predicate import COUNT, MEASURE
from checker.rules.base import GRAPH, Rule, Verdict
from checker.rules.figures import compare_figures
from checker.rules.numbers import FIRM, same_thing, topic
from checker.rules.matters import verdicts
from checker.rules.singles import singles, untold
from checker.rules.statements import clashes
from checker.rules.sums import Counts
from checker.rules.tolls import tolls
from checker.rules.tolerance import tolerant
from checker.settings import Settings


def judge(graph: StoryGraph, settings: Settings) -> Iterator[Verdict]:
    """One verdict for every two tolls of an event, then for every two values that stand against each other."""
    compare = tolerant(compare_figures, settings)
    counts = Counts(graph)
    alike = (clash for clash in clashes(graph, (COUNT, MEASURE), compare, FIRM) if same_thing(clash))
    found = (clash for clash in alike if clash.twin or not counts.otherwise(clash))
    told = list(tolls(graph))
    told += untold(verdicts(found, topic), told)
    yield from (*told, *untold(singles(graph, COUNT, compare), told))


RULE = Rule("Q101", "count.differs", WARNING, GRAPH, judge, None, __doc__ or "")
