"""Titles and functions of persons: before and after the name, in relative clauses, with "ist" and "als"."""

from __future__ import annotations

import re
from typing import Iterator, Sequence

from checker.annotate.items import Item, items, letters
from checker.annotate.persons import Person
from checker.annotate.scan import Scan
from checker.annotate.titles import Title, several
from checker.data import table
from checker.lang.lists import word_table

_WINDOW = 40  # items looked at on each side of a person: keeps the time linear
_BEFORE = r"(?:[ACcM]'?-?|Q-?|Qx(?=T)|a|x-|x{1,3}')*"
_AFTER = r"(?:O?[DE]?[Aa]*[CcM])?"
_TITLE = rf"{_BEFORE}T(?:-?q)?{_AFTER}q?"
_TITLES = rf"[DE]?{_TITLE}(?:(?:,|,?K)U*[DE]?{_TITLE})*"
_OWNER = r"(?:(?:O[DE]?|E|I[DE]?)[^,.()VWF]{1,8})?"  # of the Harwold Harbour Authority, im Innenministerium
_END = rf"{_OWNER}(?=[,.;:()]|$)"

_ONE = re.compile(_TITLE)
_IN_FRONT = re.compile(rf"(?P<titles>{_TITLES})(?P<comma>,?)h*$")
# Der Polizeichef der Hafenstadt,
_OWNED = re.compile(rf"(?P<titles>[DE]{_TITLE})(?:O[DE]?|E|I[DE]?)x{{1,4}}(?P<comma>,)$")
_BEHIND = [
    re.compile(pattern)
    for pattern in (
        rf",(?P<titles>{_TITLES}){_END}",  # Rubio, Außenminister der USA,
        rf"\((?P<titles>{_TITLES}){_OWNER}[,)]",  # Rubio (Außenminister)
        rf",[DER][^,.LTP]{{0,6}}L(?P<titles>{_TITLES})(?=[^.]*[VW])(?!h*P)",  # der auch als Außenminister fungiert
        rf",[DER]U*(?P<titles>{_TITLES})(?P<verb>[VWF])(?=[,.;:)K]|$)",  # der Außenminister ist
        rf",R?U*(?P<verb>[VWF])U*L?U*(?P<titles>{_TITLES})(?!h*P)",  # who also serves as foreign minister
        rf"U*(?P<verb>[VWF])(?:Ux?){{0,3}}[LG]?(?P<titles>{_TITLES})(?!h*P)",  # ist seit Mai Außenminister, dient als
    )
]
_AFTER_VERB = re.compile(rf"(?:Ux?){{0,3}}[LG]?(?P<titles>{_TITLES}){_END}")  # Seit Mai ist Wadephul Außenminister
_SUBJECT = re.compile(rf"^(?P<titles>{_TITLES})(?P<verb>[VWF])$")  # Neuer Außenminister wird Wadephul
_OF = re.compile(r"O[DE]?(?P<place>[CcM])")  # Präsident Selenskyj von der Ukraine
_OWNED_BY = re.compile("(?:E|O[DE]?|I[DE])(?:x|M)")
_CLOSED = re.compile(r"(?:\([^()]{1,6}\))?(?:[,.]|$)")  # Der Präsident, Jens Kohl (CDU),
_OWNED_TITLE = re.compile("x+'")  # Ruritania's president, Jens Kohl,
_QUALIFIED = {"W": "former", "F": "designated"}


def titles(scan: Scan, persons: Sequence[Person]) -> list[Title]:
    """Every title that the text gives to one of the persons, in order of the text, each once."""
    starts = {person.first: (number, person) for number, person in enumerate(persons)}
    found = {
        t for first, last in _sentences_with(scan, starts) for t in _of_sentence(scan, first, last, starts, persons)
    }
    return sorted(found, key=lambda t: (t.first, t.last, t.person))


def _sentences_with(scan: Scan, starts: dict[int, tuple[int, Person]]) -> list[tuple[int, int]]:
    return [(first, last) for first, last in scan.sentences if any(at in starts for at in range(first, last))]


