"""Clashes of one matter as one verdict, each value with everything that speaks for it."""

from __future__ import annotations

from collections import defaultdict
from typing import Callable, Iterable, Iterator, Sequence

from checker.model.assertion import Assertion, Passage
from checker.model.finding import INFO, Judgement, Relation
from checker.model.value import value_text
from checker.rules.base import Side, Verdict, side, words_of
from checker.rules.statements import Clash, sureness


def verdicts(found: Iterable[Clash], topic: Callable[[Clash], str]) -> Iterator[Verdict]:
    """One verdict for all clashes of one topic that share a value's words; an update is information only."""
    groups: dict[tuple[str, Relation], list[Clash]] = defaultdict(list)
    for clash in found:
        groups[topic(clash), clash.judgement.relation].append(clash)
    for (about, relation), group in sorted(groups.items(), key=lambda item: (item[0][0], item[0][1].value)):
        for matter in _matters(group):
            best = max(matter, key=lambda clash: (clash.judgement.confidence * clash.pair.score, clash.one.passage))
            judgement = Judgement(relation, best.judgement.reason, round(sureness(best), 2))
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


def _sides(group: Sequence[Clash]) -> tuple[Side, ...]:
    """The two values, each with all passages that give it; the one of the first document first."""
    by_key: dict[str, list[Assertion]] = defaultdict(list)
    for clash in group:
        for assertion in (clash.one, clash.other):
            by_key[value_text(assertion.value)].append(assertion)
    return tuple(side(words_of(found), found, key) for key, found in by_key.items())
