"""Synthetic forms of real names, made by the rules of transliteration, with the person each one stands for.

Three kinds of persons: Slavic ones (with and without patronymic), whose Cyrillic name the systems of name_forms.toml
romanize; Arabic ones, whose parts the list of given names spells in several ways; and others whose marks are printed,
spelled or left out. The same numbers give the same names on every machine.
"""

from __future__ import annotations

import gzip
import random
import re
import tomllib
from functools import lru_cache
from importlib.resources import files
from itertools import product
from pathlib import Path
from typing import Any, Callable, Iterator, Mapping, Sequence

from checker.data import table

_RULES = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
_SYSTEMS = ("english", "german", "french", "iso", "polish", "dutch")
_BY_FATHER = 2  # every second surname stands with a patronymic, in all its bearers' names or in none
_SPELLINGS = 3  # of each part of an Arabic name

Person = tuple[str, ...]  # the parts of the name as its bearer has them
Forms = Callable[[Person], list[str]]


def name_forms(count: int, seed: int = 6) -> Iterator[tuple[str, Person]]:
    """`count` distinct forms, each with its person."""
    chance = random.Random(seed)
    people: set[Person] = set()
    seen: set[str] = set()
    kinds = [(_slavic, romanized), (_slavic, romanized), (_arabic, _spelt), (_marked, _unmarked)]
    while len(seen) < count:
        draw, forms = chance.choice(kinds)
        person = draw(chance)
        parts = tuple(sorted(person))  # nobody could tell two persons by the order of their names alone
        if parts not in people:
            people.add(parts)
            for form in forms(person):
                if form not in seen and len(seen) < count:
                    seen.add(form)
                    yield form, person


def _slavic(chance: random.Random) -> Person:
    words = _RULES["cyrillic"]
    roots, endings = words["roots"].split(), words["endings"].split()
    at, ending = chance.randrange(len(roots)), chance.randrange(len(endings))
    given, father = chance.choice(words["given"].split()), chance.choice(words["patronymics"].split())
    surname = roots[at] + endings[ending]
    return (given, father, surname) if (at + ending) % _BY_FATHER else (given, surname)


def romanized(person: Person) -> list[str]:
    """The name in every system."""
    return list(dict.fromkeys(" ".join(_romanized(part, system) for part in person) for system in _SYSTEMS))


@lru_cache(maxsize=None)
def _romanized(word: str, system: str) -> str:
    rules, pieces = _system(system)
    marked = f"^{word.lower().replace('ё', 'е')}$"
    return "".join(rules.get(piece, piece.strip("^$")) for piece in pieces.findall(marked)).capitalize()


@lru_cache(maxsize=None)
def _system(name: str) -> tuple[Mapping[str, str], re.Pattern[str]]:
    letters = _RULES[name]["letters"].split()
    ends = {piece: form for piece, form in _RULES[name].items() if piece != "letters"}
    rules = dict(zip(letters[::2], letters[1::2])) | {"ь": ""} | ends
    pieces = sorted(rules, key=len, reverse=True)
    return rules, re.compile("|".join([*map(re.escape, pieces), "."]))


@lru_cache(maxsize=1)
def _arabic_groups() -> list[tuple[str, ...]]:
    return [tuple(group[:_SPELLINGS]) for group in table("given_names")["arabic"] if len(group) > 1]


def _arabic(chance: random.Random) -> Person:
    return tuple(group[0] for group in chance.sample(_arabic_groups(), 3))


def _spelt(person: Person) -> list[str]:
    """Every third mix of the spellings of the parts."""
    spellings = {group[0]: group for group in _arabic_groups()}
    return [" ".join(parts) for parts in product(*(spellings[part] for part in person))][::3]


@lru_cache(maxsize=1)
def _latin() -> tuple[Sequence[str], Sequence[str]]:
    """Given names, and surnames with marks, of the shipped lists."""
    marks = _RULES["latin"]["marks"]
    packed = (files("checker.lang") / "models" / "surnames.txt.gz").read_bytes()
    listed = gzip.decompress(packed).decode("utf-8").split("\n")
    surnames = [name for name in listed if name.isalpha() and set(name.lower()) & marks.keys()]
    return sorted(name.capitalize() for name in table("given_names")["others"].split()), sorted(surnames)


def _marked(chance: random.Random) -> Person:
    given, surnames = _latin()
    return chance.choice(given), chance.choice(surnames)


def _unmarked(person: Person) -> list[str]:
    """The surname as its bearer writes it, and with each way to leave its marks out."""
    marks: Mapping[str, Any] = _RULES["latin"]["marks"]
    given, surname = person
    ways = product(*([letter, *marks.get(letter, ())] for letter in surname.lower()))
    return [f"{given} {''.join(way).capitalize()}" for way in list(ways)[:6]]
