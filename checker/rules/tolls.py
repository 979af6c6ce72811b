"""The dead and injured of one event, as each document gives them. Part of Q101."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from itertools import combinations
from typing import Iterator, Mapping, Sequence

from checker.graph import Slot, StoryGraph
from checker.model.assertion import Assertion
from checker.model.finding import INFO, Judgement, Relation
from checker.model.predicate import INJURED, KILLED
from checker.model.value import Amount, value_text
from checker.rules.base import Side, Verdict, amount_of, days_between, side, words_of
from checker.rules.figures import compare_figures

_PREDICATES = (KILLED, INJURED)
_OTHER = {KILLED: INJURED, INJURED: KILLED}
_MOST = 12  # different tolls of one document that are compared; more are a list
_DAYS = 2  # days between two articles from which a lower number is no slip, but another way to count


def tolls(graph: StoryGraph) -> Iterator[Verdict]:
    """One verdict for every two numbers of two documents of which neither gives a number the other can hold with."""
    slots = {(slot.subject.id, slot.predicate): slot for slot in graph.slots if slot.predicate in _PREDICATES}
    for (event, predicate), slot in sorted(slots.items()):
        rest = slots.get((event, _OTHER[predicate]))
        yield from _of_slot(slot, _by_document(slot), _by_document(rest) if rest else {})


def _by_document(slot: Slot) -> dict[str, list[Assertion]]:
    """Document -> the whole tolls it gives, in order of the text."""
    found: dict[str, list[Assertion]] = defaultdict(list)
    seen: set[tuple[str, str]] = set()
    for assertion in sorted(slot.assertions, key=lambda a: a.passage.span):
        told = assertion.document, value_text(assertion.value)
        if told not in seen and _is_whole(amount_of(assertion)) and len(found[assertion.document]) < _MOST:
            seen.add(told)
            found[assertion.document].append(assertion)
    return dict(found)


def _of_slot(slot: Slot, own: Mapping[str, list[Assertion]], rest: Mapping[str, list[Assertion]]) -> Iterator[Verdict]:
    """`rest`: the injured where the slot is of the dead, and the other way round."""
    groups: dict[tuple[str, ...], list[tuple[Assertion, Assertion, Judgement]]] = defaultdict(list)
    for one, other in combinations(sorted(own), 2):
        a, b = own[one][0], own[other][0]
        judgement = _judge(own[one], own[other])
        if judgement and not _counted_otherwise(slot, a, b, rest.get(one, ()), rest.get(other, ())):
            groups[tuple(sorted((value_text(a.value), value_text(b.value))))].append((a, b, judgement))
    for _, found in sorted(groups.items()):
        yield _verdict(slot, found)


def _is_whole(amount: Amount) -> bool:
    """The toll of the one event: no part, no total over several, and people of any kind."""
    return not amount.part and amount.scope is None and amount.kind is None and amount.low is not None


def _judge(ours: Sequence[Assertion], theirs: Sequence[Assertion]) -> Judgement | None:
    """What each document says first, where no numbers of the two agree; days apart a lower number is another count."""
    judged = [compare_figures(a, b) for a in ours for b in theirs]
    if any(judgement.relation not in (Relation.CONFLICT, Relation.UPDATE) for judgement in judged):
        return None
    judgement = compare_figures(ours[0], theirs[0])
    apart = abs(days_between(ours[0], theirs[0]))
    return None if judgement.relation is Relation.CONFLICT and apart > _DAYS else judgement


def _counted_otherwise(
    slot: Slot, one: Assertion, other: Assertion, ours: Sequence[Assertion], theirs: Sequence[Assertion]
) -> bool:
    """Four injured, or one of them dead and three injured; four dead with the gunman, or three without."""
    a, b = amount_of(one), amount_of(other)
    if a.low is None or b.low is None:
        return False
    if abs(a.low - b.low) == 1 and (_tells_actor(slot, one) or _tells_actor(slot, other)):
        return True
    among = slot.predicate == INJURED  # of whom some may have died
    return any(a.low + x == b.low + y for x in _numbers(ours, among) for y in _numbers(theirs, among))


def _tells_actor(slot: Slot, toll: Assertion) -> bool:
    """Does the document say anywhere whether its number counts in who did it?"""
    said = (a for a in slot.assertions if a.document == toll.document and amount_of(a).with_actor is not None)
    return any(value_text(assertion.value) == value_text(toll.value) for assertion in said)


def _numbers(assertions: Sequence[Assertion], among: bool) -> list[Decimal]:
    """The numbers, and none where there are no numbers, or where these may be counted in (`among`)."""
    found = [low for assertion in assertions if (low := amount_of(assertion).low) is not None]
    return [Decimal(0), *found] if among or not found else found


def _verdict(slot: Slot, found: Sequence[tuple[Assertion, Assertion, Judgement]]) -> Verdict:
    judgement = max((judgement for _, _, judgement in found), key=lambda j: j.relation is Relation.CONFLICT)
    by_value: Mapping[str, list[Assertion]] = defaultdict(list)
    for one, other, _ in found:
        for assertion in (one, other):
            by_value[value_text(assertion.value)].append(assertion)
    sides: list[Side] = [side(words_of(own), own, key) for key, own in sorted(by_value.items())]
    severity = INFO if judgement.relation is Relation.UPDATE else None
    return Verdict(judgement, tuple(sides), slot.subject, severity=severity, details={"toll": slot.predicate})
