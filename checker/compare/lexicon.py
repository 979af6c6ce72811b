"""What is known of a word: what it is a form of, what it means, whether it names a thing.

From a shipped table for German and English in one, made by lang/models/make_lexicon.py of WordNet and OpenThesaurus. A
word's row in it holds numbers: of the words it is a form of or derived from (`kin`; a country's words are kin in all
languages), of its usual meanings, of its opposites, of what its meanings are a kind of. The table holds 32 bits of a
word's hash instead of the word.
"""

from __future__ import annotations

import gzip
from array import array
from functools import lru_cache
from importlib.resources import files
from typing import Any, Iterator, Mapping, NamedTuple

from checker.data import table
from checker.data.hashed import little, row_of, word_hash

SPELLED_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
SHORTEST = 3  # letters of a stem
_KINDS = 5  # columns of a row in the file
_THING = 4


class Row(NamedTuple):
    """What the table says of a word with all that it may be a form of."""

    kin: frozenset[int]
    senses: frozenset[int]
    opposites: frozenset[int]
    above: frozenset[int]  # everything that its meanings are a kind of, some steps up
    things: frozenset[int]  # its usual meaning, if that is a thing: an animal, a lorry


@lru_cache(maxsize=1 << 16)
def row(word: str) -> Row:
    """The row of a word in small letters; its sets are empty for a word that is not listed."""
    found: list[set[int]] = [set() for _ in range(_KINDS)]
    for base in bases(word.translate(SPELLED_OUT)):
        for value in _values(base):
            found[value % _KINDS].add(value // _KINDS)
    return Row(*map(frozenset, found[: len(Row._fields)]))


def word_forms() -> dict[str, Any]:
    """How words are inflected, and which prefixes turn them round: data/word_forms.toml."""
    return table("word_forms")


def kin(one: str, other: str) -> bool:
    """Forms of one word, or derived from each other: "decide", "decision"."""
    return one == other or not row(one).kin.isdisjoint(row(other).kin)


def is_thing(word: str) -> bool:
    """Does the word, in singular or plural, name a thing that can be touched?"""
    plain = word.translate(SPELLED_OUT)
    return any(value % _KINDS == _THING for base in (plain, *_singulars(plain)) for value in _values(base))


def _singulars(word: str) -> Iterator[str]:
    for ending, base in word_forms()["plurals"]:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            yield word.removesuffix(ending) + base


def bases(word: str) -> Iterator[str]:
    """The word, its umlauts spelled out, and what it may be an inflected form of."""
    yield word
    for ending, base in word_forms()["endings"]:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= SHORTEST:
            yield stem + base
            if not base and stem[-1] == stem[-2]:
                yield stem[:-1]


def packed(rows: Mapping[str, Mapping[int, set[int]]]) -> bytes:
    """Word -> kind (column of `Row`) -> numbers, as the file holds them."""
    lists = {word_hash(word): sorted(kind + _KINDS * one for kind, some in own.items() for one in some)
             for word, own in sorted(rows.items())}  # fmt: skip
    hashes = sorted(lists)
    starts, values = array("I", [0]), array("I")
    for one in hashes:
        values.extend(lists[one])
        starts.append(len(values))
    columns = (array("I", [len(hashes)]), array("I", hashes), starts, values)
    return gzip.compress(b"".join(little(column).tobytes() for column in columns), mtime=0)


def _values(word: str) -> array[int]:
    hashes, starts, values = _table()
    at = row_of(word, hashes)
    return array("I") if at is None else values[starts[at] : starts[at + 1]]


@lru_cache(maxsize=1)
def _table() -> tuple[array[int], array[int], array[int]]:
    """Hashes in order; where the numbers of each begin; the numbers."""
    numbers = array("I")
    numbers.frombytes(gzip.decompress((files("checker.data") / "lexicon.bin.gz").read_bytes()))
    count, *_ = numbers = little(numbers)
    return numbers[1 : count + 1], numbers[count + 1 : 2 * count + 2], numbers[2 * count + 2 :]
