"""Whether a list confirms a title on a day."""

from __future__ import annotations

from enum import Enum
from msgspec import Struct

from checker.compare.roles import broader, compare, rivals, sole
from checker.listed.people import Listed, Term
from checker.model.finding import Relation
from checker.model.value import Role

_DIFFERENT = (Relation.CONFLICT, Relation.UNKNOWN)
FORMER = "former"


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
    if person is None or day is None or _unsure(person, day[:10]):
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
    """How the person stands to the office on the day ("acting", "former", or "" for in office), and the
    term that says so; None where the list says nothing."""
    if person is None or day is None or _unsure(person, day[:10]):
        return None
    terms = [term for term in person.terms if is_office(term.role, role)]
    held = next((term for term in terms if _covers(term, day[:10])), None)
    if held:
        return held.role.qualifier or "", held
    before = [term for term in terms if term.end and term.end < day[:10]]
    return (FORMER, max(before, key=lambda term: term.end or "")) if before and len(before) == len(terms) else None


def is_office(listed: Role, role: Role) -> bool:
    """Is the listed office the title's? One of the two may be the more general word: president, federal president."""
    general = role.office in broader(listed.office) or sole(listed.office) and listed.office in broader(role.office)
    return (general or role.office == listed.office) and not rivals(listed.jurisdiction, role.jurisdiction)


def _covers(term: Term, day: str) -> bool:
    """Is it held on the day? Both days of a handover count."""
    return term.start is not None and term.start <= day and (term.end is None or day <= term.end)


def _unsure(person: Listed, day: str) -> bool:
    """Is there a term of which the list does not know whether it was held on the day? After the last day that the list
    knows of an open one may have ended, and another begun."""
    return any(_open(term, day) for term in person.terms)


def _open(term: Term, day: str) -> bool:
    late = term.end is None and term.as_of is not None and day > term.as_of
    return late or term.start is None and (term.end is None or day <= term.end)
