"""The document's own entities: surnames, variants and titles meet their person."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from typing import Container, Iterable, Mapping, Sequence

from checker.compare.names import MISSPELLING, compare, same_surname
from checker.model.annotation import PERSON, Mention, RoleMention, Sentence
from checker.model.assertion import Entity
from checker.model.value import Name
from checker.normalize.bearers import Bearers, Person, parts_of
from checker.normalize.names import parse_name
from checker.normalize.namesakes import apart, side_by_side

_PREFIX = {"organization": "o", "place": "l"}


def resolve(
    mentions: Sequence[Mention],
    roles: Sequence[RoleMention] = (),
    ages: Mapping[int, Decimal] | None = None,
    sentences: Sequence[Sentence] = (),
) -> tuple[list[Entity], list[str], list[Name]]:
    """Entities, and for every mention the id of its entity and its name in parts.

    Roles tell namesakes apart, and so do `ages` (number of a mention -> the age beside it); names that differ by a
    letter and stand in one sentence are two persons'.
    """
    names = [_name(mention) for mention in mentions]
    offices: dict[int, set[str]] = defaultdict(set)
    for role in roles:
        if role.holder is not None:
            offices[role.holder].add(role.office)
    told_apart = side_by_side(mentions, names, sentences)
    people = _people([name for mention, name in zip(mentions, names) if mention.type == PERSON], told_apart)
    ids: list[str] = []
    listed: dict[str, Entity] = {}
    for at, (mention, name) in enumerate(zip(mentions, names)):
        if mention.type == PERSON:
            ids.append(_named(people, name, at, offices.get(at, set())).id)
        else:
            entity = _listed(mention)
            ids.append(listed.setdefault(entity.id, entity).id)
    found = [Entity(p.id, PERSON, p.best().full) for p in _distinct(people.values())]
    namesakes = apart(found, ids, names, ages or {})
    return [*found, *namesakes, *listed.values()], ids, names


def _name(mention: Mention) -> Name:
    return (
        parse_name(mention.name)
        if mention.type == PERSON
        else Name(mention.name, surname=mention.name, right=mention.right)
    )


def _listed(mention: Mention) -> Entity:
    return Entity(
        f"{_PREFIX[mention.type]}:{mention.key or mention.name.casefold()}", mention.type, mention.name, mention.key
    )


def _people(names: Sequence[Name], told_apart: Container[tuple[Name, Name]]) -> dict[Name, list[Person]]:
    """The persons each distinct name may stand for: one for a full name, several for a surname that several bear."""
    distinct = sorted(dict.fromkeys(names), key=lambda name: -parts_of(name))  # stable: the first named first
    found: dict[Name, list[Person]] = {}
    bearers, number = Bearers(), 0
    for name in distinct:
        alike = _alike(bearers.near(name), name, told_apart)
        if not alike:
            number += 1
            alike = [Person(number, name)]
        for person in alike:
            bearers.add(name, person)
        found[name] = alike
        if len(alike) == 1:
            alike[0].names[name] += 0
    return found


def _alike(near: Sequence[Person], name: Name, told_apart: Container[tuple[Name, Name]]) -> list[Person]:
    """Those of them whose name it is, or may be."""
    if name.given:
        return [person for person in near if _is_named(person, name, told_apart)]
    surnames = {known.surname for person in near for known in person.names}
    same = {surname for surname in surnames if same_surname(surname, name.surname)}
    return [person for person in near if any(known.surname in same for known in person.names)]


def _is_named(person: Person, name: Name, told_apart: Container[tuple[Name, Name]]) -> bool:
    found = [(known, compare(known, name)) for known in person.names if known.given]
    return any(one.same and (one.relation != MISSPELLING or (known, name) not in told_apart) for known, one in found)


def _named(people: dict[Name, list[Person]], name: Name, at: int, offices: set[str]) -> Person:
    """The person meant here: of several with one surname the one who bears the office, then the one named last."""
    person = max(people[name], key=lambda p: (not p.offices.isdisjoint(offices), p.last_named))
    person.last_named = at + 1
    person.offices |= offices
    if name in person.names:
        person.names[name] += 1
    return person


def _distinct(people: Iterable[list[Person]]) -> list[Person]:
    seen = {person.id: person for persons in people for person in persons}
    return sorted(seen.values(), key=lambda p: int(p.id[1:]))
