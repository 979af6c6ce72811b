"""A word of a name as it sounds: readings which the spellings of different languages share.

The rules are data: data/romanization.toml.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import islice, product
from typing import Mapping, Sequence

from anyascii import anyascii

from checker.data import table

NO_ORIGINS: frozenset[str] = frozenset()
_MOST = 64  # readings of one word
_TWICE = re.compile(r"(.)\1+")
_LAST_LATIN = "\u024f"
_BETWEEN = "\n"  # forms that are treated as one text, for speed
_CACHED = 65536


def latin(text: str) -> str:
    """The text in Latin letters: other scripts are romanized, diacritics stay."""
    if text.isascii():
        return text
    text = unicodedata.normalize("NFC", text)
    if max(text, default="") <= _LAST_LATIN:
        return text
    return "".join(char if char <= _LAST_LATIN else anyascii(char) for char in text)


@lru_cache(maxsize=_CACHED)
def letters(word: str) -> str:
    """The word's letters in lower case; marks and letters that the rules do not name are folded away."""
    folded = word.casefold()
    if folded.isascii() and folded.isalpha():
        return folded
    known = _known_letters()
    folded = unicodedata.normalize("NFC", folded)
    return "".join(char if char in known else _ascii(char) for char in folded)


def plain(word: str) -> frozenset[str]:
    """The word without diacritics, both ways: Müller is muller and mueller."""
    base = letters(word)
    return frozenset((base,)) if base.isascii() else _spelled_out(base)


def bare(word: str) -> str:
    """The word without diacritics, in one way."""
    base = letters(word)
    return base if base.isascii() else min(_spelled_out(base))


@lru_cache(maxsize=_CACHED)
def _spelled_out(base: str) -> frozenset[str]:
    umlauts = table("romanization")["umlauts"]
    spelled = "".join(umlauts.get(char, char) for char in base)
    return frozenset((_ascii(base), _ascii(spelled)))


@lru_cache(maxsize=_CACHED)
def keys(word: str, origins: frozenset[str] = NO_ORIGINS) -> frozenset[str]:
    """Everything the word may sound like, at most 64 readings. Two spellings of one word share one."""
    readings = _readings(letters(word), origins)
    if max(map(len, readings)) == 1:
        return frozenset((squeezed("".join([reading[0] for reading in readings])),))
    forms = _BETWEEN.join(map("".join, islice(product(*readings), _MOST)))
    return frozenset(squeezed(forms).split(_BETWEEN))


_LONGEST = 40  # letters of a name that tell who it is; a hostile text may write thousands without a blank


@lru_cache(maxsize=_CACHED)
def skeleton(token: str) -> str:
    """One stable key: Selenskyj, Zelensky and Zelenskyy give the same."""
    first, pieces = _first_readings()
    return squeezed("".join([first.get(piece, piece) for piece in pieces.findall(f"^{letters(latin(token))}$")]))


def same_system(one: str, other: str) -> bool:
    """Are they one name romanized after two systems: Lee and Yi, Zhang and Chang?"""
    return not systems(one).isdisjoint(systems(other))


def systems(word: str) -> frozenset[str]:
    """The names that the word may stand for in another system of romanization."""
    return _systems().get(letters(word), NO_ORIGINS)


def blocking_keys(token: str) -> set[str]:
    """Keys that two spellings share if they sound alike, or are one letter apart in letters or in sound."""
    forms = {skeleton(token[:_LONGEST]), *plain(token[:_LONGEST])}
    return forms | {form[:at] + form[at + 1 :] for form in forms for at in range(len(form)) if len(form) > 3}


def squeezed(form: str) -> str:
    """Doubled letters count once."""
    return _TWICE.sub(r"\1", form) if _TWICE.search(form) else form


def _readings(base: str, origins: frozenset[str]) -> list[Sequence[str]]:
    """The readings of each piece of the word, always the longest piece that the rules know."""
    rules, pieces = _rules(origins)
    return [rules.get(piece) or (piece,) for piece in pieces.findall(f"^{base}$")]


@lru_cache(maxsize=None)
def _rules(origins: frozenset[str]) -> tuple[Mapping[str, Sequence[str]], re.Pattern[str]]:
    """The rules for names of these origins, and what cuts a word into their pieces."""
    content = table("romanization")
    rules: dict[str, list[str]] = {"^": [""], "$": [""], **content["common"]}
    added: dict[str, list[str]] = {}
    for origin in sorted(origins & content.keys()):
        for piece, readings in content[origin].items():
            added.setdefault(piece, []).extend(readings)
    rules.update(added)
    tails: dict[str, list[str]] = {}
    for piece in sorted(rules, key=len, reverse=True):
        tails.setdefault(piece[0], []).append(re.escape(piece[1:]))
    branches = [f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in tails.items()]
    return rules, re.compile("|".join([*branches, "."]))


@lru_cache(maxsize=1)
def _first_readings() -> tuple[dict[str, str], re.Pattern[str]]:
    """Piece -> its first reading, and what cuts a word into pieces."""
    rules, pieces = _rules(NO_ORIGINS)
    return {piece: readings[0] for piece, readings in rules.items()}, pieces


@lru_cache(maxsize=None)
def _systems() -> dict[str, frozenset[str]]:
    """Word -> the names it may stand for in another system of romanization (Yi, Lee and Rhee)."""
    found: dict[str, frozenset[str]] = {}
    for name, words in table("romanization")["words"].items():
        for word in words:
            key = letters(word)
            found[key] = found.get(key, NO_ORIGINS) | {name}
    return found


@lru_cache(maxsize=None)
def _known_letters() -> frozenset[str]:
    content = table("romanization")
    pieces = "".join(content["umlauts"]) + "".join(content["common"])
    return frozenset("abcdefghijklmnopqrstuvwxyz" + pieces) - frozenset("^$")


def _ascii(text: str) -> str:
    return "".join(char for char in anyascii(text).lower() if "a" <= char <= "z")
