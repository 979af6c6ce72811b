"""The story's entities: persons by name and office, places and bodies by their key."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Callable, Mapping, Sequence

from checker.compare.romanize import skeleton
from checker.link.events import events
from checker.link.people import Linker, Node, Person
from checker.link.unlisted import same_names
from checker.model.annotation import EVENT, PERSON
from checker.model.assertion import Entity, Reading
from checker.model.predicate import AGE
from checker.model.value import Amount, Name, Role


def entities(readings: Sequence[Reading], origins: Mapping[str, str]) -> tuple[list[Entity], dict[Node, str]]:
    """The entities of the story, in order of their ids, and which one each document's entity is."""
    people = _people(readings)
    found: dict[str, Entity] = {}
    entity_of: dict[Node, str] = {}
    for nodes, entity in _named(people, Linker(people).link(), origins):
        found[entity.id] = entity
        entity_of.update({node: entity.id for node in nodes})
    meant = same_names(readings)
    for reading in readings:
        for entity in reading.entities:
            if entity.type not in (PERSON, EVENT):
                entity_of[reading.document, entity.id] = meant.get(entity.id, entity.id)
                if entity.id not in meant or meant[entity.id] == entity.id:
                    found.setdefault(entity.id, entity)
    happened, event_of = events(readings, entity_of)
    found.update({event.id: event for event in happened})
    return [found[key] for key in sorted(found)], entity_of | event_of


def _people(readings: Sequence[Reading]) -> dict[Node, Person]:
    """Every person of every document with names, roles and ages."""
    found: dict[Node, Person] = {}
    for reading in readings:
        persons = {entity.id for entity in reading.entities if entity.type == PERSON}
        names: dict[str, list[Name]] = defaultdict(list)
        roles: dict[str, list[Role]] = defaultdict(list)
        ages: dict[str, list[Amount]] = defaultdict(list)
        for assertion in reading.assertions:
            if isinstance(assertion.value, Name):
                names[assertion.subject].append(assertion.value)
            elif isinstance(assertion.value, Role):
                roles[assertion.subject].append(assertion.value)
            elif assertion.predicate == AGE and isinstance(assertion.value, Amount):
                ages[assertion.subject].append(assertion.value)
        for person in persons:
            found[reading.document, person] = Person(tuple(names[person]), tuple(roles[person]), tuple(ages[person]))
    return found


def _named(
    people: Mapping[Node, Person], sets: Mapping[Node, Sequence[Node]], origins: Mapping[str, str]
) -> list[tuple[Sequence[Node], Entity]]:
    """Nodes and entity of every person. Its id is the surname's sound; of namesakes the given name's letter too."""
    votes = {root: _votes(people, nodes, origins) for root, nodes in sets.items()}
    surnames = {root: _favoured(votes[root], lambda name: skeleton(name.surname)) for root in sets}
    bearers = Counter(surnames.values())
    found, taken = [], Counter[str]()
    for root, nodes in sets.items():
        key = surnames[root]
        if bearers[key] > 1:
            key += "." + _favoured(votes[root], lambda name: skeleton(name.given[0])[:1] if name.given else "")
        taken[key] += 1
        unique = key if taken[key] == 1 else f"{key}.{taken[key]}"
        found.append((nodes, Entity(f"person:{unique}", PERSON, _best(votes[root]))))
    return found


def _votes(people: Mapping[Node, Person], nodes: Sequence[Node], origins: Mapping[str, str]) -> Counter[Name]:
    """How many independent origins write each form of the name."""
    pairs = {(name, origins[node[0]]) for node in nodes for name in people[node].names}
    return Counter(name for name, _ in pairs)


def _favoured(votes: Counter[Name], key: Callable[[Name], str]) -> str:
    counted: Counter[str] = Counter()
    for name, count in votes.items():
        counted[key(name)] += count
    return min(counted, key=lambda form: (-counted[form], form))


def _best(votes: Counter[Name]) -> str:
    """The full name most origins write, the longest of them, the first in the alphabet."""
    return min(votes, key=lambda n: (not n.given, -votes[n], -len(n.full), n.full)).full
