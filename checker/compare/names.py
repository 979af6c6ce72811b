"""Two names of people: one name, a spelling of it, a misprint, or two people."""

from __future__ import annotations

from functools import lru_cache
from typing import Sequence

from msgspec import Struct

from checker.compare.name_agreement import agree, turned
from checker.compare.name_families import is_common
from checker.compare.name_given import listed
from checker.compare.name_match import Match, match
from checker.compare.name_pairs import Pair
from checker.compare.name_parts import Parts, parts
from checker.compare.name_slips import close, slip
from checker.compare.name_tokens import (
    DIFFERENT,
    GIVEN,
    OTHER_LANGUAGE,
    SAME_SOUND,
    SHORT_FORM,
    SHORTENED,
    SURNAME,
    compare_token,
)
from checker.compare.romanize import letters
from checker.model.finding import Judgement, Relation
from checker.model.value import Name

__all__ = [
    "OTHER_LANGUAGE",
    "SAME_SOUND",
    "SHORT_FORM",
    "NameComparison",
    "close",
    "compare",
    "compare_given_names",
    "compare_surnames",
    "compare_token",
    "is_common",
    "misprint_of",
    "origins",
    "resembles",
    "same_surname",
    "slip",
    "slipped",
]

IDENTICAL, VARIANT, MISSPELLING, DIFFERS, UNKNOWN = "identical", "variant", "misspelling", "different", "unknown"
_ONE_NAME = (Relation.SAME, Relation.VARIANT)
_RELATIONS = {Relation.SAME: IDENTICAL, Relation.VARIANT: VARIANT, Relation.MISSPELLING: MISSPELLING}
_MISSING = Judgement(Relation.VARIANT, "a part is missing", 0.88)
_GIVEN_NAMES = Judgement(Relation.CONFLICT, "given names differ", 1.0)
_SURNAMES = Judgement(Relation.CONFLICT, "surnames differ", 1.0)
_SUFFIX = Judgement(Relation.CONFLICT, "suffix differs", 1.0)
_TITLED = Judgement(Relation.VARIANT, "title and surname", 0.7)
_ORDER = Judgement(Relation.VARIANT, "other order", 0.95)


class NameComparison(Struct, frozen=True, gc=False):
    """Is it one person's name? `relation` is identical, variant, misspelling, different or unknown."""

    same: bool
    relation: str
    score: float
    reason: str


def compare(a: Name, b: Name) -> NameComparison:
    """Compare two names of persons part by part."""
    one, other = parts(a), parts(b)
    if not one.given or not other.given:
        return _bare(one, other, _is_titled(a, one) or _is_titled(b, other))
    if one.suffix != other.suffix:
        return _result(_SUFFIX)
    matched = match(one, other)
    if not agree(one, other, matched):
        return _result(_what_differs(one, other, matched))
    return _result(_weakest(_judgements(matched), _SURNAMES))


def compare_surnames(a: str, b: str) -> Judgement:
    """Two surnames alone: SAME, VARIANT, MISSPELLING or CONFLICT."""
    return _known_surnames(a, b)


@lru_cache(maxsize=1 << 16)
def _known_surnames(a: str, b: str) -> Judgement:
    return _surnames(parts(Name(a, surname=a)), parts(Name(b, surname=b)))


def compare_given_names(a: str, b: str) -> Judgement:
    """Two given names alone; the first part of a double name is its short form."""
    one, other = parts(Name(a, given=(a,))), parts(Name(b, given=(b,)))
    origins = one.origins | other.origins
    if len(one.given) != len(other.given):
        together = compare_token("".join(one.given), "".join(other.given), GIVEN, origins)
        if together.relation in _ONE_NAME:
            return together
        return SHORTENED if one.given[0] == other.given[0] else _GIVEN_NAMES
    return _weakest([compare_token(x, y, GIVEN, origins) for x, y in zip(one.given, other.given)], _GIVEN_NAMES)


def same_surname(a: str, b: str) -> bool:
    """The same surname or a spelling of it, no misprint."""
    return compare_surnames(a, b).relation in _ONE_NAME


def misprint_of(a: Name, b: Name) -> tuple[str, str] | None:
    """The words of two names that differ by a misprint, or None: ("Starrer", "Starmer")."""
    one, other = parts(a), parts(b)
    for pair in match(one, other).pairs:
        if pair.judgement.relation is Relation.MISSPELLING:
            return one.words[pair.one], other.words[pair.other]
    return None


