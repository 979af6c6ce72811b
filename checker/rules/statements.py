"""Slots that clash between two statements about the same thing. Shared by the rules on numbers, days and claims."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from functools import lru_cache
from typing import Iterator, Mapping, Sequence

import msgspec
from msgspec import Struct

from checker.compare.similarity import Vector, cosine, vector
from checker.graph import StoryGraph
from checker.model.assertion import Assertion, Statement
from checker.model.finding import Judgement, Relation
from checker.model.linked import Pair
from checker.model.value import Amount, value_text
from checker.rules.circumstances import AGREEING, Compare, other_circumstances, same_event, slots
from checker.rules.figures import rises

_NEAR = 4  # words on each side of a figure that tell what it is about
_TOGETHER = 0.85  # score of two statements and likeness of the words around two figures; fitted on development data
_SIDE_BY_SIDE, _MOSTLY = 0.2, 0.6  # share of the shorter text's statements that have a partner
_TWIN = 0.38  # score of two sentences that match in texts that run side by side
_ALONE = 0.25  # what two slots less have to have in common that are the only ones left
_STRANGE = 0.1  # likeness of the words around two twins below which they are about two things
_TRANSLATED = 0.3  # likeness taken for granted of words in two languages


class Clash(Struct, frozen=True):
    """Two slots that stand against each other in statements about one thing."""

    pair: Pair
    one: Assertion
    other: Assertion
    judgement: Judgement
    context: float  # 0 to 1: how alike the words around them are
    alone: bool = False  # each is the only one of its statement that found no partner

    @property
    def twin(self) -> bool:
        """In texts that run side by side, the one place where two sentences that match differ?"""
        alike = self.pair.placed or self.pair.score >= _TWIN
        return self.alone and alike and side_by_side(self.pair)


def clashes(graph: StoryGraph, predicates: Sequence[str], compare: Compare, firm: float) -> Iterator[Clash]:
    """Every clash of slots of these predicates in statements about one thing.

    A slot that finds its like in the other statement is at rest. So is one whose value stands elsewhere in the other
    document, unless the words around the two are alike at least so much (`firm`): there it is about something else.
    """
    held = _held(graph, predicates)
    own = {id(s): slots(s, predicates) for reading in graph.linked.readings for s in reading.statements}
    for pair in graph.linked.pairs:
        ours, theirs = own[id(pair.one)], own[id(pair.other)]
        if ours and theirs:
            one_event = same_event(pair) and not other_circumstances(pair, predicates)
            if one_event or side_by_side(pair):
                floor = 0.0 if _one_language(graph, pair) else _TRANSLATED
                found = _between(pair, ours, theirs, _compared(pair, compare), held, firm, floor)
                yield from (clash for clash in found if one_event or clash.twin)


def _compared(pair: Pair, compare: Compare) -> Compare:
    """The comparison; in texts side by side it makes nothing of how certain each clause is: they say one thing."""
    if not side_by_side(pair):
        return compare
    return lambda one, other: compare(one, msgspec.structs.replace(other, certainty=one.certainty))


def _one_language(graph: StoryGraph, pair: Pair) -> bool:
    languages = {graph.languages[statement.passage.document] for statement in (pair.one, pair.other)}
    return len(languages) == 1


def about_one_thing(clash: Clash, bonus: float = 0.0) -> bool:
    """Are the statements, and the words around the two slots, alike enough? `bonus`: for what else they share."""
    shared = clash.pair.score + clash.context + bonus + _ALONE * clash.alone + parallel(clash.pair)
    return clash.twin or shared >= _TOGETHER


def sureness(clash: Clash) -> float:
    """How sure the clash is, 0 to 1: the numbers' own confidence, less where the statements are less alike."""
    return clash.judgement.confidence * (0.5 + clash.pair.score / 2)


def parallel(pair: Pair) -> float:
    """What statements less have to have in common in two texts that run side by side: an agency's, or a translation."""
    return _SIDE_BY_SIDE if side_by_side(pair) else 0.0


def side_by_side(pair: Pair) -> bool:
    """Do most statements of the shorter text have a partner in the other one?"""
    return pair.parallel >= _MOSTLY


class _Held:
    """What a document holds of some predicates: every value once, and how often."""

    def __init__(self) -> None:
        self.slots: dict[str, Assertion] = {}
        self.often: Counter[str] = Counter()

    def add(self, slot: Assertion) -> None:
        self.slots.setdefault(value_text(slot.value), slot)
        self.often[value_text(slot.value)] += 1


def _held(graph: StoryGraph, predicates: Sequence[str]) -> Mapping[str, _Held]:
    """Document -> its slots of these predicates."""
    found: dict[str, _Held] = defaultdict(_Held)
    for reading in graph.linked.readings:
        for statement in reading.statements:
            for slot in slots(statement, predicates):
                found[reading.document].add(slot)
    return found


