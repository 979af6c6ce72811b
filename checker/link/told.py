"""What a document brings to the search for its story: a few hundred bytes, so that a million of them fit.

Words and names are 32 bits of their hash: two that share them by chance are two of many millions, and three of one pair
of documents never are. Weights are whole numbers, so that sums are the same in whatever order they are made.
"""

from __future__ import annotations

from array import array
from datetime import date
from functools import lru_cache

from msgspec import Struct

from checker.compare.similarity import weight
from checker.data.hashed import little, word_hash
from checker.model.annotation import EVENT
from checker.model.assertion import Reading

_RARE = 3.2  # weight of a word that tells something, and of a name
_STEM = 6  # letters of a word that count: inflection changes its end
_NAME = 4  # letters of a word of a name that counts
_SCALE = 4096  # of a weight as a whole number: the rarest word has 10.8


class Told(Struct, frozen=True, array_like=True, gc=False):
    """What one document names and its rare words."""

    story: str  # as given: no story goes beyond it
    document: str
    day: int | None  # of publication, counted from the year 1
    language: str
    words: bytes  # hashes of rare words and of what is named, each 4 bytes, little-endian, ascending
    weights: bytes  # how rare they are in general, each 2 bytes
    names: bytes  # hashes of what is named in words that no language changes much, like `words`


def told(reading: Reading) -> Told:
    """What a reading brings."""
    named = _entities(reading)
    found = dict.fromkeys(named, _RARE)
    for word in {term.form for statement in reading.statements for term in statement.terms}:
        if weight(word) >= _RARE:
            found[word[:_STEM]] = max(weight(word), found.get(word[:_STEM], 0.0))
    hashed = {word_hash(feature): round(_SCALE * value) for feature, value in sorted(found.items())}
    words, names = sorted(hashed), sorted(map(word_hash, named | _name_words(reading)))
    return Told(
        reading.story, reading.document, day_of(reading.published), reading.language,
        packed("I", words), packed("H", [hashed[word] for word in words]), packed("I", names),
    )  # fmt: skip


def packed(kind: str, numbers: list[int]) -> bytes:
    """Numbers as little-endian bytes; `kind` as of arrays."""
    return little(array(kind, numbers)).tobytes()


def unpacked(kind: str, data: bytes) -> array[int]:
    """The numbers in such bytes."""
    return little(array(kind, data))


def _entities(reading: Reading) -> set[str]:
    return {"@" + " ".join((e.key or e.name).casefold().split()) for e in reading.entities if e.type != EVENT}


def _name_words(reading: Reading) -> set[str]:
    terms = (term for statement in reading.statements for term in statement.terms if term.named)
    return {term.form[:_STEM] for term in terms if len(term.form) >= _NAME}


@lru_cache(maxsize=10_000)
def day_of(published: str | None) -> int | None:
    """The day of a date or date and time (ISO), counted from the year 1; None where it is none."""
    try:
        return date.fromisoformat(published[:10]).toordinal() if published else None
    except ValueError:
        return None
