"""Pairs of names with the verdict they deserve: misprints, true variants, and other people with near names.

All are made from the seeds in fixtures/names/near.toml, and the same ones on every machine.
"""

from __future__ import annotations

import random
import tomllib
from itertools import count
from pathlib import Path
from typing import Callable, Iterator

from anyascii import anyascii
from name_forms import romanized
from name_suite import MISPRINT, OTHER, VARIANT

SEEDS = tomllib.loads((Path(__file__).parents[1] / "fixtures/names/near.toml").read_text(encoding="utf-8"))
_MISPRINTED_FROM = 6  # letters of a word: a slip in a shorter one makes another name
_ROUNDS = 2
_MARKS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "Ö": "Oe", "Ü": "Ue", "Å": "Aa"})

Pair = tuple[str, str]
Slip = Callable[[random.Random, str], str]


def near_names() -> Iterator[tuple[str, str, str]]:
    """Two names and what they are to each other."""
    chance = random.Random(6)
    for slip in SLIPS:
        for pair in misprints(chance, slip):
            yield *pair, MISPRINT
    for make in VARIANTS:
        for pair in make(chance):
            yield *pair, VARIANT
    for make in OTHERS:
        for pair in make(chance):
            yield *pair, OTHER


def people() -> list[str]:
    """Every surname with a given name."""
    given, surnames = SEEDS["given"].split(), SEEDS["surnames"].split()
    return [f"{given[at % len(given)]} {surname}" for at, surname in enumerate(surnames)]


def misprints(chance: random.Random, slip: Slip) -> Iterator[Pair]:
    """Each person with one slip, mostly in the surname."""
    for at, person in enumerate(people()):
        words = person.split()
        place = 0 if at % 4 == 0 and len(words[0]) >= _MISPRINTED_FROM else 1
        if len(words[place]) < _MISPRINTED_FROM:
            continue
        slipped = slip(chance, words[place])
        if slipped != words[place]:
            words[place] = slipped
            yield person, " ".join(words)


def dropped(chance: random.Random, word: str) -> str:
    at = _inside(chance, word)
    return word[:at] + word[at + 1 :]


def swapped(chance: random.Random, word: str) -> str:
    at = _inside(chance, word)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def doubled(chance: random.Random, word: str) -> str:
    at = _inside(chance, word)
    return word if word[at] in (word[at - 1], word[at + 1]) else word[:at] + word[at] + word[at:]


def neighbouring_key(chance: random.Random, word: str) -> str:
    at = _inside(chance, word)
    return word[:at] + chance.choice(SEEDS["keys"][word[at]]) + word[at + 1 :]


def misread(chance: random.Random, word: str) -> str:
    """What a scanner makes of it."""
    places = [(at, piece) for piece in SEEDS["scanner"] for at in range(1, len(word)) if word.startswith(piece, at)]
    if not places:
        return word
    at, piece = chance.choice(places)
    return word[:at] + SEEDS["scanner"][piece] + word[at + len(piece) :]


def _inside(chance: random.Random, word: str) -> int:
    """A place that is neither the first letter nor one of the last two."""
    return chance.randrange(1, len(word) - 2)


def transliterated(chance: random.Random) -> Iterator[Pair]:
    """A name of three parts, without the father's, in two systems, or in its own script."""
    for name in SEEDS["cyrillic"]:
        forms = romanized(tuple(_without_father(name).split()))
        for _ in range(_ROUNDS):
            one, other = chance.sample(forms, 2)
            yield one, other
        yield _without_father(name), chance.choice(forms)


def without_father(chance: random.Random) -> Iterator[Pair]:
    for name in SEEDS["cyrillic"]:
        whole, shorter = (romanized(tuple(form.split())) for form in (name, _without_father(name)))
        yield chance.choice(whole), chance.choice(shorter)


def _without_father(name: str) -> str:
    given, _, surname = name.split()
    return f"{given} {surname}"


def unmarked(chance: random.Random) -> Iterator[Pair]:
    """Without marks, or with what is written for them."""
    for name in SEEDS["with_marks"]:
        yield name, anyascii(name)
        if name.translate(_MARKS) != name:
            yield name, anyascii(name.translate(_MARKS))


def hyphenated(chance: random.Random) -> Iterator[Pair]:
    for given, surname in zip(SEEDS["given"].split(), SEEDS["double_surnames"] * _ROUNDS):
        yield f"{given} {surname}", f"{given} {surname.replace('-', ' ')}"
        yield f"{given}-Marie {surname}", f"{given} Marie {surname}"


def turned(chance: random.Random) -> Iterator[Pair]:
    """The surname first, with and without a comma."""
    for person in people()[::3]:
        given, surname = person.split()
        yield person, f"{surname}, {given}"
        yield person, f"{surname} {given}"


def initials(chance: random.Random) -> Iterator[Pair]:
    for person in people()[::2]:
        given, surname = person.split()
        yield person, f"{given[0]}. {surname}"


def with_initial(chance: random.Random) -> Iterator[Pair]:
    """A middle initial on one side."""
    for person in people()[1::3]:
        given, surname = person.split()
        yield person, f"{given} {chance.choice('ABCDEFGHJKLMRST')}. {surname}"


def short(chance: random.Random) -> Iterator[Pair]:
    for surname, (full, nickname) in zip(SEEDS["surnames"].split(), SEEDS["short_forms"]):
        yield f"{full} {surname}", f"{nickname} {surname}"


def particles(chance: random.Random) -> Iterator[Pair]:
    for name in SEEDS["with_particles"]:
        given, *between, surname = name.split()
        yield name, f"{given} {' '.join(between).title()} {surname}"
        yield name, f"{given} {surname}"
        yield name, f"{surname}, {given} {' '.join(between)}"


def men_and_women(chance: random.Random) -> Iterator[Pair]:
    yield from _with_surnames(SEEDS["men_and_women"])


def siblings(chance: random.Random) -> Iterator[Pair]:
    yield from _with_surnames(SEEDS["siblings"])
    given = SEEDS["given"].split()
    for surname in SEEDS["surnames"].split():
        one, other = chance.sample(given, 2)
        yield f"{one} {surname}", f"{other} {surname}"


def _with_surnames(pairs: list[list[str]]) -> Iterator[Pair]:
    surnames = SEEDS["surnames"].split()
    for at, (one, other) in zip(count(), pairs * _ROUNDS):
        surname = surnames[at * 7 % len(surnames)]
        yield f"{one} {surname}", f"{other} {surname}"


def near_surnames(chance: random.Random) -> Iterator[Pair]:
    given = SEEDS["given"].split()
    for at, (one, other) in enumerate(SEEDS["near_surnames"]):
        yield f"{given[at * 3 % len(given)]} {one}", f"{given[at * 3 % len(given)]} {other}"


def fathers_and_sons(chance: random.Random) -> Iterator[Pair]:
    suffixes = [("", " Jr."), (" Sr.", " Jr."), (" II", " III"), ("", " junior")]
    for person, (one, other) in zip(people(), suffixes * 10):
        yield person + one, person + other


SLIPS: tuple[Slip, ...] = (dropped, swapped, doubled, neighbouring_key, misread)
VARIANTS = (transliterated, without_father, unmarked, hyphenated, turned, initials, with_initial, short, particles)
OTHERS = (men_and_women, siblings, near_surnames, fathers_and_sons)