def resembles(a: Name, b: Name) -> bool:
    """May the two be one person's name if the story says so: given name and surname agree, at most one part a misprint?

    Unlike `compare` it lets two common names pass that are a letter apart (Fisher, Fischer), and a suffix or a middle
    name that one side leaves out.
    """
    one, other = parts(a), parts(b)
    if not one.given or not other.given or (one.suffix and other.suffix and one.suffix != other.suffix):
        return False
    if len(one.surname) != len(other.surname):
        return False
    pairs = [(one.given[0], other.given[0]), *zip(one.surname, other.surname)]
    changed = [(x, y) for x, y in pairs if letters(x) != letters(y)]
    return len(changed) <= 1 and all(close(x, y) for x, y in changed)


def slipped(a: str, b: str) -> bool:
    """Two names of several words, whatever they name: are they one, but for a slip in one word?"""
    one, other = (name.replace("-", " ").split() for name in (a, b))
    changed = [(x, y) for x, y in zip(one, other) if x.casefold() != y.casefold()]
    return 1 < len(one) == len(other) and len(changed) == 1 and slip(*changed[0])


def origins(name: Name) -> frozenset[str]:
    """Where a name comes from, as far as its parts tell."""
    return parts(name).origins


def _bare(one: Parts, other: Parts, titled: bool) -> NameComparison:
    """A surname says little about a full name; two surnames are compared as they are. King Charles is Charles III."""
    if not one.given and not other.given:
        same = one.suffix == other.suffix or titled and not (one.suffix and other.suffix)
        return _result(_surnames(one, other) if same else _SUFFIX)
    matched = match(one, other)
    if matched.left_one and matched.left_other or not matched.pairs:
        return _result(_SURNAMES)
    if titled and all(_called(one, other, p) and p.judgement.relation in _ONE_NAME for p in matched.pairs):
        return _result(_TITLED)
    return NameComparison(False, UNKNOWN, 0.5, "bare surname")


def _at_surnames(one: Parts, other: Parts, pair: Pair) -> bool:
    return pair.one >= len(one.given) and pair.other >= len(other.given)


def _called(one: Parts, other: Parts, pair: Pair) -> bool:
    """Is it what people are called by after a title: President Peña for Enrique Peña Nieto?"""
    given = [(name, at) for name, at in ((one, pair.one), (other, pair.other)) if at < len(name.given)]
    return not any(at == 0 or listed(name.words[at]) for name, at in given)


def _is_titled(name: Name, own: Parts) -> bool:
    """Does a title stand before a surname alone: "President Obama"? Such a short form is no bare surname."""
    return not own.given and name.full.count(" ") >= len(own.surname) + bool(own.suffix)


def _surnames(one: Parts, other: Parts) -> Judgement:
    """Word by word; a double name is not one of its halves."""
    if len(one.surname) != len(other.surname):
        return _SURNAMES
    origins = one.origins | other.origins
    return _weakest([compare_token(a, b, SURNAME, origins) for a, b in zip(one.surname, other.surname)], _SURNAMES)


def _judgements(matched: Match) -> list[Judgement]:
    """What was said of the pairs, and of parts that are missing or stand in another order."""
    judgements = [pair.judgement for pair in matched.pairs]
    if matched.left_one or matched.left_other:
        judgements.append(_MISSING)
    if turned(matched):
        judgements.append(_ORDER)
    return judgements


def _what_differs(one: Parts, other: Parts, matched: Match) -> Judgement:
    surname = any(_at_surnames(one, other, pair) for pair in matched.pairs)
    return _GIVEN_NAMES if surname else _SURNAMES


def _weakest(judgements: Sequence[Judgement], conflict: Judgement) -> Judgement:
    """The least sure judgement tells how the whole stands; words that differ, or no words, are the conflict."""
    if not judgements or DIFFERENT in judgements:
        return conflict
    return min(judgements, key=lambda judgement: judgement.confidence)


def _result(judgement: Judgement) -> NameComparison:
    relation = _RELATIONS.get(judgement.relation)
    if relation is None:
        return NameComparison(False, DIFFERS, 0.0, judgement.reason)
    return NameComparison(True, relation, judgement.confidence, judgement.reason)
