"""Whether a list confirms a title on a day."""

from __future__ import annotations

from enum import Enum
from typing import Iterable

from msgspec import Struct

from checker.compare.roles import broader, compare, rivals
from checker.listed.people import Listed, Term
from checker.model.finding import Relation
from checker.model.value import Role

_DIFFERENT = (Relation.CONFLICT, Relation.UNKNOWN)
FORMER, DESIGNATED = "former", "designated"


class Kind(Enum):
    """What a list says of a title."""

    RIGHT = "right"
    WRONG = "wrong"
    SILENT = "silent"


class Standing(Struct, frozen=True):
    """What the list says of a title on a day, and the term that says it."""

    kind: Kind
    term: Term | None = None

    @property
    def right(self) -> bool:
        return self.kind is Kind.RIGHT

    @property
    def wrong(self) -> bool:
        return self.kind is Kind.WRONG


_SILENT = Standing(Kind.SILENT)


def standing(role: Role, person: Listed | None, day: str | None) -> Standing:
    """Of a present title on the day (ISO). It is wrong where the list has the office at other times only, or has others
    on that day that do not go with it."""
    if person is None or day is None or _unsure(person, role, day[:10]):
        return _SILENT
    held = [term for term in person.terms if _covers(term, day[:10])]
    confirming = next((term for term in held if is_office(term.role, role)), None)
    if confirming:
        return Standing(Kind.RIGHT, confirming)
    other = next((term for term in person.terms if term not in held and is_office(term.role, role)), None)
    against = other or next(iter(held), None)
    if against and all(compare(term.role, role).relation in _DIFFERENT for term in held):
        return Standing(Kind.WRONG, against)
    return _SILENT


def qualifier_on(role: Role, person: Listed | None, day: str | None) -> tuple[str, Term] | None:
    """How the person stands to the office on the day ("acting", "former", "designated", or "" for in office), and the
    term that says so; None where the list says nothing."""
    if person is None or day is None or _unsure(person, role, day[:10]):
        return None
    terms = [term for term in person.terms if is_office(term.role, role)]
    held = next((term for term in terms if _covers(term, day[:10])), None)
    if held:
        return held.role.qualifier or "", held
    before = [term for term in terms if term.end and term.end < day[:10]]
    return (FORMER, max(before, key=lambda term: term.end or "")) if before and len(before) == len(terms) else None


def is_office(listed: Role, role: Role) -> bool:
    """Is the listed office the one of the title, or one that the title names more generally?"""
    same = role.office == listed.office or role.office in broader(listed.office) or _exact(listed, role)
    return same and not rivals(listed.jurisdiction, role.jurisdiction)


def _exact(listed: Role, role: Role) -> bool:
    """A list that says president, a text that says federal president: one office of one country."""
    return listed.office in broader(role.office) and listed.office != "minister" and "minister" not in broader(role.office)


def _covers(term: Term, day: str) -> bool:
    """Is it held on the day, as far as the list knows? Both days of a handover count."""
    if term.start is None or day < term.start:
        return False
    return day <= term.end if term.end else term.as_of is None or day <= term.as_of


def _unsure(person: Listed, role: Role, day: str) -> bool:
    """After the last day the list knows of, an open term may have ended, and another begun."""
    return any(term.as_of is not None and day > term.as_of and not term.end for term in person.terms)


def sources(terms: Iterable[Term]) -> str:
    """The sources of the terms, each once."""
    return ", ".join(dict.fromkeys(term.source for term in terms if term.source))
