"""Which events of different documents are one: of one kind, with circumstances that agree and exclude nothing."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import lru_cache
from itertools import product
from typing import Iterator, Mapping, Sequence

from msgspec import Struct

from checker.compare.times import compare_intervals
from checker.link.partners import across, partners
from checker.link.unions import Unions
from checker.model.annotation import EVENT
from checker.model.assertion import Assertion, Entity, Reading
from checker.model.finding import Relation
from checker.model.value import Interval, Party, Place

Node = tuple[str, str]  # document, its event
_FAMILIES = {"summit": "meeting", "visit": "meeting", "collapse": "accident"}
_ENOUGH = 2  # circumstances that agree
_MOST = 20  # events of one kind and document that share a party or place; a text with more is a chronicle
_TALKS = frozenset({"meeting", "call"})


class Event(Struct, frozen=True):
    """One event of one document."""

    kind: str
    name: str
    parties: frozenset[str]
    places: frozenset[str]
    days: tuple[Interval, ...]
    first: bool  # the document's first of its kind


def events(readings: Sequence[Reading], entity_of: Mapping[Node, str]) -> tuple[list[Entity], dict[Node, str]]:
    """The story's events in order of their ids, and which one each document's event is."""
    nodes = {node: event for reading in readings for node, event in _of(reading, entity_of)}
    unions: Unions[Node] = Unions(nodes)
    taken: set[tuple[Node, str]] = set()  # an event has one partner in each other document
    for one, other in _pairs(nodes):
        if (one, other[0]) not in taken and (other, one[0]) not in taken:
            taken |= {(one, other[0]), (other, one[0])}
            unions.join(one, other)
    return _named(nodes, unions)


def _of(reading: Reading, entity_of: Mapping[Node, str]) -> Iterator[tuple[Node, Event]]:
    told: dict[str, list[Assertion]] = defaultdict(list)
    for assertion in reading.assertions:
        told[assertion.subject].append(assertion)
    seen: set[str] = set()
    for entity in reading.entities:
        if entity.type == EVENT:
            kind = _FAMILIES.get(entity.key or "", entity.key or "")
            values = [assertion.value for assertion in told[entity.id]]
            parties = frozenset(entity_of[reading.document, v.key] for v in values if isinstance(v, Party))
            places = frozenset(v.key for v in values if isinstance(v, Place))
            days = tuple(v for v in values if isinstance(v, Interval))
            yield (reading.document, entity.id), Event(kind, entity.name, parties, places, days, kind not in seen)
            seen.add(kind)


def _pairs(nodes: Mapping[Node, Event]) -> list[tuple[Node, Node]]:
    """Pairs of different documents that may be one event, the surest first."""
    agreement = lru_cache(maxsize=None)(_agreement)  # articles of one day tell an event in the same few ways
    scored = {(one, other): agreement(nodes[one], nodes[other]) for one, other in _candidates(nodes)}
    return sorted((pair for pair in scored if scored[pair] >= _ENOUGH), key=lambda pair: (-scored[pair], pair))


def _candidates(nodes: Mapping[Node, Event]) -> Iterator[tuple[Node, Node]]:
    """Pairs of different documents that can agree enough: they share a party or place, or are each text's first."""
    blocks: dict[tuple[str, ...], dict[str, list[Node]]] = defaultdict(lambda: defaultdict(list))
    for node, event in nodes.items():
        for key in (*event.parties, *event.places, *(["first"] if event.first else [])):
            blocks[event.kind, key][node[0]].append(node)
    told = ((node[0], key, nodes[node]) for key, block in blocks.items() for own in block.values() for node in own)
    compared = partners(sorted(told, key=lambda one: one[0]))
    for block in blocks.values():
        for ours, theirs in across(block, compared):
            yield from product(ours[:_MOST], theirs[:_MOST])


def _agreement(one: Event, other: Event) -> float:
    """Circumstances that agree, less those that exclude each other; what harms is one where it is each text's first."""
    score = float(min(2, len(one.parties & other.parties)))
    if one.places and other.places:
        score += 1 if one.places & other.places else -0.5
    score += _days(one, other)
    if one.kind not in _TALKS and one.first and other.first:
        score += _ENOUGH
    return score


def _days(one: Event, other: Event) -> float:
    judged = [compare_intervals(a, b).relation for a in one.days for b in other.days]
    if not judged:
        return 0
    if any(relation in (Relation.SAME, Relation.COMPATIBLE) for relation in judged):
        return 1
    return -0.5 if Relation.CONFLICT in judged else 0


def _named(nodes: Mapping[Node, Event], unions: Unions[Node]) -> tuple[list[Entity], dict[Node, str]]:
    """An event's id is its kind, of several of one kind with the party or place that most documents name."""
    sets = unions.sets()
    kinds = Counter(nodes[root].kind for root in sets)
    entities: list[Entity] = []
    event_of: dict[Node, str] = {}
    taken: Counter[str] = Counter()
    for root, members in sets.items():
        key = f"event:{nodes[root].kind}" + (f".{_mark(nodes, members)}" if kinds[nodes[root].kind] > 1 else "")
        taken[key] += 1
        unique = key if taken[key] == 1 else f"{key}.{taken[key]}"
        entities.append(Entity(unique, EVENT, nodes[root].name, nodes[root].kind))
        event_of.update({member: unique for member in members})
    return sorted(entities, key=lambda entity: entity.id), event_of


def _mark(nodes: Mapping[Node, Event], members: Sequence[Node]) -> str:
    votes = Counter(mark for member in members for mark in (*nodes[member].parties, *nodes[member].places))
    return min(votes, key=lambda mark: (-votes[mark], mark), default="")
