"""The spellings of one person's name, part by part, and how they stand to each other. Shared by the rules on names."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from itertools import combinations
from typing import Iterator, Sequence

from msgspec import Struct

from checker.compare.names import close, compare, compare_given_names, compare_surnames
from checker.data import table
from checker.graph import Slot
from checker.model.assertion import Assertion
from checker.model.finding import Judgement, Relation
from checker.model.value import Name

GIVEN, SURNAME = "given", "surname"
_COMPARE = {GIVEN: compare_given_names, SURNAME: compare_surnames}
_MISPRINT = Judgement(Relation.MISSPELLING, "letters differ", 0.72)
TWO_NAMES = Judgement(Relation.MISSPELLING, "two common names for one person", 0.6)


class Pair(Struct, frozen=True):
    """Two spellings of one part of the name."""

    part: str
    one: str
    other: str
    judgement: Judgement


Spellings = dict[str, list[Assertion]]


def spellings(slot: Slot, part: str) -> Spellings:
    """Spelling -> the assertions that write it so, in order of the alphabet; capitals (QUIST) are no other spelling."""
    pairs = [(word, assertion) for assertion in slot.assertions for word in _words(assertion, part)]
    forms = {word.casefold(): word for word, _ in sorted(pairs, key=lambda pair: pair[0]) if not word.isupper()}
    found: dict[str, list[Assertion]] = defaultdict(list)
    for word, assertion in pairs:
        found[forms.get(word.casefold(), word) if word.isupper() else word].append(assertion)
    return dict(sorted(found.items()))


def _words(assertion: Assertion, part: str) -> Sequence[str]:
    name = assertion.value
    if not isinstance(name, Name):
        return ()
    if part == SURNAME:
        return (name.surname,) if name.surname else ()
    return tuple(word for word in name.given[:1] if len(word.strip(".")) > 2)


def pairs(slot: Slot, relations: Sequence[Relation]) -> Iterator[Pair]:
    """Every two spellings of the given name or surname in one of these relations."""
    for part, compare_words in _COMPARE.items():
        written = spellings(slot, part)
        for one, other in combinations(written, 2):
            judgement = _with_full_names(compare_words(one, other), written[one], written[other])
            if part == SURNAME and judgement.relation is Relation.CONFLICT and close(one, other):
                judgement = TWO_NAMES
            if judgement.relation in relations and _told_apart(written, one, other):
                yield Pair(part, one, other, judgement)


def _with_full_names(judgement: Judgement, one: Sequence[Assertion], other: Sequence[Assertion]) -> Judgement:
    """What looks like a misprint or another name may be a transliteration once the whole name tells its origin.

    And another given name (Javon, Jovan) a misprint beside a rare surname.
    """
    if judgement.relation not in (Relation.MISSPELLING, Relation.CONFLICT):
        return judgement
    names = [[a.value for a in side if isinstance(a.value, Name) and a.value.given] for side in (one, other)]
    alike = ((a, b) for a in names[0] for b in names[1] if len(a.given) == len(b.given))
    relations = {compare(a, b).relation for a, b in alike}
    if "variant" in relations:
        return Judgement(Relation.VARIANT, "transliteration")
    return _MISPRINT if relations == {"misspelling"} and judgement.relation is Relation.CONFLICT else judgement


def _told_apart(written: Spellings, one: str, other: str) -> bool:
    """Not a German genitive, and not written both ways by the same several documents: a text and its copy."""
    documents = [{assertion.document for assertion in written[word]} for word in (one, other)]
    return other != f"{one}s" and (documents[0] != documents[1] or len(documents[0]) == 1)


def favoured(slot: Slot, part: str, one: str, other: str) -> str | None:
    """The spelling the evidence favours: more independent sources, then more often, then a known person's name."""
    written = spellings(slot, part)
    votes = [(slot.support(written[word]), word in known_names()) for word in (one, other)]
    if votes[0][1] != votes[1][1]:
        return one if votes[0][1] else other
    if votes[0][0] != votes[1][0]:
        return one if votes[0][0] > votes[1][0] else other
    return None


@lru_cache(maxsize=1)
def known_names() -> frozenset[str]:
    """Every word of every known person's name."""
    return frozenset(word for forms in table("people").values() for form in forms for word in form.split())
