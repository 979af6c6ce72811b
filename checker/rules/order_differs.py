"""Other order of the same events.

Finds
    Two sources tell the same two events, each as the first one.

Why it matters
    What came first looks like the cause. A resignation before the verdict is another story than one after it.

Contradiction
    "Nachdem der Tank explodiert war, brannte die Halle." and "Die Halle brannte, bevor der Tank explodierte."
    "Kunz trat nach der Abstimmung zurück." and "Kunz resigned before the vote."

No contradiction
    "Die Halle brannte, nachdem der Tank explodiert war" and "erst explodierte der Tank, dann brannte die Halle": only
    the order of telling differs.
    "Vor dem Spiel" this, "nach dem Spiel" that: two things of which either can be.
    What may, shall or did not happen.

Limits
    Only orders that words tell: "erst … dann", "nachdem", "bevor", "nach" and "vor" with a word for an event,
    "danach" and "zuvor" at the head of the next sentence; their English counterparts. Not two dates.
    Across languages both events must be of kinds that the program knows.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Iterator, Mapping

from checker.compare.similarity import cosine, vector
from checker.graph import StoryGraph
from checker.model.assertion import Happening, Order
from checker.model.finding import WARNING, Judgement, Relation
from checker.model.linked import Pair
from checker.rules.base import GRAPH, Rule, Side, Verdict
from checker.rules.circumstances import other_circumstances
from checker.settings import Settings

_ALIKE = 0.45  # likeness of the words of two happenings that are one
_KIND = 0.6  # likeness taken for granted of events of one kind
_CLEARLY = 0.15  # how much more the orders agree when crossed than as they stand
_MOST = 8  # orders of one statement that are compared

Orders = Mapping[tuple[str, str], list[Order]]


def judge(graph: StoryGraph, settings: Settings) -> Iterator[Verdict]:
    """One verdict for every two orders that stand against each other."""
    told = _by_statement(graph)
    seen: set[tuple[Order, Order]] = set()
    for pair in graph.linked.pairs:
        ours, theirs = (told.get((s.passage.document, s.id), [])[:_MOST] for s in (pair.one, pair.other))
        if not ours or not theirs or other_circumstances(pair, ()):
            continue
        for one, other in _opposed(ours, theirs, _one_language(graph, pair)):
            if (one, other) not in seen:
                seen.add((one, other))
                yield _verdict(one, other)


def _by_statement(graph: StoryGraph) -> Orders:
    found: dict[tuple[str, str], list[Order]] = defaultdict(list)
    for reading in graph.linked.readings:
        for order in reading.orders:
            for statement in order.statements:
                found[reading.document, statement].append(order)
    return found


def _one_language(graph: StoryGraph, pair: Pair) -> bool:
    return graph.languages[pair.one.passage.document] == graph.languages[pair.other.passage.document]


def _opposed(ours: list[Order], theirs: list[Order], words: bool) -> Iterator[tuple[Order, Order]]:
    """Orders of the same happenings, crossed; none where the documents also agree on an order of theirs."""
    scored = [(one, other, *_agreement(one, other, words)) for one in ours for other in theirs]
    if not any(straight >= _ALIKE for _, _, straight, _ in scored):
        yield from ((a, b) for a, b, straight, crossed in scored if crossed >= max(_ALIKE, straight + _CLEARLY))


def _agreement(one: Order, other: Order, words: bool) -> tuple[float, float]:
    """How alike the two are as they stand, and crossed: the first of one with what then happens in the other."""
    straight = min(_likeness(one.first, other.first, words), _likeness(one.then, other.then, words))
    return straight, min(_likeness(one.first, other.then, words), _likeness(one.then, other.first, words))


def _likeness(one: Happening, other: Happening, words: bool) -> float:
    """0 to 1; `words`: of one language, so that their words compare."""
    alike = cosine(vector(one.words), vector(other.words))
    if one.plain and other.plain:
        alike = min(alike, cosine(vector(one.plain), vector(other.plain)))
    return max(alike, _KIND) if _same_kind(one, other, words) else alike


def _same_kind(one: Happening, other: Happening, words: bool) -> bool:
    """Of one kind of event; in one language only where a side is nothing but the word for it: "die Abstimmung"."""
    return bool(set(one.kinds) & set(other.kinds)) and (not words or min(len(one.words), len(other.words)) <= 2)


def _verdict(one: Order, other: Order) -> Verdict:
    sides = tuple(Side(" ".join(order.passage.text.split()), (order.passage,)) for order in (one, other))
    return Verdict(Judgement(Relation.CONFLICT, "first here, then there", 0.7), sides)


RULE = Rule("D103", "order.differs", WARNING, GRAPH, judge, None, __doc__ or "")
