"""How much two texts are about the same: character n-grams weighted by how rare they are in general.

TF-IDF over hashed n-grams (Salton and Buckley 1988; the hashing of Weinberger et al. 2009). The document frequencies
come from a shipped table, never from the texts at hand, so that a further text changes no old pair.
"""

from __future__ import annotations

import gzip
import zlib
from functools import lru_cache
from importlib.resources import files
from math import log, sqrt
from typing import Hashable, Iterable, Mapping, TypeVar

BUCKETS = 1 << 16
_LENGTH = 4  # letters of an n-gram, the word's ends marked
_STEP = 255 / log(50_000)  # the table holds an inverse document frequency as one byte
_SPELLED_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})

K = TypeVar("K", bound=Hashable)
Vector = Mapping[int, float]


@lru_cache(maxsize=1 << 17)
def grams(word: str) -> tuple[int, ...]:
    """The buckets of the word's n-grams; a short word is one n-gram."""
    marked = f"^{word.translate(_SPELLED_OUT)}$"
    found = {marked[at : at + _LENGTH] for at in range(max(1, len(marked) - _LENGTH + 1))}
    return tuple(sorted({zlib.crc32(gram.encode("utf-8", "replace")) % BUCKETS for gram in found}))


@lru_cache(maxsize=1 << 17)
def weight(word: str) -> float:
    """How rare the word is: the mean weight of its n-grams."""
    found = grams(word)
    return sum(_table()[gram] for gram in found) / len(found) / _STEP


@lru_cache(maxsize=1 << 17)
def _weighted(word: str) -> tuple[tuple[int, float], ...]:
    table = _table()
    found = grams(word)
    share = 1 / sqrt(len(found))  # a long word counts more than a short one, but not by its length
    return tuple((gram, share * table[gram] / _STEP) for gram in found)


def vector(words: Iterable[str]) -> dict[int, float]:
    """Bucket -> weight, of length 1; empty for no words."""
    sums: dict[int, float] = {}
    for word in words:
        for gram, value in _weighted(word):
            sums[gram] = max(value, sums.get(gram, 0.0))
    length = sqrt(sum(value * value for value in sums.values()))
    return {gram: value / length for gram, value in sums.items()} if length else {}


def cosine(one: Mapping[K, float], other: Mapping[K, float]) -> float:
    """0 (nothing in common) to 1 (the same words)."""
    if len(one) > len(other):
        one, other = other, one
    return min(1.0, sum(value * other[gram] for gram, value in one.items() if gram in other))


def to_byte(frequency: int, documents: int) -> int:
    """The byte that stands for a document frequency."""
    return min(255, round(_STEP * log(documents / (frequency + 0.5)))) if frequency < documents else 0


@lru_cache(maxsize=1)
def _table() -> bytes:
    packed = (files("checker.data") / "ngrams.bin.gz").read_bytes()
    return gzip.decompress(packed)
