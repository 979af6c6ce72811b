"""The people of the lists, found by name."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import Iterable

from msgspec import Struct

from checker.compare.names import IDENTICAL, VARIANT, compare
from checker.compare.romanize import skeleton
from checker.model.value import Name, Role
from checker.normalize.names import parse_name


class Term(Struct, frozen=True):
    """An office from the day of taking it to that of leaving it, ISO; None: not known when, or still held."""

    role: Role
    start: str | None = None
    end: str | None = None
    source: str = ""
    as_of: str | None = None  # the day up to which the list knows; after it, what is still held is not known


class Listed(Struct, frozen=True):
    """One person: the name, the other right spellings, the offices."""

    name: str
    aliases: tuple[str, ...] = ()
    terms: tuple[Term, ...] = ()
    source: str = ""

    @property
    def forms(self) -> tuple[str, ...]:
        return (self.name, *self.aliases)


class People(Struct, frozen=True, dict=True):
    """The people of all lists; who is named first wins."""

    people: tuple[Listed, ...] = ()

    def person(self, name: str) -> Listed | None:
        """The person of this full name or a spelling of it; None where there is none, or more than one."""
        asked = parse_name(name)
        found = {id(person): person for person, form in self._named(asked) if _is(asked, form)}
        return next(iter(found.values())) if len(found) == 1 else None

    def _named(self, name: Name) -> Iterable[tuple[Listed, Name]]:
        return self._by_surname.get(skeleton(name.surname), ()) if name.given else ()

    @cached_property
    def _by_surname(self) -> dict[str, list[tuple[Listed, Name]]]:
        found: dict[str, list[tuple[Listed, Name]]] = defaultdict(list)
        for person in self.people:
            for form in map(parse_name, person.forms):
                found[skeleton(form.surname)].append((person, form))
        return found


def _is(asked: Name, form: Name) -> bool:
    return compare(asked, form).relation in (IDENTICAL, VARIANT)


EMPTY = People()
