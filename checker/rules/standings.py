"""Stances of a story that stand against each other, one group a matter. Shared by the rules on claims."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from itertools import combinations
from typing import Callable, Iterable, Iterator, Sequence

from msgspec import Struct

from checker.compare.stances import about_the_same, shared_words, sign
from checker.compare.voices import principal
from checker.graph import StoryGraph
from checker.model.assertion import ReadStance
from checker.model.finding import INFO, WARNING, Judgement, Relation
from checker.model.predicate import HOLDS_ROLE
from checker.model.value import Role
from checker.rules.base import Side, Verdict

_CHANGE_DAYS = 2  # after which a new stance that is called new is a change of mind
_MOST = 150  # stances of one principal that are compared
Compare = Callable[[ReadStance, ReadStance], Judgement]


class Pair(Struct, frozen=True):
    """Two stances of different documents that stand against each other."""

    one: ReadStance
    other: ReadStance
    judgement: Judgement


def verdicts(
    graph: StoryGraph, compare: Compare, side_of: Callable[[ReadStance], str], support: bool = False
) -> Iterator[Verdict]:
    """One verdict a matter on which stances of one principal differ; `side_of` names the side a stance is on."""
    for stances in _by_principal(graph).values():
        pairs = list(_pairs(stances, compare))
        for group in _groups(pairs):
            yield _verdict(graph, group, side_of, support)


def _by_principal(graph: StoryGraph) -> dict[str, list[ReadStance]]:
    """Principal -> the stances of all that speak for it, or beside it."""
    roles: dict[str, list[Role]] = defaultdict(list)
    for assertion in graph.linked.assertions:
        if assertion.predicate == HOLDS_ROLE and isinstance(assertion.value, Role):
            roles[assertion.subject].append(assertion.value)
    found: dict[str, list[ReadStance]] = defaultdict(list)
    for reading in graph.linked.readings:
        for stance in reading.stances:
            if stance.holder is not None:
                found[principal(graph.entities[stance.holder], roles[stance.holder])].append(stance)
            elif stance.body:
                found[f"body:{stance.body}"].append(stance)
    return dict(sorted(found.items()))


def _pairs(stances: Sequence[ReadStance], compare: Compare) -> Iterator[Pair]:
    signed = [stance for stance in stances if sign(stance)][:_MOST]
    for one, other in combinations(signed, 2):
        if one.passage.document != other.passage.document:
            judgement = compare(one, other)
            if judgement.relation == Relation.CONFLICT and not _told_by_one(signed, one, other, compare):
                yield Pair(one, other, judgement)


def _told_by_one(stances: Sequence[ReadStance], one: ReadStance, other: ReadStance, compare: Compare) -> bool:
    """Does one document itself tell of both, as a report on a change of mind does?"""
    if not (one.topic_words and other.topic_words):
        return False
    for stance, against in ((one, other), (other, one)):
        for third in stances:
            same = third.passage.document == stance.passage.document and sign(third) == sign(against)
            if same and third.role == against.role and compare(third, stance).relation == Relation.CONFLICT:
                return True
    return False


def _groups(pairs: Sequence[Pair]) -> list[list[Pair]]:
    """Pairs that share a stance are one matter."""
    groups: list[list[Pair]] = []
    for pair in pairs:
        ends = (pair.one, pair.other)
        near = [group for group in groups if any(p.one in ends or p.other in ends for p in group)]
        joined = [p for group in near for p in group] + [pair]
        groups = [g for g in groups if g not in near] + [joined]
    return groups


def _verdict(
    graph: StoryGraph, group: Sequence[Pair], side_of: Callable[[ReadStance], str], support: bool
) -> Verdict:
    stances = {s.passage: s for pair in group for s in (pair.one, pair.other)}
    sides: dict[str, list[ReadStance]] = defaultdict(list)
    for passage in sorted(stances):
        sides[side_of(stances[passage])].append(stances[passage])
    holders = {(s.holder, s.role) for s in stances.values()}
    update = all(_change(pair) for pair in group)
    first = min(group, key=lambda pair: (pair.one.passage, pair.other.passage))
    holder = stances[min(stances)].body or ""
    matter = holder + "+".join(shared_words(first.one.topic_words, first.other.topic_words))
    named = _subject(stances.values())
    extra = _unheld(graph, stances.values()) if support else []
    return Verdict(
        Judgement(Relation.UPDATE if update else Relation.CONFLICT, first.judgement.reason, first.judgement.confidence),
        tuple(_side(n, own, matter, [e for e in extra if side_of(e) == n]) for n, own in sorted(sides.items())),
        graph.entities[named] if named else None,
        severity=INFO if update else WARNING,
        details={"unnamed": named is None, "other_voice": len(holders) > 1},
    )


def _subject(stances: Iterable[ReadStance]) -> str | None:
    """The holder who speaks in person, the first in order; else whoever is named."""
    listed = list(stances)
    direct = sorted({s.holder for s in listed if s.holder and s.role is None})
    return direct[-1] if direct else next(iter(sorted({s.holder for s in listed if s.holder})), None)


def _unheld(graph: StoryGraph, stances: Iterable[ReadStance]) -> list[ReadStance]:
    """What nobody in particular says on the same matter, and with the same sign."""
    listed = list(stances)
    loose = [s for reading in graph.linked.readings for s in reading.stances if not (s.holder or s.role or s.body)]
    return [s for s in loose if any(_backs(s, held) for held in listed)]


def _backs(loose: ReadStance, held: ReadStance) -> bool:
    concrete = {word for word in loose.topic_words if word[0] == "#"} and sign(loose) == sign(held)
    return bool(concrete) and loose.act == held.act and about_the_same(loose.topic_words, held.topic_words)


def _side(name: str, stances: Sequence[ReadStance], matter: str, extra: Sequence[ReadStance]) -> Side:
    passages = tuple(sorted({s.passage for s in (*stances, *extra)}))
    return Side(_words(stances[0]), passages, key=f"{name}/{matter}")


def _words(stance: ReadStance) -> str:
    """The stance in the text's own words."""
    return stance.said or stance.passage.text


def _change(pair: Pair) -> bool:
    """Days later, and called new: a change of mind, no contradiction."""
    days = [s.asserted_at[:10] if s.asserted_at else "" for s in (pair.one, pair.other)]
    if not all(days) or days[0] == days[1]:
        return False
    later = pair.one if days[0] > days[1] else pair.other
    apart = abs((date.fromisoformat(days[0]) - date.fromisoformat(days[1])).days)
    return later.change and apart >= _CHANGE_DAYS
