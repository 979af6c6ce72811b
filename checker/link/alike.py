"""How alike documents of one time are: by the rare words they share and what they name.

Documents that share several rare words or names are candidates (an inverted index, so that nobody meets everybody);
they are scored by the cosine of all such words, weighted by how rare they are in general; documents in two languages by
that of their names alone, weighted by how rare they are among the documents of these days. So a pair is scored by what
was told around its days, and by nothing else: an archive may be searched in pieces, and grows without changing.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import chain
from math import log, sqrt
from typing import Callable, Iterable, Iterator, NamedTuple, Sequence

from checker.data.hashed import word_hash
from checker.link.told import Told, unpacked

DAYS = 3  # between two articles on one story, at most
_SHARED = 3  # words and names that two candidates share
_CROWD = 100  # documents within some days that share a word: above, it tells nothing

_BITS = 20  # of a likeness
_ORDER_BITS = 32  # further ones that put equal likenesses in one order
_SPREAD = 0x9E3779B1  # 2^32 by the golden ratio (Knuth's multiplicative hashing)
_SCALE = 4096  # of the weight of a name as a whole number


class Pair(NamedTuple):
    """How alike two documents are."""

    one: str
    other: str
    likeness: int  # a cosine in 20 bits, and 32 bits more that put equal ones in one order


def likeness(cosine: float, one: str = "", other: str = "") -> int:
    """A cosine of two documents as a likeness; without documents the least that such a cosine has."""
    order = (word_hash(one) + word_hash(other)) * _SPREAD % (1 << _ORDER_BITS) if one else 0
    return (round(cosine * (1 << _BITS)) << _ORDER_BITS) + order


def pairs(own: Sequence[Told], near: Sequence[Told] = ()) -> Iterator[Pair]:
    """Candidates among the documents of one day, and between them and those of the days after it, each once."""
    told = [*own, *near]
    words, names = _Words(told), _Names(told)
    for one, others in _candidates(own, near):
        in_words = words.cosines(one)
        for other in others:
            alike = in_words(other) if told[one].language == told[other].language else names.cosine(one, other)
            if alike:
                first, second = sorted((told[one].document, told[other].document))
                yield Pair(first, second, likeness(alike, first, second))


def _candidates(own: Sequence[Told], near: Sequence[Told]) -> Iterator[tuple[int, list[int]]]:
    """Places of documents, and of those after each that share several words or names with it."""
    holders: dict[int, list[int]] = defaultdict(list)
    for place, one in enumerate(own):
        for word in unpacked("I", one.words):
            holders[word].append(place)
    for place, one in enumerate(near, len(own)):
        for word in unpacked("I", one.words):
            if word in holders:
                holders[word].append(place)
    telling = {word: places for word, places in holders.items() if 1 < len(places) <= _CROWD}
    for place, one in enumerate(own):
        shared = Counter(chain.from_iterable(telling.get(word, ()) for word in unpacked("I", one.words)))
        yield place, [other for other, count in shared.items() if count >= _SHARED and other > place]


class _Words:
    """Rare words with their weights."""

    def __init__(self, told: Sequence[Told]) -> None:
        self._words = [unpacked("I", one.words) for one in told]
        self._weights = [unpacked("H", one.weights) for one in told]
        self._lengths = [sqrt(sum([value * value for value in own])) for own in self._weights]

    def cosines(self, one: int) -> Callable[[int], float]:
        """How alike others are to a document."""
        own, length = dict(zip(self._words[one], self._weights[one])), self._lengths[one]

        def cosine(other: int) -> float:
            shared = [own[w] * value for w, value in zip(self._words[other], self._weights[other]) if w in own]
            return sum(shared) / (length * self._lengths[other])

        return cosine


class _Names:
    """What documents name, and how rare it is among them."""

    def __init__(self, told: Sequence[Told]) -> None:
        several = len({one.language for one in told}) > 1
        self._of = [set(unpacked("I", one.names)) for one in told] if several else []
        held = Counter(chain.from_iterable(self._of))
        self._weight = {name: round(_SCALE * log(1 + len(told) / count) ** 2) for name, count in held.items()}
        self._lengths = [sqrt(self._sum(names)) for names in self._of]

    def cosine(self, one: int, other: int) -> float:
        """How alike two documents are by their names; 0 where they share a few at most."""
        common = self._of[one] & self._of[other]
        if len(common) < _SHARED:
            return 0.0
        return self._sum(common) / (self._lengths[one] * self._lengths[other])

    def _sum(self, names: Iterable[int]) -> int:
        return sum([self._weight[name] for name in names])
