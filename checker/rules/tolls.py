"""The dead and injured of one event, as each document gives them. Part of Q101."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import Iterator, Mapping, Sequence

from checker.graph import Slot
from checker.model.assertion import Assertion
from checker.model.finding import INFO, Judgement, Relation
from checker.model.predicate import INJURED, KILLED
from checker.model.value import Amount, value_text
from checker.rules.base import Side, Verdict, amount_of, side
from checker.rules.figures import compare_figures

_PREDICATES = (KILLED, INJURED)


def tolls(slot: Slot) -> Iterator[Verdict]:
    """One verdict for every two numbers of two documents of which neither gives a number the other can hold with."""
    if slot.predicate not in _PREDICATES:
        return
    by_document: dict[str, list[Assertion]] = defaultdict(list)
    for assertion in slot.assertions:
        if _is_whole(amount_of(assertion)):
            by_document[assertion.document].append(assertion)
    groups: dict[tuple[str, ...], list[tuple[Assertion, Assertion, Judgement]]] = defaultdict(list)
    for one, other in combinations(sorted(by_document), 2):
        for a, b, judgement in _clash(by_document[one], by_document[other]):
            groups[tuple(sorted((value_text(a.value), value_text(b.value))))].append((a, b, judgement))
    for _, found in sorted(groups.items()):
        yield _verdict(slot, found)


def _is_whole(amount: Amount) -> bool:
    """The toll of the one event: no part, no total over several, and people of any kind."""
    return not amount.part and amount.scope is None and amount.kind is None and amount.low is not None


def _clash(ours: Sequence[Assertion], theirs: Sequence[Assertion]) -> Iterator[tuple[Assertion, Assertion, Judgement]]:
    """What each document says first, where no numbers of the two agree."""
    judged = [compare_figures(a, b) for a in ours for b in theirs]
    if any(judgement.relation not in (Relation.CONFLICT, Relation.UPDATE) for judgement in judged):
        return
    one, other = (min(side, key=lambda a: a.passage.span) for side in (ours, theirs))
    yield one, other, compare_figures(one, other)


def _verdict(slot: Slot, found: Sequence[tuple[Assertion, Assertion, Judgement]]) -> Verdict:
    judgement = max((judgement for _, _, judgement in found), key=lambda j: j.relation is Relation.CONFLICT)
    by_value: Mapping[str, list[Assertion]] = defaultdict(list)
    for one, other, _ in found:
        for assertion in (one, other):
            by_value[value_text(assertion.value)].append(assertion)
    sides: list[Side] = [side(_words(own), own, key) for key, own in sorted(by_value.items())]
    severity = INFO if judgement.relation is Relation.UPDATE else None
    return Verdict(judgement, tuple(sides), slot.subject, severity=severity, details={"toll": slot.predicate})


def _words(found: Sequence[Assertion]) -> str:
    return " ".join(min(found, key=lambda a: a.passage).passage.text.split())
