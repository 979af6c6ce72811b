"""Slots that clash between two statements about the same thing. Shared by the rules on numbers, days and claims."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from functools import lru_cache
from typing import Callable, Iterable, Iterator, Mapping, Sequence

import msgspec
from msgspec import Struct

from checker.compare.places import compare_places
from checker.compare.similarity import Vector, cosine, vector
from checker.graph import StoryGraph
from checker.model.assertion import Assertion, Passage, Statement
from checker.model.finding import INFO, Judgement, Relation
from checker.model.linked import Pair
from checker.model.predicate import COUNT, DAY, MEASURE, MONEY, PLACED, SHARE
from checker.model.value import Amount, Place, value_text
from checker.rules.base import Side, Verdict, hours_between, side
from checker.rules.days import compare_days
from checker.rules.figures import compare_figures

_NEAR = 4  # words on each side of a figure that tell what it is about
_TOGETHER = 0.85  # score of two statements and likeness of the words around two figures; fitted on development data
# Kinds of events whose figures are of nothing else: a birth's year, what somebody demands.
_APART = ("birth", "founding", "demand")
# Kinds of events that follow each other in one matter: two of them are two events.
_STAGES = (
    frozenset({"birth", "death"}),
    frozenset({"arrest", "charge", "demand", "verdict"}),
    frozenset({"demand", "offer"}),
    frozenset({"planning", "building", "opening", "founding"}),
    frozenset({"appointment", "resignation"}),
    frozenset({"meeting", "call", "signing"}),
)
_SIDE_BY_SIDE, _MOSTLY = 0.2, 0.6  # share of the shorter text's statements that have a partner
_ALONE = 0.25  # what two slots less have to have in common that are the only ones left
_MOST = 24  # slots of one statement that are compared; one with more is a table
_TRANSLATED = 0.3  # likeness taken for granted of words in two languages
AGREEING = (Relation.SAME, Relation.COMPATIBLE, Relation.VARIANT)

Compare = Callable[[Assertion, Assertion], Judgement]


class Clash(Struct, frozen=True):
    """Two slots that stand against each other in statements about one thing."""

    pair: Pair
    one: Assertion
    other: Assertion
    judgement: Judgement
    context: float  # 0 to 1: how alike the words around them are
    alone: bool = False  # each is the only one of its statement that found no partner


def clashes(graph: StoryGraph, predicates: Sequence[str], compare: Compare, firm: float) -> Iterator[Clash]:
    """Every clash of slots of these predicates in statements about one thing.

    A slot that finds its like in the other statement is at rest. So is one whose value stands elsewhere in the other
    document, unless the words around the two are alike at least so much (`firm`): there it is about something else.
    """
    held = _held(graph, predicates)
    for pair in graph.linked.pairs:
        ours, theirs = (_slots(statement, predicates) for statement in (pair.one, pair.other))
        if ours and theirs and same_event(pair) and not _other_circumstances(pair, predicates):
            floor = 0.0 if _one_language(graph, pair) else _TRANSLATED
            yield from _between(pair, ours, theirs, compare, held, firm, floor)


def same_event(pair: Pair) -> bool:
    """Do the two statements speak of one stage of things, as their words tell it: arrest or verdict, then or now?"""
    kinds = [set(statement.kinds) for statement in (pair.one, pair.other)]
    if "demand" in kinds[0] & kinds[1] or any((kind in kinds[0]) != (kind in kinds[1]) for kind in _APART):
        return False  # two demands are mostly those of two sides
    for stages in _STAGES:
        ours, theirs = kinds[0] & stages, kinds[1] & stages
        if ours and theirs and ours.isdisjoint(theirs):
            return False
    cues = [set(statement.cues) for statement in (pair.one, pair.other)]
    return ("earlier" in cues[0]) == ("earlier" in cues[1])


def _other_circumstances(pair: Pair, own: Sequence[str]) -> bool:
    """Do the statements also differ in something else: in day, place or sum? Then they tell of two things."""
    return any(_apart(pair, predicates, compare) for predicates, compare in _FAMILIES if predicates[0] not in own)


def _apart(pair: Pair, predicates: Sequence[str], compare: Compare) -> bool:
    """Do both have such slots, and none of them agrees with one of the other side?"""
    ours, theirs = (_slots(statement, predicates) for statement in (pair.one, pair.other))
    relations = [compare(a, b).relation for a in ours for b in theirs]
    return Relation.CONFLICT in relations and not any(relation in AGREEING for relation in relations)


def compare_towns(one: Assertion, other: Assertion) -> Judgement:
    """compare_places of two assertions."""
    assert isinstance(one.value, Place) and isinstance(other.value, Place)
    return compare_places(one.value, other.value)


_FAMILIES: tuple[tuple[tuple[str, ...], Compare], ...] = (
    ((DAY,), compare_days),
    ((PLACED,), compare_towns),
    ((COUNT, MEASURE), compare_figures),
    ((MONEY,), compare_figures),
    ((SHARE,), compare_figures),
)


def _one_language(graph: StoryGraph, pair: Pair) -> bool:
    languages = {graph.languages[statement.passage.document] for statement in (pair.one, pair.other)}
    return len(languages) == 1


def about_one_thing(clash: Clash, bonus: float = 0.0) -> bool:
    """Are the statements, and the words around the two slots, alike enough? `bonus`: for what else they share."""
    return clash.pair.score + clash.context + bonus + _ALONE * clash.alone + parallel(clash.pair) >= _TOGETHER


def parallel(pair: Pair) -> float:
    """What statements less have to have in common in two texts that run side by side: an agency's, or a translation."""
    return _SIDE_BY_SIDE if pair.parallel >= _MOSTLY else 0.0


