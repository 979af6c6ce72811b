"""What a finding rests on: that two spellings differ, that two titles do, that two spellings are one person.

A decision on one of these settles every finding that rests on it. A key tells the pair alone: neither the order of
the input nor a further source changes it. A given name stands with the sound of its surname, for Sara and Sarah may
be one name of this person and two of that one.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from checker.model.annotation import PERSON
from checker.model.assertion import Entity
from checker.model.linked import Linked
from checker.model.value import Name, Role
from checker.rules.base import Rule, Side, Verdict

_SPELLINGS = ("N101", "N102", "N103", "N301", "N303")
_TITLES = ("R101", "R301")
_INITIAL = 2  # letters of a given name that say too little to differ


class Written(Struct, frozen=True):
    """One document's spellings of a person: folded surnames, and given names each with its surname's sound."""

    surnames: frozenset[str]
    given: frozenset[str]


class Grounds:
    """The names of one story's persons, document by document."""

    def __init__(self, linked: Linked) -> None:
        self._names: dict[str, dict[str, set[Name]]] = defaultdict(lambda: defaultdict(set))
        for assertion in linked.assertions:
            if isinstance(assertion.value, Name):
                self._names[assertion.subject][assertion.document].add(assertion.value)

    def rests_on(self, rule: Rule, verdict: Verdict) -> tuple[str, ...]:
        """The keys, in order."""
        keys = {f"person:{pair}" for pair in self._persons(verdict)}
        if rule.code in _SPELLINGS:
            keys |= {f"spelling:{pair}" for pair in self._spellings(verdict)}
        if rule.code in _TITLES and verdict.subject:
            keys |= {f"titles:{verdict.subject.id}|{pair}" for pair in _titles(verdict.sides)}
        return tuple(sorted(keys))

    def _spellings(self, verdict: Verdict) -> Iterator[str]:
        """Every two of the sides' spellings; a given name is never held against a surname."""
        words = {fold(side.value) for side in verdict.sides if isinstance(side.value, str)}
        for known in self._parts(verdict.subject):
            yield from _pairs(known[word] for word in words & known.keys())
            words -= known.keys()
        yield from _pairs(words)

    def _parts(self, subject: Entity | None) -> tuple[Mapping[str, str], Mapping[str, str]]:
        """What a word of the person's name is called in a key: surnames as they are, given names with the surname."""
        names = [name for own in self._written(subject).values() for name in own]
        surnames = {fold(name.surname): fold(name.surname) for name in names}
        return surnames, {fold(word): _given(word, subject) for name in names for word in name.given}

    def _written(self, subject: Entity | None) -> Mapping[str, set[Name]]:
        return self._names[subject.id] if subject and subject.type == PERSON else {}

    def _persons(self, verdict: Verdict) -> Iterator[str]:
        """Spellings without whose being one person the sides would not stand against each other."""
        documents = {passage.document for side in verdict.sides for passage in side.passages}
        own = {d: _spelled(names, verdict.subject) for d, names in self._written(verdict.subject).items()}
        for part in ("surnames", "given"):
            by_document: dict[str, frozenset[str]] = {d: getattr(own[d], part) for d in documents & own.keys()}
            words = frozenset().union(*by_document.values())
            if len(verdict.sides) > 1 and not any(_stands(verdict.sides, by_document, word) for word in words):
                yield from _pairs(words)


def fold(text: str) -> str:
    """The text without what makes no other spelling; the sign that parts a key's words is a blank."""
    return " ".join(text.casefold().replace("|", " ").split())


def _spelled(names: Iterable[Name], subject: Entity | None) -> Written:
    first = {_given(name.given[0], subject) for name in names if name.given and _tells(name.given[0])}
    return Written(frozenset(fold(name.surname) for name in names if name.surname), frozenset(first))


def _tells(given: str) -> bool:
    return len(given.strip(".")) > _INITIAL


def _given(word: str, subject: Entity | None) -> str:
    """The given name with the sound of the surname, as the entity's id has it."""
    sound = subject.id.partition(":")[2].partition(".")[0] if subject else ""
    return f"{fold(word)} {sound}".strip()


def _stands(sides: Sequence[Side], written: Mapping[str, frozenset[str]], word: str) -> bool:
    """Do the documents that write nothing but this word take two sides among themselves?"""
    alone = {document for document, words in written.items() if words <= {word}}
    return sum(any(passage.document in alone for passage in side.passages) for side in sides) > 1


def _titles(sides: Sequence[Side]) -> Iterator[str]:
    """Every two offices; of one office in two countries both with the country."""
    roles = [side.value for side in sides if isinstance(side.value, Role)]
    for one, other in combinations(roles, 2):
        same = one.office == other.office
        yield from _pairs(f"{role.office}/{role.jurisdiction or ''}" if same else role.office for role in (one, other))


def _pairs(words: Iterable[str]) -> Iterator[str]:
    return (f"{one}|{other}" for one, other in combinations(sorted(set(words)), 2))
