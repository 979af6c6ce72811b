"""How alike documents of one time are: by the rare words they share and what they name.

Documents that share several rare words or names are candidates (an inverted index, so that nobody meets everybody);
they are scored by the cosine of all such words, weighted by how rare they are in general; documents in two languages by
that of their names alone, weighted by how rare they are among the documents of these days. So a pair is scored by what
was told around its days, and by nothing else: an archive may be searched in pieces, and grows without changing.
"""

from __future__ import annotations

from collections import Counter
from itertools import chain
from math import log, sqrt
from typing import Any, Iterable, Iterator, NamedTuple, Sequence

from checker.data.hashed import word_hash
from checker.link.told import Told, unpacked

DAYS = 3  # between two articles on one story, at most
_SHARED = 3  # words and names that two candidates share
_CROWD = 100  # documents within some days that share a word: above, it tells nothing

_LEAST = 0.05  # cosine of two documents that have something in common
_BITS = 16  # of a likeness
_ORDER_BITS = 24  # further ones that put equal likenesses in one order: sums of 16 million fit into 64
_SPREAD = 0x9E3779B1  # 2^32 by the golden ratio (Knuth's multiplicative hashing)
_SCALE = 4096  # of the weight of a name as a whole number


class Pair(NamedTuple):
    """How alike two documents are."""

    one: str
    other: str
    likeness: int  # a cosine in 16 bits, and 24 bits more that put equal ones in one order


def likeness(cosine: float, one: str = "", other: str = "") -> int:
    """A cosine of two documents as a likeness; without documents the least that such a cosine has."""
    order = (word_hash(one) + word_hash(other)) * _SPREAD % (1 << 32) >> (32 - _ORDER_BITS) if one else 0
    return (round(cosine * (1 << _BITS)) << _ORDER_BITS) + order


def pairs(own: Sequence[Told], near: Sequence[Told] = ()) -> Iterator[Pair]:
    """Candidates among the documents of one day, and between them and those of the days after it, each once."""
    told = [*own, *near]
    words, names = _Words(told), _Names(told)
    for one in range(len(own)):
        for other, cosine in words.alike(one):
            if told[one].language != told[other].language:
                cosine = names.cosine(one, other)
            if cosine >= _LEAST:
                first, second = sorted((told[one].document, told[other].document))
                yield Pair(first, second, likeness(cosine, first, second))


class _Words:
    """Rare words of documents in columns: a row is a word in a document, and rows stand by documents."""

    def __init__(self, told: Sequence[Told]) -> None:
        import numpy as np

        self._np = np
        words = np.frombuffer(b"".join([one.words for one in told]), "<u4")
        self._weight = np.frombuffer(b"".join([one.weights for one in told]), "<u2").astype(np.int64)
        self._rows = np.array([len(one.weights) // 2 for one in told], np.int64)
        self._end = np.cumsum(self._rows)
        # From here on a word is its number, in order of the hashes: who holds it stands in a run that ends there.
        _, self._word, self._holders = np.unique(words, return_inverse=True, return_counts=True)
        self._by_word = np.repeat(np.arange(len(told)), self._rows)[np.argsort(self._word, kind="stable")]
        self._words_end = np.cumsum(self._holders)
        squares = np.concatenate([[0], np.cumsum(self._weight**2)])
        self._length = np.sqrt(squares[self._end] - squares[self._end - self._rows])
        self._own = np.zeros(len(self._holders), np.int64)  # weights in one document, while it is compared

    def alike(self, one: int) -> Iterator[tuple[int, float]]:
        """Documents after this one that share several words or names with it, and how alike they are."""
        rows = slice(self._end[one] - self._rows[one], self._end[one])
        others = self._sharing(self._word[rows])
        others = others[others > one]
        if not len(others):
            return iter(())
        cosines = self._products(rows, others) / (self._length[one] * self._length[others])
        return zip(others.tolist(), cosines.tolist())

    def _sharing(self, words: Any) -> Any:
        """The documents that have several of these words, of those that tell something."""
        telling = words[self._holders[words] <= _CROWD]
        places = self._by_word[self._runs(self._words_end[telling], self._holders[telling])]
        return self._np.flatnonzero(self._np.bincount(places, minlength=len(self._rows)) >= _SHARED)

    def _products(self, rows: slice, others: Any) -> Any:
        """The sum over the words of these rows that another document has too, of both weights, for each of the others.
        Whole numbers: no rounding, in any order."""
        theirs = self._runs(self._end[others], self._rows[others])
        self._own[self._word[rows]] = self._weight[rows]
        products = self._own[self._word[theirs]] * self._weight[theirs]
        self._own[self._word[rows]] = 0
        return self._np.add.reduceat(products, self._np.cumsum(self._rows[others]) - self._rows[others])

    def _runs(self, ends: Any, sizes: Any) -> Any:
        """The numbers of runs that end before these ones, one run after the other."""
        return self._np.arange(sizes.sum()) + self._np.repeat(ends - self._np.cumsum(sizes), sizes)


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
