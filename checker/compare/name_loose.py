"""Words of two names that agree otherwise, heard and written down by ear: Qasemi and Ghasemi, Seidu and Siedou.

Alone such a likeness says nothing; beside words that agree it tells one person, as names of other scripts, and of
languages that a newsroom does not speak, are spelled in many ways.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby

from rapidfuzz.distance import OSA

from checker.compare.name_given import listed
from checker.compare.name_tokens import DIFFERENT, GIVEN, SURNAME, is_common
from checker.compare.romanize import skeleton
from checker.model.finding import Judgement, Relation

BY_EAR = Judgement(Relation.VARIANT, "transliteration", 0.76)
SLIP = Judgement(Relation.MISSPELLING, "letters differ", 0.7)

_SOUNDS = str.maketrans("ghqdpfzxcjeyo", "kkktbvssssiiu")  # voiced and voiceless are one, and neighbouring vowels
_NO_VOWELS = str.maketrans("", "", "aiu")
_SYLLABLES = frozenset({"korean", "chinese"})  # every vowel is another word


def loosely(a: str, b: str, role: str, origins: frozenset[str], agreeing: int) -> Judgement:
    """May two words be one where the names agree in `agreeing` others? BY_EAR, SLIP or DIFFERENT."""
    if _told_apart(a, b, role) or min(len(a), len(b)) < 2:
        return DIFFERENT
    sound, other = _sound(a), _sound(b)
    frame, frame_other = _frame(sound), _frame(other)
    length = min(len(frame), len(frame_other))
    apart = OSA.distance(sound, other, score_cutoff=2)
    if frame == frame_other and apart <= min(2, length - (agreeing < 2)) and (agreeing > 1 or _foreign(origins)):
        return BY_EAR
    off = OSA.distance(frame, frame_other, score_cutoff=1)
    enough = length >= (1 + apart if agreeing > 1 else 2 + apart if _foreign(origins) else 9)
    return SLIP if off <= 1 and apart <= 2 and enough else DIFFERENT


def _foreign(origins: frozenset[str]) -> bool:
    return bool(origins) and origins.isdisjoint(_SYLLABLES)


def _told_apart(a: str, b: str, role: str) -> bool:
    """Two names that people are known to bear, or a man's and a woman's form."""
    if role == SURNAME:
        return is_common(a) and is_common(b)
    return role != GIVEN or (listed(a) and listed(b)) or a.lower().rstrip("aeo") == b.lower().rstrip("aeo")


@lru_cache(maxsize=16384)
def _sound(word: str) -> str:
    return _squeezed(skeleton(word).translate(_SOUNDS))


def _frame(sound: str) -> str:
    return _squeezed(sound.translate(_NO_VOWELS))


def _squeezed(word: str) -> str:
    return "".join(letter for letter, _ in groupby(word))
