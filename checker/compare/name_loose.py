"""Words of two names that agree otherwise, heard and written down by ear: Qasemi and Ghasemi, Seidu and Siedou.

Alone such a likeness says nothing; beside words that agree it tells one person, as names of other scripts, and of
languages that a newsroom does not speak, are spelled in many ways.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import OSA, Indel

from checker.compare.name_families import is_common, two_families, two_given_names
from checker.compare.name_slips import VOWELS, two_endings
from checker.compare.name_tokens import CROSSED, DIFFERENT, GIVEN, SHORTENED, SURNAME
from checker.compare.name_words import Traits, heard, traits
from checker.compare.romanize import keys, letters, skeleton, squeezed
from checker.data import table
from checker.model.finding import Judgement, Relation

BY_EAR = Judgement(Relation.VARIANT, "transliteration", 0.76)
SLIP = Judgement(Relation.MISSPELLING, "letters differ", 0.7)

_NO_VOWELS = str.maketrans("", "", "aiu")
_GUTTURAL = ("q", "gh", "kh")
_FATHERS = ("vich", "vych", "vitch", "vič", "vyč", "witsch", "wytsch", "wicz", "vitj")  # a patronymic is no long form
_SERVANT = re.compile("abd[aeiou]l")
_SHORT_FROM = 4  # letters
_CROSSED_FROM, _CROSSED_FRAME = 5, 2  # letters, consonants
_FAR = 3  # sounds
_TOO_FAR = 0.5  # below this share of common sounds


def loosely(a: str, b: str, role: str, foreign: bool, agreeing: int) -> Judgement:
    """May two words be one where the names agree in `agreeing` others? BY_EAR, SLIP, SHORTENED or DIFFERENT."""
    if min(len(a), len(b)) < 2 or unlike(traits(a), traits(b)):
        return DIFFERENT
    if foreign and _servant(a, b):
        return SHORTENED
    if role == CROSSED:
        judgement = _crossed(a, b, foreign)
    else:
        judgement = SHORTENED if role == GIVEN and _begins(a, b) else _heard(a, b, role, foreign, agreeing == 1)
    return DIFFERENT if judgement is DIFFERENT or _told_apart(a, b, role) else judgement


def unlike(one: Traits, other: Traits) -> bool:
    """Do the words share too few sounds?"""
    return Indel.normalized_similarity(one.sound, other.sound) < _TOO_FAR


def _servant(a: str, b: str) -> bool:
    """Abdulsamad and Samad: "servant of" left out."""
    one, other = sorted((letters(a), letters(b)), key=len)
    found = _SERVANT.match(other)
    if found is None or len(one) < _SHORT_FROM:
        return False
    whose = sound(other[found.end() :])
    return whose == sound(one) and whose in _served()


@lru_cache(maxsize=1)
def _served() -> frozenset[str]:
    return frozenset(map(sound, table("name_parts")["origins"]["servant_of"]))


def _crossed(a: str, b: str, foreign: bool) -> Judgement:
    """A given name here and a surname there: of foreign names, where hardly a vowel differs."""
    if not foreign or min(len(a), len(b)) < _CROSSED_FROM:
        return DIFFERENT
    if _breathed(a, b):
        return BY_EAR
    one, other = sound(a), sound(b)
    one_frame = _frame(one) == _frame(other) and len(_frame(one)) >= _CROSSED_FRAME
    return BY_EAR if _one_onset(a, b) and one_frame and OSA.distance(one, other) <= 1 else DIFFERENT


def _heard(a: str, b: str, role: str, foreign: bool, alone: bool) -> Judgement:
    """By the sound; where only one other word agrees, of foreign names that begin alike."""
    one, other = sound(a), sound(b)
    if foreign and _breathed(a, b):
        return BY_EAR
    if alone and not (foreign and _one_onset(a, b)) or role == SURNAME and alone and is_common(a) != is_common(b):
        return DIFFERENT
    if alone and role == GIVEN and two_endings(one, other):
        return DIFFERENT
    judgement = _by_sound(one, other, alone)
    return DIFFERENT if judgement is SLIP and not alone and not _onset_slipped(a, b) else judgement


def _breathed(a: str, b: str) -> bool:
    """Are the words one but for an h, which many languages do not speak: Hissene, Issene?"""
    one, other = skeleton(a), skeleton(b)
    if one.count("h") == other.count("h") or min(len(one), len(other)) < _SHORT_FROM:
        return False
    one, other = (heard(word.replace("h", "")) for word in (one, other))
    bare = [word.translate(_NO_VOWELS) for word in (one, other)]
    return bare[0] == bare[1] and OSA.distance(one, other, score_cutoff=1) <= 1


def _by_sound(ours: str, theirs: str, strict: bool) -> Judgement:
    """The same consonants are written by ear; one consonant more, less or another is a slip."""
    frame, frame_other = _frame(ours), _frame(theirs)
    spare = min(len(frame), len(frame_other)) - strict
    apart = OSA.distance(ours, theirs, score_cutoff=_FAR)
    if frame == frame_other and apart <= min(_FAR, spare // 2 + 1) and _opens(ours) == _opens(theirs):
        return BY_EAR
    off = OSA.distance(frame, frame_other, score_cutoff=1)
    return SLIP if off <= 1 and apart <= min(2, spare - 1) else DIFFERENT


def only_vowels(a: str, b: str, any_vowel: bool) -> bool:
    """Do words that begin alike differ in neighbouring vowels alone: Tesfalom, Tesfalum? Or in any: Gafur, Gofur."""
    one, other = sound(a), sound(b)
    return a[:1] == b[:1] and (one == other or any_vowel and _frame(one) == _frame(other))


def _opens(word: str) -> bool:
    """Does it begin with a vowel?"""
    return word[:1] in VOWELS


def _one_onset(a: str, b: str) -> bool:
    """Do the words begin alike, or with a sound that Latin has no letter for: Qasemi, Ghasemi?"""
    one, other = letters(a), letters(b)
    if one.startswith(_GUTTURAL) or other.startswith(_GUTTURAL):
        return True
    if one[:1] == other[:1] or {one[:1], other[:1]} <= VOWELS:
        return True
    return not {reading[:1] for reading in keys(a)}.isdisjoint([reading[:1] for reading in keys(b)])


def _onset_slipped(a: str, b: str) -> bool:
    """Do the words begin alike, or does one lack only what the other begins with: Htun, Tun?"""
    return _one_onset(a, b) or sound(a).endswith(sound(b)) or sound(b).endswith(sound(a))


def _begins(a: str, b: str) -> bool:
    """Alex and Alexander, Parlin and Parlindungan; not Paul and Paulina."""
    short, long = sorted((letters(a), letters(b)), key=len)
    more = len(long) - len(short)
    whole = more > 1 and (long[-1] not in "ae" or more > _SHORT_FROM) and not long.endswith(_FATHERS)
    return whole and len(short) >= _SHORT_FROM and long.startswith(short)


def _told_apart(a: str, b: str, role: str) -> bool:
    """Two families, two given names, or the one and the other."""
    return role != GIVEN and two_families(a, b) or role != SURNAME and two_given_names(a, b)


def sound(word: str) -> str:
    """The word with one letter for all sounds that are taken for each other."""
    return traits(word).sound


def _frame(heard: str) -> str:
    return squeezed(heard.translate(_NO_VOWELS))
