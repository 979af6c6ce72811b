"""Places: two towns exclude each other; and names of one place, spellings of one word or two names of it."""

from __future__ import annotations

from rapidfuzz.distance import JaroWinkler

from checker.data import table
from checker.model.finding import Judgement, Relation
from checker.model.value import Place

_ALIKE = 0.65  # Kiew/Kyiv 0.67, Türkei/Türkiye 0.94; Belarus/Weißrussland 0.63, Holland/Niederlande 0.48


def spelled_alike(one: str, other: str) -> bool:
    """True for spellings of one word; acronyms and names of several words, which are inflected, are never compared."""
    if one.isupper() or other.isupper() or len(one.split()) > 1 or len(other.split()) > 1:
        return False
    return JaroWinkler.similarity(one.casefold(), other.casefold()) >= _ALIKE


def compare_places(one: Place, other: Place) -> Judgement:
    """Two different towns or countries conflict; whether a town lies in a region or country is not known here."""
    if one.key == other.key:
        return Judgement(Relation.SAME, "one place")
    if is_town(one.key) and is_town(other.key):
        return Judgement(Relation.CONFLICT, "two towns", 0.8)
    if one.key.rpartition(":")[2].isupper() and other.key.rpartition(":")[2].isupper():
        return Judgement(Relation.CONFLICT, "two countries", 0.7)
    return Judgement(Relation.UNKNOWN, "one place may lie in the other")


def is_town(key: str) -> bool:
    """Is it a listed place that is neither a country nor a region? Countries have keys in capitals."""
    name = key.rpartition(":")[2]
    return name.islower() and name not in table("regions")["regions"]