def _slots(statement: Statement, predicates: Sequence[str]) -> list[Assertion]:
    return [slot for slot in statement.slots if slot.predicate in predicates][:_MOST]


def _held(graph: StoryGraph, predicates: Sequence[str]) -> Mapping[str, list[Assertion]]:
    """Document -> its slots of these predicates, each value once."""
    found: dict[str, dict[str, Assertion]] = defaultdict(dict)
    for reading in graph.linked.readings:
        for statement in reading.statements:
            for slot in _slots(statement, predicates):
                found[reading.document].setdefault(value_text(slot.value), slot)
    return {document: list(slots.values()) for document, slots in found.items()}


def _between(
    pair: Pair,
    ours: Sequence[Assertion],
    theirs: Sequence[Assertion],
    compare: Compare,
    held: Mapping[str, list[Assertion]],
    firm: float,
    floor: float,
) -> Iterator[Clash]:
    judged = {(i, j): _judge(a, b, compare) for i, a in enumerate(ours) for j, b in enumerate(theirs)}
    resting = _partners(judged, ours, theirs)
    left_i, left_j = ({i for i in range(len(ours))} - resting[0], {j for j in range(len(theirs))} - resting[1])
    alone = len(left_i) == len(left_j) == 1 and not floor
    open_pairs = [
        Clash(pair, ours[i], theirs[j], judgement, max(floor, context(pair.one, ours[i], pair.other, theirs[j])), alone)
        for (i, j), judgement in judged.items()
        if i in left_i and j in left_j and judgement.relation in (Relation.CONFLICT, Relation.UPDATE)
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
    values = [slot.value for slot in (clash.one, clash.other)]
    order = hours_between(clash.one, clash.other)
    if not (running and order and isinstance(values[0], Amount) and isinstance(values[1], Amount)):
        return False
    before, after = (values[0], values[1]) if order > 0 else (values[1], values[0])
    return before.low is not None and after.low is not None and before.low < after.low


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


def _stands_elsewhere(clash: Clash, compare: Compare, held: Mapping[str, list[Assertion]]) -> bool:
    """Does either document hold the other's value in another place?"""
    sides = ((clash.one, clash.other.document), (clash.other, clash.one.document))
    return any(
        compare(slot, known).relation is Relation.SAME for slot, document in sides for known in held.get(document, ())
    )


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


def verdicts(found: Iterable[Clash], topic: Callable[[Clash], str]) -> Iterator[Verdict]:
    """One verdict for all clashes of one topic that share a value's words; an update is information only."""
    groups: dict[tuple[str, Relation], list[Clash]] = defaultdict(list)
    for clash in found:
        groups[topic(clash), clash.judgement.relation].append(clash)
    for (about, relation), group in sorted(groups.items(), key=lambda item: (item[0][0], item[0][1].value)):
        for matter in _matters(group):
            best = max(matter, key=lambda clash: (clash.judgement.confidence * clash.pair.score, clash.one.passage))
            judgement = Judgement(relation, best.judgement.reason, round(_sure(best), 2))
            severity = INFO if relation is Relation.UPDATE else None
            yield Verdict(judgement, _sides(matter), severity=severity, topic=about)


def _matters(clashes: Sequence[Clash]) -> list[list[Clash]]:
    """Clashes that share a passage, or the same two values, are of one matter: twelve here, fourteen and nine there."""
    groups: list[list[Clash]] = []
    place: dict[Passage | tuple[str, ...], int] = {}
    for clash in clashes:
        marks = (clash.one.passage, clash.other.passage, _values(clash))
        known = sorted({place[mark] for mark in marks if mark in place})
        target = known[0] if known else len(groups)
        if not known:
            groups.append([])
        for other in known[1:]:
            groups[target] += groups[other]
            groups[other] = []
            place.update({mark: target for mark, at in place.items() if at == other})
        groups[target].append(clash)
        place.update({mark: target for mark in marks})
    return sorted((group for group in groups if group), key=lambda group: min(_values(clash) for clash in group))


def _values(clash: Clash) -> tuple[str, ...]:
    return tuple(sorted((value_text(clash.one.value), value_text(clash.other.value))))


def _sure(clash: Clash) -> float:
    return clash.judgement.confidence * (0.5 + clash.pair.score / 2)


def _sides(group: Sequence[Clash]) -> tuple[Side, ...]:
    """The two values, each with all passages that give it; the one of the first document first."""
    by_key: dict[str, list[Assertion]] = defaultdict(list)
    for clash in group:
        for assertion in (clash.one, clash.other):
            by_key[value_text(assertion.value)].append(assertion)
    return tuple(side(_words(found), found, key) for key, found in by_key.items())


def _words(found: Sequence[Assertion]) -> str:
    """The value as the first passage writes it."""
    return " ".join(min(found, key=lambda a: a.passage).passage.text.split())
