"""A name's words, ready to be compared: hyphens opened, articles off, and where the name comes from."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from checker.compare.name_given import ARABIC
from checker.compare.name_words import KOREAN, SLAVIC, Traits, traits
from checker.compare.romanize import latin
from checker.data import table
from checker.model.value import Name

_CENTRAL_ASIAN, _WADE = frozenset(["central_asian"]), frozenset(["wade"])
_SERVANT = "Abdul"
_BREAKS = re.compile(r"[\s\u2010-\u2015-]+")
_NO_VOWELS = re.compile("[\u0590-\u08ff]")  # Hebrew, Arabic and their relatives


class Parts(Struct, frozen=True, gc=False):
    """The words of a name, surname last."""

    given: tuple[str, ...]
    surname: tuple[str, ...]
    suffix: str
    origins: frozenset[str]
    words: tuple[str, ...]  # all of them
    traits: tuple[Traits, ...]  # of all of them
    titled: bool  # is the first word a title that is a given name as well: Hafiz, Sayyed?
    foreign: bool  # do newsrooms spell it by ear: neither with a given name that is at home here, nor of syllables?


@lru_cache(maxsize=65536)
def parts(name: Name) -> Parts:
    """The words that have to agree."""
    wade = _after_wade(name)
    given: tuple[str, ...] = ()
    for token in name.given:
        given += (_joined(token),) if wade else _words(_in_full(token))
    surname = _words(name.surname)
    origins = _origins(name, given) | _WADE if wade else _origins(name, given)
    if len(given) + len(surname) > 2 and not _servants().isdisjoint(map(str.lower, given + surname)):
        given, surname = _with_servants(given, surname)
    titled = len(given) > 0 and given[0].lower() in _titles()
    words = given + surname
    of_words = tuple(map(traits, words))
    foreign = KOREAN not in origins if origins else not any([word.home for word in of_words[: len(given)]])
    return Parts(given, surname, name.suffix, origins, words, of_words, titled, foreign)


def _after_wade(name: Name) -> bool:
    """Is it Chinese, romanized after Wade and Giles: Mao Tse-tung?"""
    surnames, marks = _chinese()
    return name.surname.lower() in surnames and bool(marks.search(name.full.lower()))


def is_chinese(surname: str) -> bool:
    """Is it a surname of China?"""
    return surname.lower() in _chinese()[0]


@lru_cache(maxsize=1)
def _chinese() -> tuple[frozenset[str], re.Pattern[str]]:
    data = table("name_parts")
    return frozenset(data["east_asian"]["chinese"]["surnames"]), re.compile(data["origins"]["wade_giles"])


def _joined(token: str) -> str:
    """ "Tse-tung" is Tsetung: Pinyin has no hyphens."""
    return _BREAKS.sub("", latin(token)).replace("'", "")


def _with_servants(given: tuple[str, ...], surname: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Abd al-Rahman, Abdul Rahman and Abdulrahman are one word: "servant of" never stands alone."""
    words: list[str] = []
    borders = 0
    for at, word in enumerate(given + surname):
        if words and words[-1].lower() in _servants():
            words[-1] = f"{_SERVANT}{word.lower()}"
        else:
            words.append(word)
        if at < len(given) and not word.lower() in _servants():
            borders = len(words)
    if not borders:
        return given, surname
    return tuple(words[:borders]), tuple(words[borders:])


def _words(token: str) -> tuple[str, ...]:
    """The words of one part: Müller-Lüdenscheidt has two, al-Assad one."""
    if token.isascii() and token.isalpha():
        return (token,)
    found = [word for word in _BREAKS.split(latin(token)) if word]
    kept = [word for word in found if word.lower() not in _articles()]
    return tuple(kept if len(found) > 1 and kept else found)


def _origins(name: Name, given: tuple[str, ...]) -> frozenset[str]:
    """What the name's parts tell; nothing for most."""
    found = traits(name.surname).surname.union(*[traits(word).given for word in given])
    if name.particles and not _arabic_parts().isdisjoint(map(str.lower, name.particles)):
        found |= {ARABIC}
    if not name.full.isascii() and _NO_VOWELS.search(name.full):
        found |= {"abjad"}
    return found | _CENTRAL_ASIAN if ARABIC in found and SLAVIC in found else found


@lru_cache(maxsize=1)
def _arabic_parts() -> frozenset[str]:
    return frozenset(table("name_parts")["origins"]["arabic_parts"])


def _in_full(token: str) -> str:
    """ "Mohd." is Mohammed."""
    full: str = _abbreviations().get(token.lower(), token)
    return full


@lru_cache(maxsize=1)
def _abbreviations() -> dict[str, str]:
    return dict(table("name_parts")["abbreviations"])


@lru_cache(maxsize=1)
def _titles() -> frozenset[str]:
    return frozenset(table("name_parts")["titles_too"])


@lru_cache(maxsize=1)
def _servants() -> frozenset[str]:
    return frozenset(table("romanization")["words"]["abd"])


@lru_cache(maxsize=1)
def _articles() -> frozenset[str]:
    return frozenset(table("name_parts")["articles"])
