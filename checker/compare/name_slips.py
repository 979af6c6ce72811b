"""Slips of the keys and of scanners: is one word of a name written for another by mistake?"""

from __future__ import annotations

import re

from rapidfuzz.distance import OSA

from checker.compare.name_families import is_known, two_families, two_given_names
from checker.compare.romanize import bare, keys, skeleton
from checker.data import table
from checker.model.finding import Judgement, Relation

SURELY, NEARLY = 0.75, 0.72  # confidence
_FROM = 5  # letters of the shorter word
_SOUND_FROM = 6  # from here on the sounds may differ by one where the letters differ by more
_TWO_EDITS_FROM = 9
# Letters of the shorter word, where all other words of two names agree; for two slips; for two where one word agrees.
_NEAR_FROM, _TWO_NEAR_FROM, _TWO_ALONE_FROM = 4, 6, 8
_TWO_SPELLINGS = (("our", "or"), ("re", "er"), ("ence", "ense"), ("is", "iz"))  # British and American
VOWELS = frozenset("aeiouy")
_TWICE = re.compile(r"([aeiou])\1")


def misprint(a: str, b: str, given: bool) -> bool:
    """One letter dropped, doubled, swapped or mistaken, of long words two; or one sound; or what a scanner misreads."""
    one, other = bare(a), bare(b)
    shorter = min(len(one), len(other))
    if shorter < _FROM and not _known_person(one, other):
        return False
    most = 2 if shorter >= _TWO_EDITS_FROM else 1
    letters = _edited(one, other, most) or _scanned(one, other)
    if not letters and (shorter < _SOUND_FROM or not _edited(skeleton(a), skeleton(b), 1)):
        return False
    return not (given and (two_given_names(one, other) or two_endings(one, other)))


def nearly(a: str, b: str, given: bool, agreeing: int, middle: bool = False) -> bool:
    """Of two names that agree in all else, in `agreeing` words, the last two words: a misprint, or other names?

    Where two further words agree, more may differ, and the first letter too.
    """
    one, other = bare(a), bare(b)
    shorter, sure = min(len(one), len(other)), agreeing > 1
    first = one[:1] == other[:1]
    if not agreeing or shorter < (_FROM if given and not sure else _NEAR_FROM) or not (first or sure):
        return False
    if given and shorter >= _FROM and exchanged(one, other):
        return not two_given_names(one, other, middle)
    most = 2 if first and shorter >= (_TWO_NEAR_FROM if sure else _TWO_ALONE_FROM) and (sure or not given) else 1
    if OSA.distance(one, other, score_cutoff=most) > most:
        return False
    if given:
        return not (two_given_names(one, other, middle) or not sure and two_endings(one, other))
    return not two_families(a, b)


def typed(a: str, b: str, origins: frozenset[str]) -> bool:
    """Two words that sound alike: is it the keys that differ, as no romanization does?"""
    if not origins and (swapped(a, b) or _one_more(a, b)):
        return True
    return _vowel_twice(a, b, origins)


def misspelt(a: str, b: str, confidence: float) -> Judgement:
    """The judgement, with both words in its reason."""
    edits = OSA.distance(bare(a), bare(b))
    what = "one letter differs" if edits == 1 else "letters differ"
    return Judgement(Relation.MISSPELLING, f"{what}: {a} / {b}", confidence)


def close(a: str, b: str) -> bool:
    """May the one be written for the other by mistake, whatever lists say: one letter, of long words two, or sound?"""
    one, other = bare(a), bare(b)
    most = 2 if min(len(one), len(other)) >= _TWO_EDITS_FROM or sorted(one) == sorted(other) else 1
    return _edited(one, other, most) or min(len(one), len(other)) > 2 and not keys(a).isdisjoint(keys(b))


def slip(a: str, b: str) -> bool:
    """Is the one the other with one letter wrong, whatever kind of name it is part of? Endings are inflection."""
    one, other = bare(a), bare(b)
    if min(len(one), len(other)) < _FROM or one == other or one.startswith(other) or other.startswith(one):
        return False
    if any(one.replace(here, there) == other.replace(here, there) for here, there in _TWO_SPELLINGS):
        return False
    return one[:-1] != other[:-1] and _edited(one, other, 1)


def swapped(a: str, b: str) -> bool:
    """Two neighbours that changed places."""
    one, other = bare(a), bare(b)
    return sorted(one) == sorted(other) and OSA.distance(one, other, score_cutoff=1) == 1


def exchanged(one: str, other: str) -> bool:
    """Two letters inside the word that changed places and are no neighbours: Javon, Jovan."""
    if len(one) != len(other) or one[:1] != other[:1]:
        return False
    apart = [at for at, (a, b) in enumerate(zip(one, other)) if a != b]
    if len(apart) != 2 or apart[1] - apart[0] == 1:
        return False
    return one[apart[0]] == other[apart[1]] and one[apart[1]] == other[apart[0]]


def _edited(one: str, other: str, most: int) -> bool:
    """The first letter is never mistaken, only swapped: Hauck and Gauck are two people."""
    first = one[:1] == other[:1] or one[:2] == other[1::-1]
    return first and OSA.distance(one, other, score_cutoff=most) <= most


def _known_person(one: str, other: str) -> bool:
    """Merz and Mertz: is one of the short surnames a known person's, and the other a letter longer?"""
    return min(len(one), len(other)) == _FROM - 1 and len(one) != len(other) and is_known(one, other)


def two_endings(one: str, other: str) -> bool:
    """Jorvik and Jorvin: given names with one stem and two endings are two names; not Adama and Adame."""
    return one[-1:] != other[-1:] and one[:-1] == other[:-1] and not {one[-1:], other[-1:]} <= VOWELS


def _scanned(one: str, other: str) -> bool:
    """Does a scanner take the one for the other (rn, m)?"""
    if one[:1] != other[:1] or one[-1:] != other[-1:]:
        return False
    for letters, seen in table("name_parts")["misread"].items():
        one, other = one.replace(letters, seen), other.replace(letters, seen)
    return one == other


def _one_more(a: str, b: str) -> bool:
    """A letter more or less (Pistorius, Pistorious)."""
    one, other = bare(a), bare(b)
    return abs(len(one) - len(other)) == 1 == OSA.distance(one, other)


def _vowel_twice(a: str, b: str, origins: frozenset[str]) -> bool:
    """A vowel that is typed twice (Morweenna): no romanization of one name, but of Arabic ones."""
    if not origins.isdisjoint(("arabic", "abjad")):
        return False
    one, other = bare(a), bare(b)
    return len(one) != len(other) and _one_more(a, b) and _TWICE.sub(r"\1", one) == _TWICE.sub(r"\1", other)