def _of_sentence(
    scan: Scan, first: int, last: int, starts: dict[int, tuple[int, Person]], persons: Sequence[Person]
) -> Iterator[Title]:
    found = items(scan, first, last, starts)
    line = letters(found)
    for at, item in enumerate(found):
        if item.letter == "P":
            shared = list(several(scan, found, line, at))
            yield from shared or _in_front(scan, found, line, at, persons)
            yield from _behind(scan, found, line, at)


def _in_front(scan: Scan, found: list[Item], line: str, at: int, persons: Sequence[Person]) -> Iterator[Title]:
    start = max(0, at - _WINDOW)
    match = _SUBJECT.search(line[start:at]) if start == 0 else None
    match = match or _IN_FRONT.search(line[start:at]) or _OWNED.search(line[start:at])
    if match is None or not _binds(scan, match, found, line, start, at):
        return
    if _led(scan, found[at]) or _is_name(scan, match, found[at], persons) or _is_of(scan, match, found[at], persons):
        return
    place = _OF.match(line[at + 1 : at + 1 + _WINDOW])
    of = found[at + 1 + place.start("place")] if place else None
    for title in _split(scan, found, match, start, found[at].person):
        own = title.jurisdiction or of is None or _is_membership(title.office, of.concept)
        yield title if own or of is None else title._replace(jurisdiction=of.concept)


def _is_membership(office: str, of: str | None) -> bool:
    """ "Bürgermeisterin Anna Voss von der SPD": a town's office is no party's."""
    public = table("offices").get(office, {}).get("kind") in ("government", "administration")
    return public and of in table("bodies")["party"]


def _led(scan: Scan, item: Item) -> bool:
    """English "the head of Norwind": what such a title ends in front of is led, and leads nothing."""
    return item.first > 0 and scan.forms[item.first - 1] in word_table(scan.language.code, "grammar")["of"]


def _is_name(scan: Scan, match: re.Match[str], item: Item, persons: Sequence[Person]) -> bool:
    """In "Emir Spahic" the title may be the given name: nothing else stands with it."""
    alone = match.group("titles") == "T" and " " not in persons[item.person].name
    offices = (m.concept for m in scan.starting.get(item.first - 1, ()) if m.kind == "office")
    return alone and any(table("offices").get(office, {}).get("given") for office in offices)


def _is_of(scan: Scan, match: re.Match[str], item: Item, persons: Sequence[Person]) -> bool:
    """ "ein Berater Trumps" is of Trump; "Außenminister Rubios Rede" is Rubio's."""
    genitive = scan.words_at(item.first, item.last) != persons[item.person].name
    return genitive and scan.language.code == "de" and match.group("titles")[0] in "DE"


def _binds(scan: Scan, match: re.Match[str], found: list[Item], line: str, start: int, at: int) -> bool:
    """A comma between title and name needs an article or owner before and a mark behind, and no noun in front of it."""
    if not match.groupdict().get("comma"):
        return True
    first = start + match.start("titles")
    owned = match.group("titles")[0] in "DECM" or _OWNED_TITLE.match(match.group("titles"))
    closed = owned and _CLOSED.match(line, at + 1)
    return bool(closed) and not (first > 0 and _is_noun(scan, found[first - 1]) and line[first] == "E")


def _is_noun(scan: Scan, item: Item) -> bool:
    """ "Die Mutter des Präsidenten, Françoise Noguès," is no president."""
    return item.letter in "TPh" or item.letter == "x" and scan.forms[item.first][0].isupper() and item.first > 0


def _behind(scan: Scan, found: list[Item], line: str, at: int) -> Iterator[Title]:
    window = line[at + 1 : at + 1 + _WINDOW]
    inverted = [_AFTER_VERB] if at and line[at - 1] in "VWF" else []
    for pattern in [*inverted, *_BEHIND]:
        match = pattern.match(window)
        if match:
            yield from _split(scan, found, match, at + 1, found[at].person)
            return


