"""One word of a name against another: the same, a spelling of it, a misprint, or another name."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rapidfuzz.distance import Indel

from checker.compare.name_families import two_families, two_given_names
from checker.compare.name_given import ARABIC, SHORT, initials, sections
from checker.compare.name_slips import SURELY, VOWELS, misprint, misspelt, typed
from checker.compare.name_words import Traits, far, traits
from checker.compare.romanize import NO_ORIGINS, keys, plain, same_system
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

SAME_SOUND_MISPRINT = 0.8  # confidence
_FRAME_FROM = 3  # consonants of an Arabic name that tell it without its vowels
_TOO_FAR_IN_SOUND = 0.4
_VOWELS = re.compile("[aeiouyw]")  # and what is written for long ones


def compare_token(a: str, b: str, role: str = SURNAME, origins: frozenset[str] = NO_ORIGINS) -> Judgement:
    """How two words of names stand to each other. `role` is given, surname or crossed."""
    return compare_known(a, b, traits(a), traits(b), role, origins)


def compare_known(a: str, b: str, one: Traits, other: Traits, role: str, origins: frozenset[str]) -> Judgement:
    """The same, of words whose traits are at hand."""
    if one.letters == other.letters:
        return SAME if _written(a) == _written(b) else DIACRITICS
    if one.bare == other.bare or (one.spelled or other.spelled) and not plain(a).isdisjoint(plain(b)):
        return DIACRITICS
    if role == GIVEN and 1 in (len(one.letters), len(other.letters)) and _initial(one.letters, other.letters):
        return INITIAL
    if not one.kin.isdisjoint(other.kin):
        if same_system(a, b):
            return TRANSLITERATION
        if judgement := _forms_of_one(a, b, role, origins):
            return judgement
    return DIFFERENT if far(one, other) else _compare_letters(a, b, one, other, role, origins)


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


def _compare_letters(a: str, b: str, one: Traits, other: Traits, role: str, origins: frozenset[str]) -> Judgement:
    """What no table knows: the same sound, a misprint, or another name."""
    slipped = role != CROSSED and misprint(a, b, role == GIVEN)
    alike = _sound_alike(a, b, one.skeleton, other.skeleton, origins)
    if not slipped and not alike:
        return DIFFERENT
    if role == SURNAME and two_families(a, b):
        return TRANSLITERATION if alike and origins else DIFFERENT
    if alike and not (slipped and typed(a, b, origins)):
        return TRANSLITERATION
    return misspelt(a, b, SAME_SOUND_MISPRINT if alike else SURELY)


def _initial(a: str, b: str) -> bool:
    """J and John, G and Hennadij; not J and K, nor two whole names."""
    short, long = (a, b) if len(a) < len(b) else (b, a)
    return long.startswith(short) or len(long) > 1 and short in initials(long)


def _sound_alike(a: str, b: str, sound: str, other: str, origins: frozenset[str]) -> bool:
    """Do the two share a reading? Of Arabic names, which are written without short vowels, the consonants do."""
    likeness = Indel.normalized_similarity(sound, other)
    if likeness < _TOO_FAR_IN_SOUND or likeness == 1:
        return likeness == 1
    ours, theirs = keys(a, origins), keys(b, origins)
    if not ours.isdisjoint(theirs):
        return True
    if ARABIC not in origins or two_given_names(a, b):
        return False
    return not _frames(a, origins).isdisjoint(_frames(b, origins))


@lru_cache(maxsize=65536)
def _frames(word: str, origins: frozenset[str]) -> frozenset[tuple[str, bool, bool]]:
    """The consonants of each reading, with what opens and what ends it: Ahmed is not Hamadi, nor Sultan Sultani."""
    forms = sorted(keys(word, origins))
    frames = zip(_VOWELS.sub("", " ".join(forms)).split(" "), forms)
    told = [(frame, form[:1] in VOWELS, form[-1:] == "i") for frame, form in frames]
    return frozenset([frame for frame in told if len(frame[0]) >= _FRAME_FROM])
