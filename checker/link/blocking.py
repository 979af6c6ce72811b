"""Which of very many names are one person's, without comparing each with each.

Two names can only be one if two of their words sound alike: each name stands in a block for every pair of sounds of a
given name and a surname, and only names of one block are compared. Work and memory grow with the number of names.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from itertools import combinations
from typing import Iterator, Sequence

from checker.compare.name_given import groups
from checker.compare.name_parts import Parts, parts
from checker.compare.names import IDENTICAL, VARIANT, compare
from checker.compare.romanize import keys
from checker.link.unions import Unions
from checker.model.value import Name

BIGGEST = 40  # names of a block that are compared each with each
_SOUNDS = 8  # of one word that make blocks
_FRAME_FROM = 4  # consonants
_VOWELS = re.compile("[aeiou]")
_BARE = ""  # stands for the given name of a surname alone
Block = tuple[str, str]


def cluster_names(names: Sequence[Name]) -> list[list[int]]:
    """Places of the names, one list a person, in order. Spellings of one name meet; misprints and initials do not.

    A bare surname stays with its like: it may be anybody's who bears it.
    """
    clusters = _Clusters(names)
    for members in _blocks(names):
        for one, other in _pairs(names, members):
            clusters.meet(one, other)
    return list(clusters.unions.sets().values())


class _Clusters:
    """Names that are one person's so far, each set known by its fullest name."""

    def __init__(self, names: Sequence[Name]) -> None:
        self.unions: Unions[int] = Unions(range(len(names)))
        self._names = names
        self._fullest = list(range(len(names)))  # by root
        self._told_apart: set[tuple[int, int]] = set()

    def meet(self, one: int, other: int) -> None:
        """Join the sets of two names that are one person's. A short form never joins two that differ (Maria García,
        Maria Elena García, Maria Luisa García): the fullest names have to agree as well."""
        roots = self.unions.root(one), self.unions.root(other)
        pair = (min(one, other), max(one, other))
        if roots[0] == roots[1] or pair in self._told_apart:
            return
        full = (self._fullest[roots[0]], self._fullest[roots[1]])
        if self._same(*pair) and (set(full) == set(pair) or self._same(*full)):
            self.unions.join(one, other)
            self._fullest[self.unions.root(one)] = max(full, key=lambda at: (_length(self._names[at]), -at))
        else:
            self._told_apart.add(pair)

    def _same(self, one: int, other: int) -> bool:
        return compare(self._names[one], self._names[other]).relation in (IDENTICAL, VARIANT)


def _length(name: Name) -> int:
    return len(name.given) + len(name.surname.split("-"))


def _blocks(names: Sequence[Name]) -> Iterator[list[int]]:
    """Places of the names that share a block, at least two."""
    found: dict[Block, list[int]] = defaultdict(list)
    for at, name in enumerate(names):
        for block in blocks(name):
            found[block].append(at)
    return (members for members in found.values() if len(members) > 1)


def _pairs(names: Sequence[Name], members: list[int]) -> Iterator[tuple[int, int]]:
    """All pairs of a small block; of a big one those that stand near each other in order of their remaining words."""
    if len(members) <= BIGGEST:
        yield from combinations(members, 2)
        return
    ordered = sorted(members, key=lambda at: _order(names[at]))
    for place, one in enumerate(ordered):
        for other in ordered[place + 1 : place + BIGGEST]:
            yield one, other


def _order(name: Name) -> tuple[list[str], str]:
    words = parts(name)
    return [min(keys(word, words.origins)) for word in (*words.given[1:], *words.surname, *words.given[:1])], name.full


def blocks(name: Name) -> set[Block]:
    """A block for each sound of a given name with each of a surname, in either order."""
    words = parts(name)
    if not words.given:
        return {(_BARE, sound) for word in words.surname[-1:] for sound in _sounds(word, words.origins, False)}
    return {tuple(sorted((a, b))) for a in _of_given(words) for b in _of_surname(words)}  # type: ignore[misc]


def _of_given(words: Parts) -> set[str]:
    return {sound for word in words.given if len(word) > 1 for sound in _sounds(word, words.origins, True)}


def _of_surname(words: Parts) -> set[str]:
    return {sound for word in words.surname for sound in _sounds(word, words.origins, False)}


@lru_cache(maxsize=65536)
def _sounds(word: str, origins: frozenset[str], given: bool) -> tuple[str, ...]:
    """What a word has in common with its other spellings: a reading, the consonants of an Arabic name, its group."""
    named = groups(word)
    if named and (given or any(group.startswith("arabic:") for group in named)):
        return tuple(sorted(named))[:_SOUNDS]
    readings = keys(word, origins)
    frames = {_VOWELS.sub("", reading) for reading in readings} if "arabic" in origins else frozenset()
    return tuple(sorted(readings)[:_SOUNDS] + sorted(f"-{frame}" for frame in frames if len(frame) >= _FRAME_FROM))
