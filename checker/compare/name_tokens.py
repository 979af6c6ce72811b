"""One word of a name against another: the same, a spelling of it, a misprint, or another name."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from importlib.resources import files
from os.path import commonprefix

from rapidfuzz.distance import OSA, Indel

from checker.compare.name_given import ARABIC, SHORT, listed, sections
from checker.compare.romanize import NO_ORIGINS, keys, letters, plain, same_system
from checker.model.finding import Judgement, Relation

GIVEN, SURNAME, CROSSED = "given", "surname", "crossed"  # crossed: given name here, surname there

OTHER_LANGUAGE, SHORT_FORM = "given name in another language", "short form of the given name"
SAME_SOUND = "transliteration"

SAME = Judgement(Relation.SAME, "same parts", 1.0)
DIACRITICS = Judgement(Relation.VARIANT, "diacritics", 0.98)
TOGETHER = Judgement(Relation.VARIANT, "written together", 0.95)
TRANSLITERATION = Judgement(Relation.VARIANT, SAME_SOUND, 0.92)
TRANSLATED = Judgement(Relation.VARIANT, OTHER_LANGUAGE, 0.9)
SHORTENED = Judgement(Relation.VARIANT, SHORT_FORM, 0.9)
INITIAL = Judgement(Relation.VARIANT, "initial", 0.85)
DIFFERENT = Judgement(Relation.CONFLICT, "different names", 1.0)

_MISPRINT, SAME_SOUND_MISPRINT = 0.75, 0.8  # confidence
_NEARLY = 0.72
_NEAR_FROM, _TWO_NEAR_FROM = 4, 6  # letters of the shorter word, where all other words of two names agree
_MISPRINT_FROM = 5  # letters of the shorter word
_SOUND_FROM = 6  # from here on the sounds may differ by one where the letters differ by more
_TWO_EDITS_FROM = 9
_FRAME_FROM = 3  # consonants of an Arabic name that tell it without its vowels
_TOO_FAR = 0.4  # below this share of common letters only a table can say that two words are one name
_TWO_SPELLINGS = (("our", "or"), ("re", "er"), ("ence", "ense"), ("is", "iz"))  # British and American
_GENDERS = {("", "a"), ("", "e"), ("", "o"), ("a", "o"), ("", "na"), ("", "ine"), ("a", "us"), ("a", "os")}  # endings
_VOWELS = re.compile("[aeiouyw]")  # and what is written for long ones


@lru_cache(maxsize=65536)
def compare_token(a: str, b: str, role: str = SURNAME, origins: frozenset[str] = NO_ORIGINS) -> Judgement:
    """How two words of names stand to each other. `role` is given, surname or crossed."""
    if letters(a) == letters(b):
        return SAME if _written(a) == _written(b) else DIACRITICS
    if not plain(a).isdisjoint(plain(b)):
        return DIACRITICS
    if role == GIVEN and _initial(a, b):
        return INITIAL
    if same_system(a, b):
        return TRANSLITERATION
    return _forms_of_one(a, b, role, origins) or _compare_letters(a, b, role, origins)


def _written(word: str) -> str:
    """The word as it is written, but for case, hyphens and how its accents are encoded."""
    return "".join(char for char in unicodedata.normalize("NFC", word.casefold()) if char.isalpha())


def _forms_of_one(a: str, b: str, role: str, origins: frozenset[str]) -> Judgement | None:
    """What the table of given names says. Arabic ones stand where others have a surname, for they are the father's."""
    shared = sections(a, b)
    if ARABIC in shared:
        return TRANSLITERATION
    if not shared or role != GIVEN:
        return None
    if not keys(a, origins).isdisjoint(keys(b, origins)):
        return TRANSLITERATION
    return SHORTENED if shared == {SHORT} else TRANSLATED


def is_common(surname: str) -> bool:
    """Is the surname borne by many? Two such names (Scholz and Schulz) are no misprints of each other."""
    return letters(surname) in _common_surnames()


def _compare_letters(a: str, b: str, role: str, origins: frozenset[str]) -> Judgement:
    """What no table knows: the same sound, a misprint, or another name."""
    if Indel.normalized_similarity(min(plain(a)), min(plain(b))) < _TOO_FAR:
        return DIFFERENT
    common = role == SURNAME and is_common(a) and is_common(b)
    misprint = role != CROSSED and not common and _misprint(a, b, role)
    if (origins or not common) and _sound_alike(a, b, origins):
        slipped = _swapped(a, b) or role == SURNAME and _one_more(a, b)
        slipped = slipped and not origins or _vowel_twice(a, b, origins)
        return _misspelt(a, b, SAME_SOUND_MISPRINT) if misprint and slipped else TRANSLITERATION
    return _misspelt(a, b, _MISPRINT) if misprint else DIFFERENT


def _initial(a: str, b: str) -> bool:
    """J and John; not J and K, nor two whole names."""
    short, long = sorted((letters(a), letters(b)), key=len)
    return len(short) == 1 and long.startswith(short)


