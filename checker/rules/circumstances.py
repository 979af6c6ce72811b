"""Do two statements about one thing speak of one event in one state, as far as their words and other slots tell?"""

from __future__ import annotations

from itertools import product
from typing import Callable, Sequence

from checker.compare.parties import same_party
from checker.compare.places import compare_places
from checker.compare.roles import compare as compare_roles
from checker.compare.roles import kind
from checker.model.assertion import Assertion, Statement
from checker.model.finding import Judgement, Relation
from checker.model.linked import Pair
from checker.model.predicate import COUNT, DAY, MEASURE, MONEY, PLACED, SHARE, TITLED
from checker.model.value import Place
from checker.rules.base import role_of
from checker.rules.days import compare_days
from checker.rules.figures import compare_figures

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
_CUES = ("earlier", "elsewhere")  # of which both statements, or none, must give one
_MOST = 24  # slots of one statement that are compared; one with more is a table
_OTHER_OFFICE = (Relation.CONFLICT, Relation.UNKNOWN)
AGREEING = (Relation.SAME, Relation.COMPATIBLE, Relation.VARIANT)

Compare = Callable[[Assertion, Assertion], Judgement]


def slots(statement: Statement, predicates: Sequence[str]) -> list[Assertion]:
    """The statement's slots of these predicates, in order."""
    return [slot for slot in statement.slots if slot.predicate in predicates][:_MOST]


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
    tenses = [cue & {"before", "now"} for cue in cues]
    if sorted(tenses, key=sorted) == [{"before"}, {"now"}]:
        return False  # "hatte geboten", "bietet jetzt"
    return all((cue in cues[0]) == (cue in cues[1]) for cue in _CUES)


def one_agent(pair: Pair) -> bool:
    """Does one and the same do here and there what both tell with one verb, as far as grammar tells who?"""
    deeds = product(pair.one.deeds, pair.other.deeds)
    return all(one.predicate != other.predicate or same_party(one.agent, other.agent) for one, other in deeds)


def titles(statement: Statement) -> list[Assertion]:
    """The offices that the statement names, with a holder or without; no mere occupations."""
    found = (slot for slot in statement.slots if slot.predicate == TITLED)
    return [title for title in found if kind(role_of(title).office) not in ("", "occupation")]


def other_people(pair: Pair) -> bool:
    """Do both statements name people, by name or by office, and none of them is in both?"""
    ours, theirs = ({e for e in one.entities if e.startswith("person:")} for one in (pair.one, pair.other))
    apart = other_offices(titles(pair.one), titles(pair.other))
    return ours.isdisjoint(theirs) and (apart or bool(ours and theirs))


def other_offices(some: Sequence[Assertion], others: Sequence[Assertion]) -> bool:
    """Are there offices on both sides, and none that may be one and the same?"""
    pairs = list(product(some, others))
    return bool(pairs) and all(compare_roles(role_of(a), role_of(b)).relation in _OTHER_OFFICE for a, b in pairs)


def two_voices(pair: Pair) -> bool:
    """Did the police count here, and those who called people there?"""
    cues = [set(statement.cues) & {"police", "organizers"} for statement in (pair.one, pair.other)]
    return all(cues) and cues[0].isdisjoint(cues[1])


def other_circumstances(pair: Pair, own: Sequence[str]) -> bool:
    """Do the statements also differ in something else: in day, place or sum? Then they tell of two things."""
    return any(_apart(pair, predicates, compare) for predicates, compare in _FAMILIES if predicates[0] not in own)


def _apart(pair: Pair, predicates: Sequence[str], compare: Compare) -> bool:
    """Do both have such slots, and none of them agrees with one of the other side?"""
    ours = slots(pair.one, predicates)
    theirs = slots(pair.other, predicates) if ours else []
    if not theirs:
        return False
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
