"""Which of very many names are one person's, without comparing each with each.

Two names can only be one if all words of the shorter one sound like words of the other. So each name stands in a block
for the sounds of all its words, and in one for every shorter form it may have; only names of one block are compared,
and only if one of them has no further words. Work and memory grow with the number of names.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from itertools import combinations, islice, product
from typing import Iterator, Sequence

from checker.compare.name_given import groups
from checker.compare.name_parts import parts
from checker.compare.names import IDENTICAL, VARIANT, compare
from checker.compare.romanize import keys
from checker.link.unions import Unions
from checker.model.value import Name

BIGGEST = 40  # names of a block that are compared each with each
_SOUNDS = 8  # of one word that make blocks
_FRAME_FROM = 4  # consonants
_VOWELS = re.compile("[aeiou]")
_MOST_KEYS = 64  # of one set of words
_FEWEST, _MOST_WORDS = 2, 5  # words of a form
Key = tuple[str, ...]
Sounds = tuple[str, ...]


def cluster_names(names: Sequence[Name]) -> list[list[int]]:
    """Places of the names, one list a person, in order. Spellings of one name meet; misprints and initials do not.

    A bare surname stays with its like: it may be anybody's who bears it.
    """
    clusters = _Clusters(names)
    for block in _blocks(names):
        for one, other in block.pairs(names):
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


def _blocks(names: Sequence[Name]) -> Iterator[_Block]:
    """The blocks of at least two names."""
    found: dict[Key, _Block] = defaultdict(_Block)
    for at, name in enumerate(names):
        for key, whole in block_keys(name):
            found[key].add(at, whole)
    return (block for block in found.values() if block.whole and len(block.whole) + len(block.part) > 1)


class _Block:
    """Names that share some words by sound: those that have no other words, and those that have more."""

    __slots__ = ("whole", "part")

    def __init__(self) -> None:
        self.whole: list[int] = []
        self.part: list[int] = []

    def add(self, at: int, whole: bool) -> None:
        (self.whole if whole else self.part).append(at)

    def pairs(self, names: Sequence[Name]) -> Iterator[tuple[int, int]]:
        """Pairs of which one is whole; of a big block only what stands near each other in order of the words."""
        if len(self.whole) + len(self.part) <= BIGGEST:
            yield from combinations(self.whole, 2)
            yield from product(self.whole, self.part)
            return
        whole = set(self.whole)
        ordered = sorted(self.whole + self.part, key=lambda at: (_order(names[at]), at))
        for place, one in enumerate(ordered):
            for other in ordered[place + 1 : place + BIGGEST]:
                if one in whole or other in whole:
                    yield one, other


def _order(name: Name) -> list[str]:
    words = parts(name)
    return [min(keys(word, words.origins)) for word in words.words]


def block_keys(name: Name) -> Iterator[tuple[Key, bool]]:
    """The sounds of all words, and those of some, as a shorter form may have them; is it all?

    Initials are no words. A key holds a surname's word, and stands in no order: Xi Jinping, Jinping Xi.
    """
    words = parts(name)
    given = [_sounds(word, words.origins, True) for word in words.given if len(word) > 1]
    surnames = [_sounds(word, words.origins, False) for word in words.surname]
    yield from ((key, True) for key in _keys([*given, *surnames], bool(words.given)))
    if len(given) + len(surnames) > _FEWEST:
        for some in _shorter(given, surnames):
            yield from ((key, False) for key in _keys(some, True))


def _shorter(given: list[Sounds], surnames: list[Sounds]) -> Iterator[list[Sounds]]:
    """What may be left of a longer name: at least a given name and a word of the surname."""
    words = [*given, *surnames]
    for count in range(_FEWEST, min(len(words), _MOST_WORDS)):
        for some in combinations(range(len(words)), count):
            if some[0] < len(given) <= some[-1]:
                yield [words[at] for at in some]


def _keys(words: Sequence[Sounds], given: bool) -> set[Key]:
    """Every mix of the words' sounds; of a bare surname, or one with initials only, it meets its like alone."""
    mixes = islice(product(*words), _MOST_KEYS)
    return {tuple(sorted(mix)) if given else ("", *mix) for mix in mixes}


@lru_cache(maxsize=65536)
def _sounds(word: str, origins: frozenset[str], given: bool) -> Sounds:
    """What a word has in common with its other spellings: a reading, the consonants of an Arabic name, its group."""
    named = groups(word)
    if named and (given or any(group.startswith("arabic:") for group in named)):
        return tuple(sorted(named))[:_SOUNDS]
    readings = sorted(keys(word, origins))[:_SOUNDS]
    frames = {_VOWELS.sub("", reading) for reading in readings} if "arabic" in origins else set()
    return (*readings, *sorted(f"-{frame}" for frame in frames if len(frame) >= _FRAME_FROM))
