"""Misprints, variants and other people, made of fixtures/names/suite.toml by rule and a chance that repeats."""

from __future__ import annotations

import random
import tomllib
from pathlib import Path
from typing import Callable, Iterator

SUITE = tomllib.loads((Path(__file__).parents[1] / "fixtures" / "names" / "suite.toml").read_text(encoding="utf-8"))
MISPRINT, VARIANT, OTHER = "misprint", "variant", "other"
_ROWS = ("qwertzuiopü", "asdfghjklöä", "yxcvbnm")  # of a German keyboard
_SCANNED = {"rn": "m", "m": "rn", "cl": "d", "d": "cl", "e": "c", "c": "e", "l": "i", "h": "b", "u": "n", "n": "u"}
_PLAIN = str.maketrans("äöüÄÖÜčėřšžø", "aouAOUcerszo")
_SPELLED_OUT = {"ä": "ae", "ö": "oe", "ü": "ue", "Ü": "Ue", "Ö": "Oe", "Ä": "Ae"}


def cases() -> Iterator[tuple[str, str, str]]:
    """Two names and what they are to each other."""
    chance = random.Random(20)
    for name in SUITE["people"]:
        for slip in SLIPS:
            wrong = _with(name, slip, chance)
            if wrong != name:
                yield name, wrong, MISPRINT
        yield from ((name, form, VARIANT) for form in forms(name))
    yield from ((one, other, VARIANT) for one, other in SUITE["variants"])
    yield from ((one, other, OTHER) for one, other in SUITE["others"])
    yield from ((one, other, OTHER) for one, other in zip(SUITE["people"], SUITE["people"][7:]))


def _with(name: str, slip: Callable[[str, random.Random], str], chance: random.Random) -> str:
    """The name with a slip inside one of its words."""
    words = name.split()
    at = chance.choice([n for n, word in enumerate(words) if len(word) > 5] or [len(words) - 1])
    words[at] = slip(words[at], chance)
    return " ".join(words)


def dropped(word: str, chance: random.Random) -> str:
    at = chance.randrange(1, len(word) - 1)
    return word[:at] + word[at + 1 :]


def swapped(word: str, chance: random.Random) -> str:
    places = [at for at in range(1, len(word) - 2) if word[at] != word[at + 1]]
    at = chance.choice(places)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def doubled(word: str, chance: random.Random) -> str:
    at = chance.choice([at for at in range(1, len(word) - 1) if word[at] not in (word[at - 1], word[at + 1])])
    return word[:at] + word[at] + word[at:]


def neighbouring(word: str, chance: random.Random) -> str:
    places = [(at, row) for at in range(1, len(word) - 1) for row in _ROWS if word[at] in row]
    at, row = chance.choice(places)
    here = row.index(word[at])
    return word[:at] + row[here + 1 if here == 0 else here - 1] + word[at + 1 :]


def scanned(word: str, chance: random.Random) -> str:
    places = [(at, seen) for seen in _SCANNED for at in range(1, len(word) - 2) if word.startswith(seen, at)]
    if not places:
        return word
    at, seen = chance.choice(places)
    return word[:at] + _SCANNED[seen] + word[at + len(seen) :]


SLIPS = (dropped, swapped, doubled, neighbouring, scanned)


def forms(name: str) -> Iterator[str]:
    """The name as other desks write it."""
    given, surname = name.split()
    yield f"{surname}, {given}"
    yield f"{given[0]}. {surname}"
    yield f"Dr. {given} {surname}"
    yield f"{given} M. {surname}"
    yield f"{given} Maria {surname}"
    yield f"{given.upper()} {surname.upper()}"
    if name.translate(_PLAIN) != name:
        yield name.translate(_PLAIN)
        yield "".join(_SPELLED_OUT.get(letter, letter) for letter in name)
