"""Names in the text: persons, listed countries, places and bodies, and names that stand in no list."""

from __future__ import annotations

from typing import Sequence

from checker.annotate.misprints import misprints
from checker.annotate.persons import Person
from checker.annotate.scan import Scan
from checker.annotate.unlisted import unlisted
from checker.lang.forms import name_bases, plain
from checker.lang.language import Match
from checker.lang.lists import name_list
from checker.model.annotation import ORGANIZATION, PERSON, PLACE, Mention

_TYPES = {"country": PLACE, "place": PLACE, "organization": ORGANIZATION}


def mentions(scan: Scan, people: Sequence[Person]) -> list[Mention]:
    """Mentions of one field: first the persons, in their order, then the other names outside them.

    A name that stands in no list may hold a listed place (Manchester United): there both are mentioned.
    """
    inside = {at for person in people for at in range(person.first, person.last)}
    found = [Mention(scan.span(p.first, p.last), PERSON, p.name) for p in people]
    for match in scan.matches:
        words = range(match.first, match.last)
        if match.kind in _TYPES and not inside.intersection(words) and not _is_given_name(scan, match):
            inside.update(words)
            found.append(_listed(scan, match.first, match.last, _TYPES[match.kind], match.concept))
    found += _misprints(scan, inside)
    return [*found, *_unlisted(scan, found)]


def _is_given_name(scan: Scan, match: Match) -> bool:
    """ "Nils" is a given name, and not the Nile's."""
    form = scan.forms[match.first]
    alone = match.last == match.first + 1 and match.kind == "place"
    return alone and plain(form) in name_list("given_names") and not scan.language.listed(form, match.concept)


def _misprints(scan: Scan, inside: set[int]) -> list[Mention]:
    taken = inside | {at for match in scan.matches for at in range(match.first, match.last)}
    return [
        Mention(scan.span(found.at, found.at + 1), _TYPES[found.kind], scan.forms[found.at], found.concept, found.right)
        for found in misprints(scan, taken)
    ]


def _unlisted(scan: Scan, found: Sequence[Mention]) -> list[Mention]:
    """Names of several words that stand in no list, and are not part of a person's or a body's name."""
    words = [(mention.type, scan.words_of(mention.span)) for mention in found]
    places = {at for kind, (first, last) in words if kind == PLACE for at in range(first, last)}
    others = {at for kind, (first, last) in words if kind != PLACE for at in range(first, last)}
    runs = unlisted(scan, others, places)
    return [Mention(scan.span(*run), ORGANIZATION, " ".join(scan.words_at(*run).split())) for run in runs]


def _listed(scan: Scan, first: int, last: int, kind: str, concept: str) -> Mention:
    """The mention of a listed name, its German genitive ending taken off where the list knows it without."""
    text = " ".join(scan.words_at(first, last).split())
    head, _, word = text.rpartition(" ")
    bases = list(name_bases(word, scan.language.code))
    base = bases[-1] if len(bases) > 1 and not scan.language.listed(text, concept) else word
    return Mention(scan.span(first, last), kind, f"{head} {base}".strip(), concept, located=_located(scan, first))


def _located(scan: Scan, first: int) -> bool:
    """Does a preposition of place stand in front, with or without an article: "in Paris", "in der Schweiz"?"""
    before = scan.starting.get(first - 1, ())
    if any(m.kind == "grammar" and m.concept == "article" for m in before):
        before = scan.starting.get(first - 2, ())
    return any(m.kind == "event" and m.concept == "in" for m in before)