def _between(
    pair: Pair,
    ours: Sequence[Assertion],
    theirs: Sequence[Assertion],
    compare: Compare,
    held: Mapping[str, _Held],
    firm: float,
    floor: float,
) -> Iterator[Clash]:
    judged = {(i, j): _judge(a, b, compare) for i, a in enumerate(ours) for j, b in enumerate(theirs)}
    resting = _partners(judged, ours, theirs)
    left_i, left_j = ({i for i in range(len(ours))} - resting[0], {j for j in range(len(theirs))} - resting[1])
    apart = [
        (i, j)
        for (i, j), judgement in judged.items()
        if i in left_i and j in left_j and judgement.relation in (Relation.CONFLICT, Relation.UPDATE)
    ]
    alone = len(apart) == 1 and not floor
    open_pairs = [
        Clash(pair, a, b, judged[i, j], max(floor, context(pair.one, a, pair.other, b)), alone)
        for i, j in apart
        for a, b in [(ours[i], theirs[j])]
    ]
    used: set[int] = set()
    for clash in sorted(open_pairs, key=lambda c: (-c.context, c.one.passage, c.other.passage)):
        if used.isdisjoint({id(clash.one), id(clash.other)}):
            if clash.context < firm and _stands_elsewhere(clash, compare, held):
                continue
            used |= {id(clash.one), id(clash.other)}
            yield _as_update(clash) if _grows(clash) else clash


def _judge(one: Assertion, other: Assertion, compare: Compare) -> Judgement:
    """Equal values never clash, whatever is said to be counted."""
    same = value_text(one.value) == value_text(other.value)
    return Judgement(Relation.SAME, "the same value") if same else compare(one, other)


def _grows(clash: Clash) -> bool:
    """ "So far": the later of two reports has the higher number."""
    running = all("now" in statement.cues for statement in (clash.pair.one, clash.pair.other))
    amounts = all(isinstance(slot.value, Amount) for slot in (clash.one, clash.other))
    return running and amounts and rises(clash.one, clash.other)


def _as_update(clash: Clash) -> Clash:
    judgement = Judgement(Relation.UPDATE, "the later report has the higher number", clash.judgement.confidence)
    return msgspec.structs.replace(clash, judgement=judgement)


def _partners(
    judged: Mapping[tuple[int, int], Judgement], ours: Sequence[Assertion], theirs: Sequence[Assertion]
) -> tuple[set[int], set[int]]:
    """The slots of both sides that find their like, each one partner: equal ones first, then what agrees."""
    first, second = set[int](), set[int]()

    def equal(i: int, j: int, judgement: Judgement) -> bool:
        return judgement.relation is Relation.SAME or _same_number(ours[i], theirs[j])

    def agreeing(i: int, j: int, judgement: Judgement) -> bool:
        return judgement.relation in AGREEING

    for rests in (equal, agreeing):
        for (i, j), judgement in judged.items():
            if i not in first and j not in second and rests(i, j, judgement):
                first.add(i)
                second.add(j)
    return first, second


def _same_number(one: Assertion, other: Assertion) -> bool:
    """ "Three states", "three of the 41": one number, whatever is said to be counted."""
    a, b = one.value, other.value
    return isinstance(a, Amount) and isinstance(b, Amount) and (a.low, a.high, a.unit) == (b.low, b.high, b.unit)


def _stands_elsewhere(clash: Clash, compare: Compare, held: Mapping[str, _Held]) -> bool:
    """Does either document hold the other's value in another place?

    Of twins with like words around them both must: each text gives the other's value as often as that does.
    """
    sides = ((clash.one, clash.other.document), (clash.other, clash.one.document))
    if clash.twin:
        given = [held[other].often[value] >= held[slot.document].often[value]
                 for slot, other in sides for value in [value_text(slot.value)]]  # fmt: skip
        return all(given) or any(given) and clash.context < _STRANGE
    known = ((slot, one) for slot, document in sides for one in held[document].slots.values())
    return any(compare(slot, one).relation is Relation.SAME for slot, one in known)


def context(one: Statement, slot: Assertion, other: Statement, partner: Assertion) -> float:
    """How alike the words around a slot and its partner are, but for names: 0 to 1."""
    return cosine(_around(one, slot.passage.span.start), _around(other, partner.passage.span.start))


def _around(statement: Statement, start: int) -> Vector:
    terms = [term for term in statement.terms if not term.named]
    at = bisect_left([term.start for term in terms], start)
    return _vector(tuple(term.form for term in terms[max(0, at - _NEAR) : at + _NEAR]))


@lru_cache(maxsize=4096)
def _vector(words: tuple[str, ...]) -> Vector:
    return vector(words)
