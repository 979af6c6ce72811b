"""Which of very many names may be one person's, without comparing each with each.

Two names can only be one if all words of the shorter one sound like words of the other. So each name stands in a block
for the sounds of all its words, and in one for every shorter form it may have; only names of one block are compared,
and only if one of them has no further words. Blocks know nothing of each other, so that any number of machines may
share them. Work and memory grow with the number of names.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from itertools import combinations, islice, product
from typing import Iterable, Iterator, NamedTuple, Sequence

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


class Form(NamedTuple):
    """A name in its place among all: one of fewer words first, then one with more marks, which tells more (Jörg is
    Joerg and Jorg), then by the alphabet. No two are written the same."""

    words: int  # initials too
    plain: int  # minus the letters that are not ASCII
    full: str
    name: Name


class Edge(NamedTuple):
    """Two that are one name, in order."""

    one: Form
    other: Form


class Entry(NamedTuple):
    """A name in one of its blocks."""

    key: str
    form: Form
    whole: bool  # has the name no other words?


def blocks(entries: Iterable[Entry]) -> Iterator[Block]:
    """The blocks of at least two names."""
    found: dict[str, Block] = defaultdict(Block)
    for key, form, whole in entries:
        found[key].add(form, whole)
    return (block for block in found.values() if block.whole and len(block.whole) + len(block.part) > 1)


def entries(name: Name) -> Iterator[Entry]:
    """A name in all its blocks."""
    form = form_of(name)
    return (Entry(" ".join(key), form, whole) for key, whole in block_keys(name))


def form_of(name: Name) -> Form:
    """The name with its place."""
    return Form(len(parts(name).words), -sum(char > "\x7f" for char in name.full), name.full, name)


@lru_cache(maxsize=65536)
def same(one: Form, other: Form) -> bool:
    """Are the two one name, or spellings of it? They often meet in several blocks."""
    return compare(one.name, other.name).relation in (IDENTICAL, VARIANT)


class Block:
    """Names that share some words by sound: those that have no other words, and those that have more."""

    __slots__ = ("whole", "part")

    def __init__(self) -> None:
        self.whole: list[Form] = []
        self.part: list[Form] = []

    def add(self, form: Form, whole: bool) -> None:
        (self.whole if whole else self.part).append(form)

    def edges(self) -> Iterator[Edge]:
        """Pairs that are one name, whatever the order in which they were added. Names of equally many words that
        are one by others of the block are not compared again, and only the first of them is with longer names."""
        forms, pairs = self._pairs()
        alike = Unions(range(len(forms)))
        for one, other in pairs:
            if forms[one].words == forms[other].words and alike.root(one) != alike.root(other):
                if same(forms[one], forms[other]):
                    alike.join(one, other)
                    yield Edge(forms[one], forms[other])
        longer = {(alike.root(one), alike.root(other)) for one, other in pairs if forms[one].words < forms[other].words}
        for one, other in sorted(longer):
            if same(forms[one], forms[other]):
                yield Edge(forms[one], forms[other])

    def _pairs(self) -> tuple[list[Form], list[tuple[int, int]]]:
        """The names in order, and pairs of their places of which one is whole, the smaller first; of a big block only
        what stands near each other in order of the sounds."""
        forms = sorted(self.whole + self.part)
        whole = {form.full for form in self.whole}
        of_whole = [form.full in whole for form in forms]
        near = _near(forms) if len(forms) > BIGGEST else combinations(range(len(forms)), 2)
        return forms, [(one, other) for one, other in near if of_whole[one] or of_whole[other]]


def _near(forms: Sequence[Form]) -> list[tuple[int, int]]:
    ordered = sorted(range(len(forms)), key=lambda at: (_sound(forms[at].name), at))
    pairs = ((one, other) for at, one in enumerate(ordered) for other in ordered[at + 1 : at + BIGGEST])
    return sorted((min(pair), max(pair)) for pair in pairs)


def _sound(name: Name) -> list[str]:
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
