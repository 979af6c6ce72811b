"""Persons: given name and surname, title and surname, known surnames, and surnames met before in the text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import Iterator, NamedTuple

from checker.annotate.aged import AgedNames
from checker.annotate.credits import Credits
from checker.annotate.genitives import without_genitive
from checker.annotate.names import (
    has_digit,
    is_capitals,
    is_initial,
    known_surnames,
    name_parts,
    name_words,
    no_persons,
)
from checker.annotate.scan import Scan
from checker.annotate.strangers import Strangers
from checker.annotate.units import Unit, listed, nickname_end, suffix_end, units
from checker.lang.forms import plain
from checker.lang.lists import name_list

_LONGEST_NAME = 7  # units


class Person(NamedTuple):
    """A person found at words first..last; `name` without genitive ending, `surname` its last part."""

    first: int
    last: int
    name: str
    surname: str


class Finder:
    """Finds the persons of one field."""

    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        self.judge = name_words(scan.language)
        self.taken = listed(scan)
        self.titles = {m.last for m in scan.matches if m.kind == "office" or m.concept == "titles"}
        self.opening = self.titles | {m.first for m in scan.matches if m.kind == "known_person"}  # in small letters too
        self.particles = name_parts(scan.language.code, "particles")
        self.suffixes = name_parts(scan.language.code, "suffixes")
        self.credits = Credits(scan, self.taken)
        self.forms = scan.distinct
        written = [bounds for bounds in scan.sentences if bounds not in scan.datelines]
        self.sentences = [units(scan, self.taken, *bounds) for bounds in written]
        self._begun = [units for units in self.sentences if units]
        self.aged = [*map(AgedNames(scan, self.taken), self.sentences)]
        self.learned: set[str] = set()

    def given_names(self) -> set[str]:
        """What stands as a given name in names that an age gives away."""
        pairs = [(sentence, pair) for sentence, aged in zip(self.sentences, self.aged) for pair in aged.items()]
        found = {unit.form for sentence, (first, last) in pairs for unit in sentence[first : last - 1]}
        return {form for form in found if form[0].isupper() and len(form) > 2 and not self.judge.known_word(form)}

    def full_names(self, learned: set[str]) -> list[Person]:
        """Persons the words around, the name lists or given names learned from the text give away, in order."""
        self.learned = learned
        pairs = zip(self.sentences, self.aged)
        return [person for sentence, aged in pairs for person in self._in_sentence(sentence, aged)]

    def surnames(self, known: dict[str, str], found: list[Person]) -> Iterator[Person]:
        """Words that are a surname of `known` (key -> surname), outside what was found; each with a given name that is
        a stranger's."""
        inside = {at for person in found for at in range(person.first, person.last)}
        strangers = Strangers(self.scan)
        for sentence in self.sentences:
            for at, unit in enumerate(sentence):
                outside = unit.form[0].isupper() and unit.first not in inside
                if person := self._by_surname(unit, known) if outside else None:
                    yield self._named(person, strangers.given(sentence, at))

    def _named(self, person: Person, given: Unit | None) -> Person:
        """The person with the given name in front."""
        if given is None:
            return person
        head = self.scan.text[self.scan.words[given.first].start : self.scan.words[person.first].start]
        return person._replace(first=given.first, name=head + person.name)

    def vouched(self, person: Person) -> bool:
        """Is it beyond doubt by itself: a known person, or a listed given name before a listed surname?"""
        if any(match.kind == "known_person" for match in self.scan.starting.get(person.first, ())):
            return True
        words = person.name.split()
        alone = len(words) < 2 and plain(person.surname) in known_surnames(self.scan.language)
        return alone or len(words) > 1 and self.judge.given(words[0]) and plain(words[-1]) in name_list("surnames")

    def at(self, first: int, last: int) -> Person | None:
        """The person named by the units that begin at word `first` and end before word `last`."""
        number = bisect_right(self._begun, first, key=lambda units: units[0].first) - 1
        sentence = self._begun[number] if number >= 0 else []
        begin, end = (bisect_left(sentence, word, key=lambda unit: unit.first) for word in (first, last))
        while end > begin and not sentence[end - 1].form[-1].isalpha():
            end -= 1
        return self._person(sentence, begin, end) if end > begin else None

    def _by_surname(self, unit: Unit, known: dict[str, str]) -> Person | None:
        after = self.scan.forms[unit.last] if unit.last < len(self.scan.forms) else ""
        if unit.first in self.taken or after in no_persons():
            return None
        for form in (unit.form, without_genitive(self.scan, unit, known, self.forms, self.taken)):
            if plain(form) in known:
                return Person(unit.first, unit.last, form, form)
        return None

    def _in_sentence(self, units: list[Unit], aged: dict[int, int]) -> Iterator[Person]:
        at = 0
        while at < len(units):
            opens = units[at].form[0].isupper() or units[at].first in self.opening
            end = self._end(units, at, aged) if opens else None
            if end and not self._is_company(units, at, end):
                yield self._person(units, at, end)
            at = end or at + 1

    def _end(self, units: list[Unit], at: int, aged: dict[int, int]) -> int | None:
        """End of the name that begins at `at`."""
        end = self._known(units, at) or aged.get(at) or self._full(units, at) or self._titled(units, at)
        return end or self.credits.end(units, at, self._is_surname)

    def _is_company(self, units: list[Unit], at: int, end: int) -> bool:
        """ "Hans Quist GmbH", "Rainer LLP", "Clark County" are no persons."""
        return any(unit.form in no_persons() for unit in units[at : end + 1])

    def _known(self, units: list[Unit], at: int) -> int | None:
        """End of a known person's full name at `at`, whatever its words may mean besides."""
        starting = self.scan.starting.get(units[at].first)
        lasts = {m.last for m in starting if m.kind == "known_person"} if starting else None
        if not lasts:
            return None
        ends = [end for end in range(at + 2, min(len(units), at + _LONGEST_NAME) + 1) if units[end - 1].last in lasts]
        return self._suffix_end(units, ends[-1]) if ends else None

    def _full(self, units: list[Unit], at: int) -> int | None:
        """End of a name that begins with a listed given name or initials at `at`."""
        if not units[at].form[0].isupper():
            return None
        given = self._is_given(units[at]) or self._is_weak_given(units, at)
        if given and is_capitals(units[at].form) and not all(unit.form.isupper() for unit in units[at + 1 : at + 2]):
            return None  # HELENA Verlag; but HELENA QUIST
        if given or self._is_initial(units, at) and self._introduces(units, at):
            end = self._surname_end(units, at + 1, listed_given=given)
            return end or (at + 2 if given and self._called_like_a_town(units, at) else None)
        return None

    def _called_like_a_town(self, units: list[Unit], at: int) -> bool:
        """ "Trainer Jonas Wien": between a title and a town stands a given name; "Viktoria Köln" alone is a club."""
        after = units[at + 1] if at + 1 < len(units) else None
        if after is None or units[at].first not in self.titles:
            return False
        return any(m.kind == "place" and m.last == after.last for m in self.scan.starting.get(after.first, ()))

    def _introduces(self, units: list[Unit], at: int) -> bool:
        """ "J. Vance", "JD Vance" are names, "ES Food" is none: without stops the surname must be listed."""
        after = units[at + 1] if at + 1 < len(units) else None
        if after is None or after.form == "." or units[at].form.endswith("."):
            return after is not None
        listed = plain(after.form) in name_list("surnames") or plain(after.form) in known_surnames(self.scan.language)
        return len(units[at].form) == 2 and listed

    def _titled(self, units: list[Unit], at: int) -> int | None:
        """End of a name that follows a title directly."""
        if units[at].first not in self.titles or not self._is_surname(units[at]):
            return None
        return self._surname_end(units, at + 1, listed_given=False) or at + 1

    def _surname_end(self, units: list[Unit], at: int, listed_given: bool) -> int | None:
        """Skip further given names, initials and particles from `at`; the end after the surname, or None."""
        end = None
        for here in range(max(at, nickname_end(units, at)), min(len(units), at + _LONGEST_NAME)):
            if self._is_initial(units, here) and (end is None or self._is_given(units[end - 1])):
                continue
            if end is not None and not self._is_given(units[end - 1]):
                break
            listed = here == at and listed_given and self._follows_given(units[here])
            if listed or self._is_surname(units[here]) and not is_initial(units[here].form):
                end = here + 1
            elif not (self._is_particle(units[here]) or self._is_stop(units, here)):
                break
        return self._suffix_end(units, end) if end else None

    def _suffix_end(self, units: list[Unit], end: int) -> int:
        """The end behind a suffix, with or without a comma in front of it."""
        at = end + 1 if end < len(units) and units[end].form == "," else end
        behind = suffix_end(units, at, self.suffixes)
        return behind if behind > at else end

    def _is_given(self, unit: Unit) -> bool:
        parts = unit.form.split("-")
        known = unit.form in self.learned or all(self.judge.given(part) for part in parts)
        return known and unit.first not in self.taken

    def _is_surname(self, unit: Unit) -> bool:
        parts = [part for part in unit.form.split("-") if part]
        if unit.first in self.taken or not parts or not unit.form[-1].isalpha() or has_digit(unit.form):
            return False
        return (
            all(self.judge.surname(part) or part.lower() in self.particles for part in parts) and parts[-1][0].isupper()
        )

    def _is_weak_given(self, units: list[Unit], at: int) -> bool:
        """ "Ernst Berg", "Will Smith": an everyday word is a given name before a listed surname that is none."""
        if at + 1 >= len(units) or units[at].first in self.taken or not self.judge.weak_given(units[at].form):
            return False
        after = units[at + 1]
        return (
            self._is_listed_surname(after) and after.first not in self.taken and not self.judge.known_word(after.form)
        )

    def _follows_given(self, unit: Unit) -> bool:
        """Directly after a given name a surname may be a listed place or title (Graf) or any noun (Wohlfahrt)."""
        if has_digit(unit.form):
            return False
        return self._is_listed_surname(unit) or unit.first not in self.taken and self.judge.noun(unit.form)

    def _is_listed_surname(self, unit: Unit) -> bool:
        """Steffi Graf, Michael Jordan: directly after a given name a surname may be a listed place or title."""
        parts = unit.form.split("-")
        return unit.form[0].isupper() and all(plain(part) in name_list("surnames") for part in parts)

    def _is_particle(self, unit: Unit) -> bool:
        return unit.form.lower() in self.particles and unit.first not in self.taken

    def _is_initial(self, units: list[Unit], at: int) -> bool:
        return is_initial(units[at].form) and units[at].first not in self.taken

    def _is_stop(self, units: list[Unit], at: int) -> bool:
        """The full stop of an initial."""
        return units[at].form == "." and at > 0 and is_initial(units[at - 1].form)

    def _person(self, units: list[Unit], at: int, end: int) -> Person:
        last = units[end - 1]
        base = (
            last.form
            if last.form in self.suffixes or last.form == "."
            else without_genitive(self.scan, last, known_surnames(self.scan.language), self.forms, self.taken)
        )
        first, stop = units[at].first, last.last
        head = self.scan.text[self.scan.words[first].start : self.scan.words[last.first].start]
        return Person(first, stop, head + base, base)
