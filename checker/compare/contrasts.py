"""Two words: may they mean one thing, or do they shut each other out?

From the lexicon, and from two lists of our own, German and English in one: data/opposites.toml and data/series.toml.
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import Iterator

from checker.compare.lexicon import SHORTEST, SPELLED_OUT, bases, row, word_forms
from checker.data import table

Place = tuple[str, int]  # a list of words, and the number of a group in it


def synonyms(one: str, other: str) -> bool:
    """Words that may mean one thing."""
    return not (row(one).senses.isdisjoint(row(other).senses) and _places(one).isdisjoint(_places(other)))


def opposites(one: str, other: str) -> bool:
    """Words of which one says the opposite of the other: "rise", "decline"."""
    a, b = row(one), row(other)
    listed = not (a.opposites.isdisjoint(b.kin) and b.opposites.isdisjoint(a.kin))
    return listed or _turned(one, other) or _apart(_sides(one), _sides(other))


def _turned(one: str, other: str) -> bool:
    """Is one the other with a prefix that makes its opposite: "unbemannte", "bemannt"?"""
    forms = [set(bases(word.translate(SPELLED_OUT))) for word in (one, other)]
    return not (forms[0].isdisjoint(_without_prefix(forms[1])) and forms[1].isdisjoint(_without_prefix(forms[0])))


def _without_prefix(forms: set[str]) -> Iterator[str]:
    if forms.isdisjoint(word_forms()["not_turned"]):
        for form in forms:
            for prefix in word_forms()["prefixes"]:
                rest = form.removeprefix(prefix).lstrip("-")
                if rest != form and len(rest) > SHORTEST:
                    yield rest


def rivals(one: str, other: str) -> bool:
    """Two of one series that shut each other out, such as "third" and "second", "Brücke" and "Tunnel"."""
    return _apart(_places(one), _places(other))


def _apart(one: frozenset[Place], other: frozenset[Place]) -> bool:
    """Do two words stand in different groups of one list?"""
    return any(a == b and at != there for a, at in one for b, there in other)


@lru_cache(maxsize=1 << 14)
def _places(word: str) -> frozenset[Place]:
    """The series of data/series.toml that the word stands in, and which thing of each it names."""
    return frozenset().union(*(_series().get(base, ()) for base in bases(word.translate(SPELLED_OUT))))


@lru_cache(maxsize=1 << 14)
def _sides(word: str) -> frozenset[Place]:
    """The pairs of data/opposites.toml that the word or one it is kin to stands in, and on which side."""
    return frozenset().union(*(_pairs().get(key, ()) for key in _known_by(word)))


def _known_by(word: str) -> Iterator[str | int]:
    yield from bases(word.translate(SPELLED_OUT))
    yield from row(word).kin


@lru_cache(maxsize=1)
def _series() -> dict[str, frozenset[Place]]:
    found: dict[str, set[Place]] = defaultdict(set)
    for series, things in table("series").items():
        for at, words in enumerate(things):
            for word in words:
                found[word.translate(SPELLED_OUT)].add((series, at))
    return {word: frozenset(places) for word, places in found.items()}


@lru_cache(maxsize=1)
def _pairs() -> dict[str | int, frozenset[Place]]:
    found: dict[str | int, set[Place]] = defaultdict(set)
    for number, sides in enumerate(table("opposites")["pairs"]):
        for at, words in enumerate(sides):
            for word in words:
                for key in (word.translate(SPELLED_OUT), *row(word).kin):
                    found[key].add((str(number), at))
    return {key: frozenset(places) for key, places in found.items()}
