"""One title for several persons ("die Präsidenten Trump und Macron"), and two persons' titles in turn ("der deutsche
und der französische Außenminister, Wadephul und Barrot")."""

from __future__ import annotations

import re
from typing import Iterator, NamedTuple, Sequence

from checker.annotate.items import Item
from checker.annotate.scan import Scan

_WINDOW = 20  # items looked at on each side of a person
_ASIDE = r"(?:\([^()]{1,8}\))?"  # Degenkolb (Gera)
_MORE = re.compile(rf"{_ASIDE}(?:,h*P{_ASIDE})*,?Kh*P")
_PLURAL = re.compile(r"(?P<article>[DE]?)(?P<title>(?:[ACcM]'?-?|Q-?|a|x-|x')*[TN])(?P<comma>)h*$")
_PAIRS = [
    re.compile(r"[DE]?(?P<one>A)K[DE]?(?P<other>A)(?P<title>[TN]),?h*$"),  # der deutsche und der französische Minister
    re.compile(r"[DE]?(?P<title>[TN])[OE]?[DE]?(?P<one>[CcM])K[OE]?[DE]?(?P<other>[CcM]),?h*$"),  # von X und Y
]
_THE = ("die", "Die", "beiden", "beide", "zwei", "drei")
_ONE_WOMAN = ("in", "nde", "mte", "gte")  # die Kanzlerin, die Vorsitzende, die Beamte


class Title(NamedTuple):
    """One title of one person: words first..last (half open) and the concepts read from them."""

    first: int
    last: int
    office: str
    person: int
    jurisdiction: str | None
    qualifier: str | None


def several(scan: Scan, found: list[Item], line: str, at: int) -> Iterator[Title]:
    """The titles in front of person `at` that this person shares with others, or that are two persons' in turn."""
    start = max(0, at - _WINDOW)
    before = line[start:at]
    for pattern in _PAIRS:
        if pair := pattern.search(before):
            yield from _in_turn(found, line, at, start, pair)
            return
    plural = _PLURAL.search(before)
    if plural and _is_plural(scan, found[start + plural.start() : at], plural):
        parts = found[start + plural.start("title") : start + plural.end("title")]
        for person in _others(found, line, at):
            yield _shared(parts, person)


def _others(found: Sequence[Item], line: str, at: int) -> list[int]:
    """The persons of the enumeration that begins at `at`; none if it is no enumeration."""
    more = _MORE.match(line[at + 1 : at + 1 + 2 * _WINDOW])
    if more is None:
        return []
    return [item.person for item in found[at : at + 1 + more.end()] if item.letter == "P"]


def _in_turn(found: Sequence[Item], line: str, at: int, start: int, pair: re.Match[str]) -> Iterator[Title]:
    """The first country's office is the first person's, the second's the second's."""
    persons = _others(found, line, at)
    office = found[start + pair.start("title")]
    if len(persons) == 2:
        for person, name in zip(persons, ("one", "other")):
            place = found[start + pair.start(name)]
            yield Title(office.first, office.last, office.concept, person, place.concept, None)


def _is_plural(scan: Scan, parts: Sequence[Item], plural: re.Match[str]) -> bool:
    """ "die Autoren", "die beiden Geschäftsführer", "presidents"; not "die Kanzlerin", "den Präsidenten"."""
    office = next(item for item in reversed(parts) if item.letter in "TN")
    if office.letter == "N":
        return True
    several = any(scan.forms[item.first] in _THE for item in parts)
    return several and scan.language.code == "de" and not scan.forms[office.last - 1].endswith(_ONE_WOMAN)


def _shared(parts: Sequence[Item], person: int) -> Title:
    places = [item.concept for item in parts if item.letter in "ACcM"]
    qualifiers = [item.concept for item in parts if item.letter == "Q"]
    office = parts[-1]
    return Title(
        parts[0].first,
        office.last,
        office.concept,
        person,
        places[-1] if places else None,
        qualifiers[0] if qualifiers else office.qualifier or None,
    )