def _split(scan: Scan, found: list[Item], match: re.Match[str], start: int, person: int) -> Iterator[Title]:
    """The single titles inside the matched list of titles; `start` is the number of the window's first item."""
    verb = _QUALIFIED.get(match.groupdict().get("verb") or _verb_before(found, match, start))
    begin = start + match.start("titles")
    every = [(begin + one.start(), begin + one.end()) for one in _ONE.finditer(match.group("titles"))]
    for first, last in every[-1:] if _of_two(scan, found, every) else every:
        title = _title(scan, found[first:last], person, verb)
        yield title if title.jurisdiction or not _OWNED_BY.match(letters(found[last : last + 3])) else _of_a_body(title)


def _of_two(scan: Scan, found: list[Item], places: Sequence[tuple[int, int]]) -> bool:
    """ "The prosecutor general and President Kallas": a title before its name has a capital, another none."""
    capital = [next(scan.forms[item.first][0].isupper() for item in found[first:last] if item.letter == "T")
               for first, last in places]  # fmt: skip
    return capital[-1] and not all(capital)


def _of_a_body(title: Title) -> Title:
    """The president of a federation is no head of state."""
    of = table("offices").get(title.office, {}).get("of", {})
    return title._replace(office=of.get("body", title.office))


def _verb_before(found: list[Item], match: re.Match[str], start: int) -> str:
    """The verb in front of the person, where the title stands behind without one: "war Fischer Außenminister"."""
    return found[start - 2].letter if match.re is _AFTER_VERB else ""


def _title(scan: Scan, parts: list[Item], person: int, verb: str | None) -> Title:
    while parts[0].letter in "a-" or _strange(scan, parts):
        parts = parts[1:]
    office = next(item for item in parts if item.letter == "T")
    qualifiers = [item.concept for item in parts if item.letter in "Qq"] + [office.qualifier] * bool(office.qualifier)
    place = _place(scan, parts, parts.index(office))
    return Title(parts[0].first, parts[-1].last, office.concept, person, place, qualifiers[0] if qualifiers else verb)


def _strange(scan: Scan, parts: list[Item]) -> bool:
    """English "met Ruritania's president": what stands in front of the owner's name, which is in capitals."""
    words = [scan.forms[item.first] for item in parts[:2] if item.letter == "x"]
    return scan.language.code == "en" and len(words) > 1 and not all(word[0].isupper() for word in words)


def _place(scan: Scan, parts: list[Item], office: int) -> str | None:
    """Country, body or town the office belongs to: behind the title, else the nearest in front of it."""
    behind = [item.concept for item in parts[office:] if item.letter in "CcM"]
    in_front = [item.concept for at, item in enumerate(parts[:office]) if _belongs(scan, parts, at)]
    return behind[0] if behind else in_front[-1] if in_front else _inside(scan, parts[office])


def _inside(scan: Scan, office: Item) -> str | None:
    """The body in a wording such as "NATO-Generalsekretär"."""
    within = (m for m in scan.starting.get(office.first, ()) if m.last < office.last)
    bodies = (m for m in within if scan.forms[m.last] == "-" or scan.forms[m.first].isupper())
    return next((m.concept for m in bodies if m.kind in ("organization", "prefix")), None)


def _belongs(scan: Scan, parts: list[Item], at: int) -> bool:
    """ "Ukraine-Beauftragter" is an envoy for, "Frankreichs Präsident" and "NATO-Chef" are of."""
    letter = parts[at].letter
    hyphen = parts[at + 1].letter == "-"
    if letter == "A":  # Deutsche-Bank-Chef is of a bank, US-Präsident of a country
        return not hyphen or parts[at].kind == "prefix"
    if letter == "M":  # not an Amazon-Video-Chef
        return not hyphen or parts[at + 2].letter == "T"
    return letter in "Cc" and not hyphen
