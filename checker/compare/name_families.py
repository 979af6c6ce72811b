"""What tells people apart whose names are near each other: common surnames, families, men and women."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files
from typing import Sequence

from checker.compare.name_given import listed
from checker.compare.romanize import letters
from checker.data import table

_LONGEST_ENDING = 3  # letters


def is_common(surname: str) -> bool:
    """Is the surname borne by many? Two such names (Scholz and Schulz) are no misprints of each other."""
    return letters(surname) in _common_surnames()


@lru_cache(maxsize=16384)
def two_families(a: str, b: str) -> bool:
    """Are the surnames those of two families: both common, or spelled as families spell one name (Meier, Mayer)?

    A known person's name is not: Mertz is written for Merz.
    """
    if is_common(a) and is_common(b):
        return True
    one, other = letters(a), letters(b)
    return one != other and _as_heard(one) == _as_heard(other) and not is_known(one, other)


def is_known(*surnames: str) -> bool:
    """Is one of them the surname of a known person?"""
    return not _known().isdisjoint(surnames)


def is_known_person(words: Sequence[str]) -> bool:
    """Is it the whole name of a known person?"""
    return " ".join(map(letters, words)) in _known_people()


def two_given_names(one: str, other: str, middle: bool = False) -> bool:
    """Both known, or a man's and a woman's (Julian, Juliana): other people, no misprint. A middle name may be any."""
    return (listed(one) and listed(other)) or not middle and man_and_woman(one, other)


def man_and_woman(one: str, other: str) -> bool:
    """Julian and Juliana, Marcelo and Marcela, Christian and Christiane; not Libertina and Libertine."""
    one, other = one.lower(), other.lower()
    if abs(len(one) - len(other)) > _LONGEST_ENDING or one[:1] != other[:1]:
        return False
    stem = next((at for at, (a, b) in enumerate(zip(one, other)) if a != b), min(len(one), len(other)))
    return (one[stem:], other[stem:]) in _genders()


@lru_cache(maxsize=1)
def _genders() -> frozenset[tuple[str, str]]:
    """The two endings in either order."""
    endings = table("name_parts")["families"]["genders"]
    return frozenset((a, b) for one, other in endings for a, b in ((one, other), (other, one)))


@lru_cache(maxsize=16384)
def _as_heard(word: str) -> str:
    """The surname in one of the spellings that families have for it."""
    for pattern, spelling in _habits():
        word = pattern.sub(spelling, word)
    return word


@lru_cache(maxsize=1)
def _habits() -> list[tuple[re.Pattern[str], str]]:
    return [(re.compile(pattern), spelling) for pattern, spelling in table("name_parts")["families"]["spellings"]]


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    """The surnames of known people."""
    return frozenset(letters(form.split()[-1]) for forms in table("people").values() for form in forms)


@lru_cache(maxsize=1)
def _known_people() -> frozenset[str]:
    return frozenset(" ".join(map(letters, form.split())) for forms in table("people").values() for form in forms)


@lru_cache(maxsize=1)
def _common_surnames() -> frozenset[str]:
    content = (files("checker.data") / "surnames.txt").read_text(encoding="utf-8")
    return frozenset(letters(name) for name in content.split())
