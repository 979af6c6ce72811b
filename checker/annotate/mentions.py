"""Names in the text: persons, and the countries, places and bodies of the word lists."""

from __future__ import annotations

from typing import Sequence

from checker.annotate.misprints import misprints
from checker.annotate.names import known_surnames
from checker.annotate.persons import Finder, Person
from checker.annotate.scan import Scan
from checker.lang.forms import name_bases, plain
from checker.model.annotation import ORGANIZATION, PERSON, PLACE, Mention

_TYPES = {"country": PLACE, "place": PLACE, "organization": ORGANIZATION}


def persons(scans: Sequence[Scan]) -> list[list[Person]]:
    """The persons of every field, in order. A surname met with a given name or title is known in all fields."""
    finders = [Finder(scan) for scan in scans]
    learned = {form for finder in finders for form in finder.given_names()}
    found = [finder.full_names(learned) for finder in finders]
    known = {plain(person.surname): person.surname for people in found for person in people}
    return [
        sorted(
            [*people, *finder.surnames(known_surnames(scan.language) | known, people)], key=lambda person: person.first
        )
        for scan, finder, people in zip(scans, finders, found)
    ]


def mentions(scan: Scan, people: Sequence[Person]) -> list[Mention]:
    """Mentions of one field: first the persons, in their order, then the listed names outside them."""
    inside = {at for person in people for at in range(person.first, person.last)}
    found = [Mention(scan.span(p.first, p.last), PERSON, p.name) for p in people]
    for match in scan.matches:
        words = range(match.first, match.last)
        if match.kind in _TYPES and not inside.intersection(words):
            inside.update(words)
            found.append(_listed(scan, match.first, match.last, _TYPES[match.kind], match.concept))
    return [*found, *_misprints(scan, inside)]


def _misprints(scan: Scan, inside: set[int]) -> list[Mention]:
    taken = inside | {at for match in scan.matches for at in range(match.first, match.last)}
    return [
        Mention(scan.span(found.at, found.at + 1), _TYPES[found.kind], scan.forms[found.at], found.concept, found.right)
        for found in misprints(scan, taken)
    ]


def _listed(scan: Scan, first: int, last: int, kind: str, concept: str) -> Mention:
    """The mention of a listed name, its German genitive ending taken off where the list knows it without."""
    text = " ".join(scan.words_at(first, last).split())
    head, _, word = text.rpartition(" ")
    bases = list(name_bases(word, scan.language.code))
    base = bases[-1] if len(bases) > 1 and not scan.language.listed(text, concept) else word
    return Mention(scan.span(first, last), kind, f"{head} {base}".strip(), concept)
