"""Which persons of different documents are one: same name, a spelling of it, or a misprint the story explains."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations, product
from typing import Iterator, Mapping, Sequence

from msgspec import Struct

from checker.compare.names import compare, compare_surnames, is_common, resembles, same_surname
from checker.compare.roles import same_holder, share_office
from checker.compare.romanize import blocking_keys, skeleton
from checker.link.unions import Unions
from checker.model.finding import Relation
from checker.model.value import Amount, Name, Role

Node = tuple[str, str]  # document, its entity
_CROWD = 40  # given names of persons whose surnames are alike; of more only the nearest are compared
_NEAREST = 10  # of them behind each one, in order of the names
_BIRTHDAY = 1  # years that two texts may differ by over one person's age
_ALIKE = (Relation.SAME, Relation.VARIANT, Relation.MISSPELLING)


class Person(Struct, frozen=True):
    """One person of one document: every form of the name, every role, every age."""

    names: tuple[Name, ...]
    roles: tuple[Role, ...]
    ages: tuple[Amount, ...] = ()

    @property
    def full(self) -> bool:
        return any(name.given for name in self.names)

    def surnames(self) -> set[str]:
        return {name.surname for name in self.names}


class Linker:
    """Joins the persons of one story step by step, from the surest evidence to the weakest."""

    def __init__(self, people: Mapping[Node, Person]) -> None:
        self.people = people
        self.unions: Unions[Node] = Unions(people)
        self._documents = {node: {node[0]} for node in people}  # by root

    def link(self) -> dict[Node, list[Node]]:
        """Every person of the story with its nodes."""
        pairs = list(self._candidates())
        self._join_same_names(pairs)
        self._join_explained(pairs)
        self._join_bare_surnames()
        return self.unions.sets()

    def _candidates(self) -> Iterator[tuple[Node, Node]]:
        """Pairs of nodes whose surnames sound alike or are one letter apart, each once, in order."""
        blocks: dict[str, list[Node]] = defaultdict(list)
        for node in sorted(self.people):
            for block in _all_blocks(self.people[node]):
                blocks[block].append(node)
        pairs = {pair for nodes in blocks.values() for pair in self._pairs(nodes)}
        return iter(sorted(pair for pair in pairs if pair[0][0] != pair[1][0]))

    def _pairs(self, nodes: Sequence[Node]) -> Iterator[tuple[Node, Node]]:
        """All pairs; of a crowd those whose given names stand near each other in the alphabet."""
        if len(nodes) <= _CROWD or len(groups := self._by_given(nodes)) <= _CROWD:
            yield from combinations(nodes, 2)
            return
        for at, own in enumerate(groups):
            yield from combinations(own, 2)
            for other in groups[at + 1 : at + 1 + _NEAREST]:
                yield from ((min(pair), max(pair)) for pair in product(own, other))

    def _by_given(self, nodes: Sequence[Node]) -> list[list[Node]]:
        """The nodes by their given names, in order of those."""
        found: dict[str, list[Node]] = defaultdict(list)
        for node in nodes:
            for given in sorted({skeleton(name.given[0]) for name in self.people[node].names if name.given}):
                found[given].append(node)
        return [found[given] for given in sorted(found)]

    def _join_same_names(self, pairs: Sequence[tuple[Node, Node]]) -> None:
        for one, other in pairs:
            if self._names(one, other, ("identical", "variant")):
                self._join(one, other)

    def _join_explained(self, pairs: Sequence[tuple[Node, Node]]) -> None:
        """A misprint, or another given name for the holder of one office; never of two people of one text."""
        for one, other in pairs:
            if self.unions.root(one) != self.unions.root(other) and not self._side_by_side(one, other):
                if self._names(one, other, ("misspelling",)) or self._same_holder(one, other) or self._told(one, other):
                    self._join(one, other)

    def _names(self, one: Node, other: Node, relations: tuple[str, ...]) -> bool:
        full = [[n for n in self.people[node].names if n.given] for node in (one, other)]
        return any(compare(a, b).relation in relations for a in full[0] for b in full[1])

    def _same_holder(self, one: Node, other: Node) -> bool:
        """The same office, and a surname that is the same or a misprint of it."""
        a, b = self.people[one], self.people[other]
        rare = not any(map(is_common, a.surnames() | b.surnames()))
        if not any(same_holder(x, y, rare) for x in a.roles for y in b.roles):
            return False
        return any(compare_surnames(x, y).relation in _ALIKE for x in a.surnames() for y in b.surnames())

    def _told(self, one: Node, other: Node) -> bool:
        """Names a letter apart are one person's where the age is the same, or two given names are."""
        a, b = self.people[one], self.people[other]
        names = [(x, y) for x in a.names for y in b.names if x.given and y.given]
        same_age = _same_age(a, b)
        return any(resembles(x, y) and (same_age or _two_given(x, y)) for x, y in names)

    def _side_by_side(self, one: Node, other: Node) -> bool:
        """Does some document tell the two persons apart?"""
        return not self._documents[self.unions.root(one)].isdisjoint(self._documents[self.unions.root(other)])

    def _join(self, one: Node, other: Node) -> None:
        roots = self.unions.root(one), self.unions.root(other)
        documents = self._documents[roots[0]] | self._documents[roots[1]]
        self.unions.join(one, other)
        self._documents[self.unions.root(one)] = documents

    def _join_bare_surnames(self) -> None:
        """A surname alone belongs to the story's only bearer, or to the one who shares its office."""
        bearers: dict[str, list[Node]] = defaultdict(list)
        for node in sorted(self.people):
            for block in _all_blocks(self.people[node]) if self.people[node].full else ():
                bearers[block].append(node)
        for node in sorted(self.people):
            if not self.people[node].full:
                self._join_bare(node, {b for block in _all_blocks(self.people[node]) for b in bearers.get(block, ())})
        self._join_each_other()

    def _join_bare(self, node: Node, bearers: set[Node]) -> None:
        person = self.people[node]
        roots = {self.unions.root(b) for b in bearers if _same_surname(person, self.people[b])}
        if len(roots) > 1:
            roots = {self.unions.root(b) for b in bearers if _shared_office(person, self.people[b])} & roots
        if len(roots) == 1:
            self._join(node, roots.pop())

    def _join_each_other(self) -> None:
        """Surnames that have no bearer with a given name in the story still meet each other, misprinted or not."""
        alone = [n for n in sorted(self.people) if not self.people[n].full and self.unions.root(n) == n]
        blocks: dict[str, Node] = {}
        for node in alone:
            for block in sorted({skeleton(surname) for surname in self.people[node].surnames()}):
                self._join(blocks.setdefault(block, node), node)
        near: dict[str, Node] = {}
        for node in alone:
            for block in _all_blocks(self.people[node]):
                other = near.setdefault(block, node)
                if self._misprint(node, other) and not self._side_by_side(node, other):
                    self._join(other, node)

    def _misprint(self, one: Node, other: Node) -> bool:
        pairs = ((a, b) for a in self.people[one].surnames() for b in self.people[other].surnames())
        return any(compare_surnames(a, b).relation is Relation.MISSPELLING for a, b in pairs)


def _all_blocks(person: Person) -> list[str]:
    return sorted({block for surname in person.surnames() for block in blocking_keys(surname)})


def _same_surname(one: Person, other: Person) -> bool:
    return any(same_surname(a, b) for a in one.surnames() for b in other.surnames())


def _shared_office(one: Person, other: Person) -> bool:
    return any(share_office(a, b) for a in one.roles for b in other.roles)


def _same_age(one: Person, other: Person) -> bool:
    """Up to a birthday between the two texts."""
    ages = [[age.low for age in person.ages if age.low is not None] for person in (one, other)]
    return any(abs(a - b) <= _BIRTHDAY for a in ages[0] for b in ages[1])


def _two_given(one: Name, other: Name) -> bool:
    """Do the first two given names agree, initials apart?"""
    return len(one.given) > 1 and one.given[:2] == other.given[:2] and len(one.given[1]) > 2
