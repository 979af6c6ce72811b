"""A sentence as a string of letters, one an item, so that the grammar of roles is a handful of patterns.

P person          T title             Q qualifier        A country adjective or prefix (US-)
C country         c other place       M organization     a other adjective
E der, des        D other article     O of, von          K and       L as, als
R who             U also, auch        V is               W was       F will be    G zum (appointed)   I in, im   n not
, ( ) . - '       themselves          x anything else
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple, Sequence

from checker.annotate.persons import Person
from checker.annotate.scan import Scan
from checker.lang.language import Match, language
from checker.lang.lists import wordings

_LISTED = {
    "office": "T",
    "qualifier": "Q",
    "qualifier_prefix": "Q",
    "qualifier_suffix": "q",
    "country": "C",
    "adjective": "A",
    "prefix": "A",
    "organization": "M",
    "place": "c",
}
_GRAMMAR = {
    "genitive_article": "E",
    "article": "D",
    "of": "O",
    "and": "K",
    "as": "L",
    "relative": "R",
    "also": "U",
    "is": "V",
    "was": "W",
    "becomes": "F",
    "to": "G",
    "at": "I",
    "not": "n",
}
_ORDER = [*_LISTED, "grammar"]
_CLASSES = {concept: rank for rank, concept in enumerate(_GRAMMAR)}
_MARKS = {",": ",", "(": "(", ")": ")", "-": "-", "‐": "-", "‑": "-", "'s": "'", "’s": "'", "–": ".", "—": "."}
# Titles in a plural that cannot be a singular belong to nobody alone.
_PLURALS = {"de": ("ern", "innen"), "en": ("ministers", "presidents", "advisers", "advisors", "leaders", "chiefs")}
_ADJECTIVES = ("ADJ(A)", "AJ0", "PIDAT")


class Item(NamedTuple):
    """One letter of the sentence: words first..last (half open), and what stands there."""

    letter: str
    first: int
    last: int
    concept: str = ""
    kind: str = ""
    person: int = -1  # number of the person, for P
    qualifier: str = ""  # of a title written as one word with it: Altkanzler


def items(scan: Scan, first: int, last: int, persons: dict[int, tuple[int, Person]]) -> list[Item]:
    """The items of the sentence first..last; `persons`: first word -> (number, person)."""
    found: list[Item] = []
    at = first
    while at < last:
        item = _person(at, persons) or _listed(scan, at, last, persons) or _compound(scan, at)
        item = item or Item(_letter(scan, at, at == first), at, at + 1)
        found.append(item)
        at = item.last
    return found


def letters(found: Sequence[Item]) -> str:
    """The string the patterns run on."""
    return "".join(item.letter for item in found)


def _person(at: int, persons: dict[int, tuple[int, Person]]) -> Item | None:
    if at not in persons:
        return None
    number, person = persons[at]
    return Item("P", person.first, person.last, person=number)


def _listed(scan: Scan, at: int, end: int, persons: dict[int, tuple[int, Person]]) -> Item | None:
    usable = [m for m in scan.starting.get(at, ()) if m.kind in _ORDER and m.last <= end]
    usable = [m for m in usable if not any(word in persons for word in range(m.first, m.last))]
    if not usable:
        return None
    best = min(usable, key=lambda m: (m.first - m.last, _ORDER.index(m.kind), _rank(m)))
    letter = _GRAMMAR.get(best.concept, "x") if best.kind == "grammar" else _LISTED[best.kind]
    if letter == "T" and scan.forms[best.last - 1].endswith(_PLURALS[scan.language.code]):
        letter = "x"
    return Item(letter, best.first, best.last, best.concept, best.kind)


def _compound(scan: Scan, at: int) -> Item | None:
    """Altkanzler, Expräsident: a qualifier and a title in one word."""
    found = _qualified(scan.language.code, scan.forms[at])
    return Item("T", at, at + 1, found[1], "office", qualifier=found[0]) if found else None


@lru_cache(maxsize=20_000)
def _qualified(code: str, form: str) -> tuple[str, str] | None:
    """The qualifier and the title."""
    for concept, prefixes in wordings(code)["qualifier_prefix"].items():
        for prefix in prefixes:
            if form.startswith(prefix) and len(form) > len(prefix) + 3:
                rest = language(code).find([form[len(prefix) :].capitalize()])
                office = next((m.concept for m in rest if m.kind == "office"), None)
                if office:
                    return concept, office
    return None


def _rank(match: Match) -> tuple[int, str]:
    return _CLASSES.get(match.concept, len(_CLASSES)), match.concept


def _letter(scan: Scan, at: int, opens: bool) -> str:
    form = scan.forms[at]
    if not form[0].isalnum():
        return _MARKS.get(form, "." if form in ".;:!?" else "x")
    tag = scan.language.known(form)[1]
    return "a" if (form[0].islower() or opens) and tag in _ADJECTIVES else "x"
