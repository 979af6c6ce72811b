"""How much of some words a text holds, in whatever form: for texts that are made from another one.

The share is weighted by how rare the words are, so that it counts what tells something.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Iterable

from checker.compare.lexicon import row
from checker.compare.similarity import weight

STEM = 5  # letters of a word that its forms share
_TELLING = 2.5  # weight of a word that tells something

Keys = frozenset[object]


def tells(word: str) -> bool:
    """Does the word tell something, or does every text have it?"""
    return weight(word) >= _TELLING


def keys_of(words: Iterable[str]) -> Keys:
    """What the words may be known by."""
    return frozenset().union(*map(_keys, set(words)))


@lru_cache(maxsize=1 << 16)
def _keys(word: str) -> Keys:
    """The stem, and the numbers of what the word is a form of."""
    return row(word).kin | {word[:STEM]}


def held(word: str, keys: Keys) -> bool:
    """Is the word, in some form, among those that the keys are of?"""
    return word[:STEM] in keys or not row(word).kin.isdisjoint(keys)


def share(words: Iterable[str], keys: Keys) -> float:
    """The share of the words that is held, 0 to 1; 0 for no words."""
    weighed = {word: weight(word) for word in words}
    every = sum(weighed.values())
    return sum(value for word, value in weighed.items() if held(word, keys)) / every if every else 0.0
