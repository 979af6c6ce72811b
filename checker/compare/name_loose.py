"""Words of two names that agree otherwise, heard and written down by ear: Qasemi and Ghasemi, Seidu and Siedou.

Alone such a likeness says nothing; beside words that agree it tells one person, as names of other scripts, and of
languages that a newsroom does not speak, are spelled in many ways.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby

from rapidfuzz.distance import OSA

from checker.compare.name_given import listed
from checker.compare.name_tokens import DIFFERENT, GIVEN, SHORTENED, SURNAME, is_common, man_and_woman
from checker.compare.romanize import letters, skeleton
from checker.model.finding import Judgement, Relation

BY_EAR = Judgement(Relation.VARIANT, "transliteration", 0.76)
SLIP = Judgement(Relation.MISSPELLING, "letters differ", 0.7)

_SOUNDS = str.maketrans("ghqdpfzxcjeyo", "kkktbvssssiiu")  # voiced and voiceless are one, and neighbouring vowels
_NO_VOWELS = str.maketrans("", "", "aiu")
_SHORT_FROM = 4  # letters


def loosely(a: str, b: str, role: str, foreign: bool, agreeing: int) -> Judgement:
    """May two words be one where the names agree in `agreeing` others? BY_EAR, SLIP, SHORTENED or DIFFERENT."""
    if _told_apart(a, b, role) or min(len(a), len(b)) < 2:
        return DIFFERENT
    if role == GIVEN and _begins(a, b):
        return SHORTENED
    sure = agreeing > 1
    if not sure and not foreign:
        return DIFFERENT
    sound, other = _sound(a), _sound(b)
    frame, frame_other = _frame(sound), _frame(other)
    apart = OSA.distance(sound, other, score_cutoff=2)
    spare = min(len(frame), len(frame_other)) - (not sure)
    if frame == frame_other and apart <= min(2, spare) and (sound[0] in "aiu") == (other[0] in "aiu"):
        return BY_EAR
    off = OSA.distance(frame, frame_other, score_cutoff=1)
    return SLIP if off <= 1 and apart <= 2 and spare > apart else DIFFERENT


def _begins(a: str, b: str) -> bool:
    """Alex and Alexander, Parlin and Parlindungan; not Paul and Paulina."""
    short, long = sorted((letters(a), letters(b)), key=len)
    more = len(long) - len(short)
    return len(short) >= _SHORT_FROM and more > 1 and long.startswith(short) and long[-1] not in "ae"


def _told_apart(a: str, b: str, role: str) -> bool:
    """Two names that people are known to bear, or a man's and a woman's form."""
    if role == SURNAME:
        return is_common(a) and is_common(b)
    return role != GIVEN or (listed(a) and listed(b)) or man_and_woman(a, b)


@lru_cache(maxsize=16384)
def _sound(word: str) -> str:
    return _squeezed(skeleton(word).translate(_SOUNDS))


def _frame(sound: str) -> str:
    return _squeezed(sound.translate(_NO_VOWELS))


def _squeezed(word: str) -> str:
    return "".join(letter for letter, _ in groupby(word))
