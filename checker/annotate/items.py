"""A sentence as a string of letters, one an item, so that the grammar of roles is a handful of patterns.

P person          T title             N titles (plural)  Q qualifier        A country adjective or prefix
h Dr., Herr
C country         c other place       M organization     a other adjective
E der, des        D other article     O of, von          K and       L as, als
R who             U also, auch        V is               W was       F will be    G zum (appointed)   I in, im   n not
, ( ) . - '       themselves          x anything else
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain
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
    "region": "A",
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
_ORDER = [*_LISTED, "grammar", "honorific"]
_CLASSES = {concept: rank for rank, concept in enumerate(_GRAMMAR)}
_MARKS = {",": ",", "(": "(", ")": ")", "-": "-", "‐": "-", "‑": "-", "'s": "'", "’s": "'", "–": ".", "—": "."}
_ADJECTIVES = ("ADJ(A)", "AJ0", "PIDAT", "PIAT")
_ADJECTIVE = re.compile("[a-zäöüß]{3,}(?:isch|lich|ig|ell|iv|al)e[rnms]?$")  # of words that no table knows
_SHORTEST = 4  # letters that two compounds share: Wirtschafts- und Energieministerin


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
        item = _person(at, persons) or _elliptic(scan, at, last) or _listed(scan, at, last, persons)
        item = item or _compound(scan, at)
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
    if at not in scan.starting:
        return None
    usable = [m for m in scan.starting[at] if m.kind in _ORDER and m.last <= end]
    usable = [m for m in usable if m.kind != "honorific" or m.concept == "titles"]
    usable = [m for m in usable if not any(word in persons for word in range(m.first, m.last))]
    usable = [m for m in usable if m.kind != "organization" or not _ends_in_title(scan, m)]
    if not usable:
        return None
    best = min(usable, key=lambda m: (m.first - m.last, _ORDER.index(m.kind), _rank(m)))
    return Item(_listed_letter(scan, best), best.first, best.last, best.concept, best.kind)


def _ends_in_title(scan: Scan, body: Match) -> bool:
    """European [Commission president]: the last words of the body belong to a title."""
    inside = (m for at in range(body.first + 1, body.last) for m in scan.starting.get(at, ()))
    return any(m.kind == "office" and m.last > body.last for m in inside)


def _listed_letter(scan: Scan, match: Match) -> str:
    if match.kind == "grammar":
        return _GRAMMAR.get(match.concept, "x")
    if match.kind == "honorific":
        return "h"
    return "N" if match.kind == "office" and _many(scan, match) else _LISTED[match.kind]


def _many(scan: Scan, match: Match) -> bool:
    """Is the title in a plural that cannot be a singular? It belongs to nobody alone."""
    last = scan.forms[match.last - 1]
    if scan.language.code == "de":
        return last.endswith(("ern", "innen"))
    words = scan.words_at(match.first, match.last)
    listed = any(scan.language.listed(written, match.concept) for written in (words, words.lower()))
    return last.endswith("s") and not listed


def _elliptic(scan: Scan, at: int, end: int) -> Item | None:
    """Wirtschafts- und Energieministerin: the first of two compounds that share their last part."""
    forms = scan.forms
    if at + 3 >= end or forms[at + 1] not in "-‐‑" or scan.glued(at + 1) or forms[at + 2] != "und":
        return None
    shared = forms[at + 3]
    tails = (shared[cut:] for cut in range(len(shared) - _SHORTEST, _SHORTEST - 1, -1))
    found = chain.from_iterable(scan.language.find([forms[at] + tail]) for tail in tails)
    office = next((m.concept for m in found if m.kind == "office"), None)
    return Item("T", at, at + 2, office, "office") if office else None


def _compound(scan: Scan, at: int) -> Item | None:
    """Altkanzler, Expräsident: a qualifier and a title in one word."""
    found = _qualified(scan.language.code, scan.forms[at])
    return Item("T", at, at + 1, found[1], "office", qualifier=found[0]) if found else None


@lru_cache(maxsize=32_000)
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
    if form in "-‐‑" and not (scan.glued(at) or at and scan.glued(at - 1)):
        return "."
    if not form[0].isalnum():
        return _MARKS.get(form, "." if form in ".;:!?" else "x")
    tag = scan.language.known(form)[1]
    known = (form[0].islower() or opens) and tag in _ADJECTIVES
    return "a" if known or not tag and _ADJECTIVE.match(form) else "x"
