"""When two numbers that clash are of one thing. Shared by the rules on counts, sums and shares."""

from __future__ import annotations

from checker.compare.similarity import cosine, vector
from checker.rules.base import amount_of
from checker.rules.circumstances import two_voices
from checker.rules.statements import Clash, about_one_thing, side_by_side, sureness

FIRM = 0.5  # likeness of the words around two numbers that is enough by itself
_NOUNS = 0.3  # likeness of two nouns that may be forms of one word
_ALIKE = 0.65  # score of two statements that say one thing, in which two nouns may be words for one thing
_LEAST = 0.5  # confidence below which two numbers were never found to be of one thing
_COUNTED = 0.15  # what two numbers less have to have in common that count the same thing, two sums of one kind


def same_thing(clash: Clash) -> bool:
    """Do the words around the two figures, or what they count, say that they are about one thing?"""
    if clash.twin:
        return True
    if two_voices(clash.pair):
        return False
    a, b = amount_of(clash.one), amount_of(clash.other)
    if a.counted and b.counted and a.counted != b.counted and _NOUNS > cosine(vector([a.counted]), vector([b.counted])):
        alike = clash.pair.score >= _ALIKE and clash.context >= FIRM
        return alike and side_by_side(clash.pair)  # rooms are no beds, but in a translation visitors may be guests
    if sureness(clash) < _LEAST:
        return False
    counted = a.counted and a.counted == b.counted or a.unit and a.kind and a.kind == b.kind
    return about_one_thing(clash, _COUNTED if counted else 0.0)


def topic(clash: Clash) -> str:
    """What is counted or measured, where both sides say the same."""
    a, b = amount_of(clash.one), amount_of(clash.other)
    return a.counted or a.unit or "" if (a.counted, a.unit) == (b.counted, b.unit) else a.unit or ""
