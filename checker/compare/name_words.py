"""What is known of one word of a name at a glance: its letters, what it sounds like, where it comes from."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from msgspec import Struct
from rapidfuzz.distance import Indel

from checker.compare.name_given import ARABIC, known
from checker.compare.romanize import bare, letters, plain, skeleton, squeezed, systems
from checker.data import table

SLAVIC, KOREAN = "slavic", "korean"
_ENDING_OF = 5  # letters of a surname whose ending tells something
_TOO_FAR = 0.4  # below this share of common letters only a table can say that two words are one name
_NEAR = 0.55  # from this share on any two words may be one name
_LONG_FROM = 5  # letters
_SOUNDS = str.maketrans("ghqdpfzxcjeyo", "kkktbvssssiiu")  # voiced and voiceless are one, and neighbouring vowels
_NOTHING: frozenset[str] = frozenset()


class Traits(Struct, frozen=True, gc=False):
    """A word, whatever its place in the name."""

    letters: str
    bare: str  # without diacritics
    spelled: frozenset[str]  # the same, where marks can be spelled out
    skeleton: str
    sound: str  # the skeleton with one letter for all sounds that are taken for each other
    kin: frozenset[str]  # groups of given names, and names in other systems of romanization
    given: frozenset[str]  # where it comes from as a given name
    surname: frozenset[str]  # and as a surname
    home: bool  # is it a given name that is at home everywhere?


def far(one: Traits, other: Traits) -> bool:
    """Can the two be no forms of one name: few common letters, and no table that knows them both?"""
    likeness = Indel.normalized_similarity(one.bare, other.bare)
    if likeness >= _NEAR:
        return False
    return (likeness < _TOO_FAR or _sounds_far(one, other)) and one.kin.isdisjoint(other.kin)


def _sounds_far(one: Traits, other: Traits) -> bool:
    """Long words with so few common letters have to share their sounds."""
    long = min(len(one.bare), len(other.bare)) >= _LONG_FROM
    return long and Indel.normalized_similarity(one.skeleton, other.skeleton) < _TOO_FAR


@lru_cache(maxsize=65536)
def traits(word: str) -> Traits:
    """What is known of the word at a glance."""
    base, found, written = letters(word), known(word), systems(word)
    kin = found.groups | written if found.groups and written else found.groups or written
    short, spelled = (base, _NOTHING) if base.isascii() else (bare(word), plain(word))
    as_given, as_surname = _origins(word.lower(), found.origins)
    home = found.listed and not found.origins
    bones = skeleton(word)
    return Traits(base, short, spelled, bones, heard(bones), kin, as_given, as_surname, home)


def heard(bones: str) -> str:
    """What is made of a skeleton by ear."""
    return squeezed(bones.translate(_SOUNDS))


def _origins(word: str, listed: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Of a given name by the lists, of a surname by its ending; of both by Arabic parts and letters."""
    signs = _signs()
    if word.startswith(signs.starts) or word.endswith(signs.ends) or signs.letters.search(word):
        listed = given = listed | {ARABIC}
    else:
        given = listed | {ARABIC} if word in signs.arabic else listed
    surname = listed & {ARABIC} if listed else _NOTHING
    if len(word) >= _ENDING_OF and word.endswith(signs.slavic):
        surname = surname | {SLAVIC}
    return given, surname | {KOREAN} if word in signs.korean else surname


class _Signs(NamedTuple):
    """What tells where a name comes from."""

    arabic: frozenset[str]  # parts
    starts: tuple[str, ...]  # of Arabic and Persian words
    ends: tuple[str, ...]
    letters: re.Pattern[str]
    slavic: tuple[str, ...]  # endings
    korean: frozenset[str]  # surnames


@lru_cache(maxsize=1)
def _signs() -> _Signs:
    data = table("name_parts")
    found = data["origins"]
    return _Signs(
        arabic=frozenset(found["arabic_parts"]),
        starts=tuple(found["arabic_starts"]),
        ends=tuple(found["arabic_ends"]),
        letters=re.compile(found["arabic_letters"]),
        slavic=tuple(found["slavic_endings"]),
        korean=frozenset(data["east_asian"]["korean"]["surnames"]),
    )
