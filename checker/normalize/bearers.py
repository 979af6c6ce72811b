"""The persons of a document by surname: whom a further name may belong to, without comparing it with all of them."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict

from checker.compare.romanize import blocking_keys, skeleton
from checker.model.value import Name

_CROWD = 40  # forms of names whose surnames are alike; of more only those with the nearest given names are looked at
_NEAREST = 10  # of them on each side, in order of the given names


class Person:
    """A person while the document is read: all names, the fullest first, all offices, and where last named."""

    def __init__(self, number: int, name: Name) -> None:
        self.id = f"p{number}"
        self.names: Counter[Name] = Counter({name: 0})
        self.last_named = 0
        self.offices: set[str] = set()

    def best(self) -> Name:
        """The form with most parts, then the commonest, then the first in the alphabet."""
        return min(self.names, key=lambda n: (-parts_of(n), -self.names[n], n.full))


def parts_of(name: Name) -> int:
    """How many parts the name has."""
    return len(name.given) + bool(name.surname)


class Bearers:
    """Persons found by a surname of theirs, one that sounds like it, or one a letter off."""

    def __init__(self) -> None:
        self._blocks: dict[str, list[tuple[str, str]]] = defaultdict(list)  # given name and person, in order
        self._persons: dict[str, Person] = {}

    def near(self, name: Name) -> list[Person]:
        """Whom the name may belong to, in order of their ids."""
        given = _given(name)
        blocks = (self._blocks.get(key, []) for key in blocking_keys(name.surname))
        found = {id for block in blocks for _, id in (_nearest(block, given) if name.given else block)}
        return [self._persons[id] for id in sorted(found)]

    def add(self, name: Name, person: Person) -> None:
        """The person bears this name, or may."""
        self._persons[person.id] = person
        entry = (_given(name), person.id)
        for key in blocking_keys(name.surname):
            block = self._blocks[key]
            at = bisect_left(block, entry)
            if block[at : at + 1] != [entry]:
                block.insert(at, entry)


def _nearest(block: list[tuple[str, str]], given: str) -> list[tuple[str, str]]:
    if len(block) <= _CROWD:
        return block
    at = bisect_left(block, (given, ""))
    return block[max(0, at - _NEAREST) : at + _NEAREST]


def _given(name: Name) -> str:
    return skeleton(name.given[0]) if name.given else ""
