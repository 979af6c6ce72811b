"""How two words are related: forms of one word, words for one thing, opposites, two of one series.

From a shipped table for German and English in one, made by lang/models/make_lexicon.py of WordNet and OpenThesaurus,
and from data/series.toml. A word's row in the table holds numbers: of the words it is a form of or derived from (`kin`;
a country's words are kin in all languages), of its usual meanings, of its opposites, of what its meanings are a kind
of. The table holds 32 bits of a word's hash instead of the word.
"""

from __future__ import annotations

import gzip
import sys
import zlib
from array import array
from bisect import bisect_left
from collections import defaultdict
from functools import lru_cache
from importlib.resources import files
from typing import Iterator, Mapping, NamedTuple

from checker.data import table

_SPELLED_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_SHORTEST = 3  # letters of a stem
_PREFIXES = ("un", "nicht", "non", "in", "im", "ir", "dis")  # of opposites
_KINDS = 5  # columns of a row in the file
_THING = 4
_FORMS = table("word_forms")
_KINDS = 5  # columns of a row in the file
_THING = 4
_FORMS = table("word_forms")
# What an inflected form ends in, and what stands there in the base form; what is no word is in no table.
_ENDINGS = (
    *(("ies", "y"), ("ied", "y"), ("ier", "y"), ("iest", "y"), ("ily", "y"), ("ves", "f")),
    *((ending, base) for ending in ("s", "es", "d", "ed", "ing", "r", "er", "est", "ly") for base in ("", "e")),
    *((ending, base) for ending in ("e", "en", "em", "er", "es", "n", "ern", "st", "t", "te", "ten", "tet", "end",
                                    "ende", "enden") for base in ("", "en", "e")),
)  # fmt: skip


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
    for base in _bases(word.translate(_SPELLED_OUT)):
        for value in _values(base):
            found[value % _KINDS].add(value // _KINDS)
    return Row(*map(frozenset, found[: len(Row._fields)]))


def kin(one: str, other: str) -> bool:
    """Forms of one word, or derived from each other: "decide", "decision"."""
    return one == other or not row(one).kin.isdisjoint(row(other).kin)


def synonyms(one: str, other: str) -> bool:
    """Words that may mean one thing."""
    return not (row(one).senses.isdisjoint(row(other).senses) and _places(one).isdisjoint(_places(other)))


def opposites(one: str, other: str) -> bool:
    """Words of which one says the opposite of the other: "rise", "decline"."""
    a, b = row(one), row(other)
    return not (a.opposites.isdisjoint(b.kin) and b.opposites.isdisjoint(a.kin)) or _turned(one, other)


def _turned(one: str, other: str) -> bool:
    """Is one the other with a prefix that makes its opposite: "unbemannte", "bemannt"?"""
    forms = [set(_bases(word.translate(_SPELLED_OUT))) for word in (one, other)]
    return not (forms[0].isdisjoint(_without_prefix(forms[1])) and forms[1].isdisjoint(_without_prefix(forms[0])))


def _without_prefix(forms: set[str]) -> Iterator[str]:
    if forms.isdisjoint(_FORMS["not_turned"]):
        for form in forms:
            for prefix in _FORMS["prefixes"]:
                rest = form.removeprefix(prefix).lstrip("-")
                if rest != form and len(rest) > _SHORTEST:
                    yield rest


def rivals(one: str, other: str) -> bool:
    """Two of one series that shut each other out, such as "third" and "second", "Brücke" and "Tunnel"."""
    places = _places(one), _places(other)
    return any(series == theirs and at != there for series, at in places[0] for theirs, there in places[1])


@lru_cache(maxsize=1 << 14)
def _places(word: str) -> frozenset[tuple[str, int]]:
    """The series of data/series.toml that the word stands in, and which thing of each it names."""
    return frozenset().union(*(_series().get(base, ()) for base in _bases(word.translate(_SPELLED_OUT))))


@lru_cache(maxsize=1)
def _series() -> dict[str, frozenset[tuple[str, int]]]:
    found: dict[str, set[tuple[str, int]]] = defaultdict(set)
    for series, things in table("series").items():
        for at, words in enumerate(things):
            for word in words:
                found[word.translate(_SPELLED_OUT)].add((series, at))
    return {word: frozenset(places) for word, places in found.items()}


def is_thing(word: str) -> bool:
    """Does the word, in singular or plural, name a thing that can be touched?"""
    plain = word.translate(_SPELLED_OUT)
    return any(value % _KINDS == _THING for base in (plain, *_singulars(plain)) for value in _values(base))


def _singulars(word: str) -> Iterator[str]:
    for ending, base in _FORMS["plurals"]:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            yield word.removesuffix(ending) + base


def _bases(word: str) -> Iterator[str]:
    """The word, and what it may be an inflected form of."""
    yield word
    for ending, base in _FORMS["endings"]:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= _SHORTEST:
            yield stem + base
            if not base and stem[-1] == stem[-2]:
                yield stem[:-1]


def packed(rows: Mapping[str, Mapping[int, set[int]]]) -> bytes:
    """Word -> kind (column of `Row`) -> numbers, as the file holds them."""
    lists = {_hash(word): sorted(kind + _KINDS * one for kind, some in own.items() for one in some)
             for word, own in sorted(rows.items())}  # fmt: skip
    hashes = sorted(lists)
    starts, values = array("I", [0]), array("I")
    for one in hashes:
        values.extend(lists[one])
        starts.append(len(values))
    columns = (array("I", [len(hashes)]), array("I", hashes), starts, values)
    return gzip.compress(b"".join(_little(column).tobytes() for column in columns), mtime=0)


def _values(word: str) -> array[int]:
    hashes, starts, values = _table()
    wanted = _hash(word)
    at = bisect_left(hashes, wanted)
    return values[starts[at] : starts[at + 1]] if at < len(hashes) and hashes[at] == wanted else array("I")


def _hash(word: str) -> int:
    return zlib.crc32(word.encode("utf-8", "replace"))


def _little(column: array[int]) -> array[int]:
    """The column in little-endian order, whatever the machine's."""
    if sys.byteorder == "big":
        column = array(column.typecode, column)
        column.byteswap()
    return column


@lru_cache(maxsize=1)
def _table() -> tuple[array[int], array[int], array[int]]:
    """Hashes in order; where the numbers of each begin; the numbers."""
    numbers = array("I")
    numbers.frombytes(gzip.decompress((files("checker.data") / "lexicon.bin.gz").read_bytes()))
    count, *_ = numbers = _little(numbers)
    return numbers[1 : count + 1], numbers[count + 1 : 2 * count + 2], numbers[2 * count + 2 :]