def _sound_alike(a: str, b: str, origins: frozenset[str]) -> bool:
    """Do the two share a reading? Of Arabic names, which are written without short vowels, the consonants do."""
    ours, theirs = keys(a, origins), keys(b, origins)
    if not ours.isdisjoint(theirs):
        return True
    if "arabic" not in origins or _two_given_names(a, b):
        return False
    return not _frames(ours).isdisjoint(_frames(theirs))


def _frames(readings: frozenset[str]) -> set[str]:
    return {frame for frame in (_VOWELS.sub("", reading) for reading in readings) if len(frame) >= _FRAME_FROM}


def _misprint(a: str, b: str, role: str) -> bool:
    """One letter dropped, doubled, swapped or mistaken, of long words two; or one sound."""
    one, other = min(plain(a)), min(plain(b))
    shorter = min(len(one), len(other))
    if shorter < _MISPRINT_FROM or (role == GIVEN and _two_given_names(one, other)):
        return False
    if _edited(one, other, 2 if shorter >= _TWO_EDITS_FROM else 1):
        return True
    return shorter >= _SOUND_FROM and _edited(min(keys(a)), min(keys(b)), 1)


def _edited(one: str, other: str, most: int) -> bool:
    """The first letter is never mistaken, only swapped: Hauck and Gauck are two people."""
    first = one[:1] == other[:1] or one[:2] == other[1::-1]
    return first and OSA.distance(one, other, score_cutoff=most) <= most


def nearly(a: str, b: str, role: str, agreeing: int) -> Judgement:
    """Of two names that agree in all else, in `agreeing` words, the last two words: a misprint, or other names.

    Where two further words agree, more may differ, and the first letter too.
    """
    one, other = min(plain(a)), min(plain(b))
    shorter = min(len(one), len(other))
    if not agreeing or role == CROSSED or shorter < _NEAR_FROM or one[0] != other[0] and agreeing < 2:
        return DIFFERENT
    if _two_given_names(one, other) if role == GIVEN else is_common(a) and is_common(b):
        return DIFFERENT
    most = 1 if one[0] != other[0] or shorter < _TWO_NEAR_FROM and agreeing < 2 else 2
    return _misspelt(a, b, _NEARLY) if OSA.distance(one, other, score_cutoff=most) <= most else DIFFERENT


def _one_more(a: str, b: str) -> bool:
    """A letter more or less (Pistorius, Pistorious): no romanization of one name, where nothing is romanized."""
    return abs(len(min(plain(a))) - len(min(plain(b)))) == 1 == OSA.distance(min(plain(a)), min(plain(b)))


def _vowel_twice(a: str, b: str, origins: frozenset[str]) -> bool:
    """A vowel that is typed twice (Morweenna): no romanization of one name, but of Arabic ones."""
    if origins & {"arabic", "abjad"}:
        return False
    short, long = sorted((min(plain(a)), min(plain(b))), key=len)
    if len(long) - len(short) != 1:
        return False
    return any(
        long[at] == long[at - 1] and long[at] in "aeiou" and long[:at] + long[at + 1 :] == short
        for at in range(1, len(long))
    )


def _swapped(a: str, b: str) -> bool:
    """Two neighbours that changed places: no romanization does that."""
    one, other = min(plain(a)), min(plain(b))
    return sorted(one) == sorted(other) and OSA.distance(one, other, score_cutoff=1) == 1


def close(a: str, b: str) -> bool:
    """May the one be written for the other by mistake, whatever lists say: one letter, of long words two, or sound?"""
    one, other = min(plain(a)), min(plain(b))
    most = 2 if min(len(one), len(other)) >= _TWO_EDITS_FROM or sorted(one) == sorted(other) else 1
    return _edited(one, other, most) or min(len(one), len(other)) > 2 and not keys(a).isdisjoint(keys(b))


def slip(a: str, b: str) -> bool:
    """Is the one the other with one letter wrong, whatever kind of name it is part of? Endings are inflection."""
    one, other = min(plain(a)), min(plain(b))
    if min(len(one), len(other)) < _MISPRINT_FROM or one == other or one.startswith(other) or other.startswith(one):
        return False
    if any(one.replace(here, there) == other.replace(here, there) for here, there in _TWO_SPELLINGS):
        return False
    return one[:-1] != other[:-1] and _edited(one, other, 1)


def _two_given_names(one: str, other: str) -> bool:
    """Both known, or a man's and a woman's (Julian, Juliana): other people, no misprint."""
    return (listed(one) and listed(other)) or man_and_woman(one, other)


def man_and_woman(one: str, other: str) -> bool:
    """Julian and Juliana, Marcelo and Marcela, Christian and Christiane; not Libertina and Libertine."""
    stem = commonprefix((one.lower(), other.lower()))
    return tuple(sorted((one[len(stem) :], other[len(stem) :]))) in _GENDERS


def _misspelt(a: str, b: str, confidence: float) -> Judgement:
    edits = OSA.distance(min(plain(a)), min(plain(b)))
    what = "one letter differs" if edits == 1 else "letters differ"
    return Judgement(Relation.MISSPELLING, f"{what}: {a} / {b}", confidence)


@lru_cache(maxsize=1)
def _common_surnames() -> frozenset[str]:
    content = (files("checker.data") / "surnames.txt").read_text(encoding="utf-8")
    return frozenset(letters(name) for name in content.split())
