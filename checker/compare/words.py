"""Are two words one word with a slip of the keys, or two words? Pure; knows no language."""

from __future__ import annotations

from rapidfuzz.distance import OSA

_SHORTEST = 5  # letters
_ENDING = 2  # letters in which words are inflected
# Ways of writing that are both right, as they stand in the middle of a word: colour, realise, travelling, Photo.
_EITHER = (("ou", "o"), ("s", "z"), ("ll", "l"), ("ph", "f"), ("ss", "ß"), ("ae", "e"), ("oe", "e"), ("c", "k"),
           ("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("th", "t"), ("j", "y"), ("-", ""), ("s", ""))  # fmt: skip


def slip(one: str, other: str) -> bool:
    """Do two letters change places, or is one letter more, less or another, inside the word?"""
    if min(len(one), len(other)) < _SHORTEST or one == other or OSA.distance(one, other, score_cutoff=1) > 1:
        return False
    first, mine, theirs = _difference(one, other)
    return 0 < first and max(len(one), len(other)) - first - max(len(mine), len(theirs)) >= _ENDING - swapped(
        one, other
    ) and not _either(mine, theirs)


def swapped(one: str, other: str) -> bool:
    """Have two letters changed places?"""
    return len(one) == len(other) and sorted(one) == sorted(other)


def _difference(one: str, other: str) -> tuple[int, str, str]:
    """Where the words begin to differ, and the letters in which they do."""
    first = next((at for at, (a, b) in enumerate(zip(one, other)) if a != b), min(len(one), len(other)))
    same = 0
    while same < min(len(one), len(other)) - first and one[-1 - same] == other[-1 - same]:
        same += 1
    return first, one[first : len(one) - same], other[first : len(other) - same]


def _either(mine: str, theirs: str) -> bool:
    return any({mine, theirs} == {a, b} or {mine, theirs} == {a[len(b):], ""} and b for a, b in _EITHER)
