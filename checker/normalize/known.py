"""What a document tells of its persons anywhere: gender, ages, offices."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from typing import Iterator, Sequence

from checker.compare.roles import broader
from checker.model.annotation import PERSON, Annotations, Reference, RoleMention
from checker.model.value import Role
from checker.normalize.roles import role


_LONGEST_AGE = 3  # digits


class Known:
    """One person. The gender is None where nothing tells it, or where the text tells both."""

    def __init__(self) -> None:
        self.genders: set[str] = set()
        self.ages: set[Decimal] = set()
        self.offices: set[Role] = set()

    @property
    def gender(self) -> str | None:
        """MALE or FEMALE, if that is all the text tells."""
        return next(iter(self.genders)) if len(self.genders) == 1 else None

    def holds(self, asked: Role) -> bool:
        """Was the person introduced with the title, or a narrower one?"""
        return any(_covers(asked, office) for office in self.offices)


class Told:
    """Everybody of a document, found by what is told of them."""

    def __init__(self, persons: dict[str, Known]) -> None:
        self.persons = persons
        self._of_age: dict[Decimal, list[str]] = defaultdict(list)
        self._bearers: dict[str, list[str]] = defaultdict(list)  # of an office, or a narrower one
        for entity, person in persons.items():
            for age in person.ages:
                self._of_age[age].append(entity)
            for office in {name for held in person.offices for name in (held.office, *broader(held.office))}:
                self._bearers[office].append(entity)

    def of_age(self, age: Decimal | None) -> Sequence[str]:
        """Who is said to be of that age, in order of the document."""
        return self._of_age.get(age, ()) if age is not None else ()

    def bearers(self, reference: Reference) -> Iterator[str]:
        """Who was introduced with the title, or a narrower one, in order of the document."""
        asked = _asked(reference)
        return (entity for entity in self._bearers.get(asked.office, ()) if self.persons[entity].holds(asked))


def _asked(reference: Reference) -> Role:
    return role(RoleMention(reference.span, reference.office or "", jurisdiction=reference.jurisdiction))


def _covers(asked: Role, held: Role) -> bool:
    """Is the office asked for the one held, or a broader name of it, and of the same place?"""
    place = None in (asked.jurisdiction, held.jurisdiction) or asked.jurisdiction == held.jurisdiction
    now = held.qualifier in (None, "incumbent", "acting")
    return place and now and asked.office in (held.office, *broader(held.office))


def ages_of_others(annotations: Annotations, ids: Sequence[str], persons: dict[str, Known]) -> set[Decimal]:
    """Numbers that may be the age of somebody else: those told of nobody known, "and his son Nils, 20"."""
    known = [q.span for q in annotations.quantities if q.holder is not None and ids[q.holder] in persons]
    starts = {span.start for span in known}
    for reference in annotations.references:
        starts.update(range(reference.span.start, reference.span.end))
    forms = (token.form for token in annotations.tokens if token.span.start not in starts)
    return {Decimal(form) for form in forms if len(form) <= _LONGEST_AGE and form.isascii() and form.isdigit()}


def known_persons(annotations: Annotations, ids: Sequence[str]) -> dict[str, Known]:
    """Entity -> what is told of it; `ids`: the entities of the mentions."""
    found: dict[str, Known] = {}
    for mention, entity in zip(annotations.mentions, ids):
        if mention.type == PERSON:
            person = found.setdefault(entity, Known())
            person.genders.update([mention.gender] if mention.gender else [])
    for quantity in annotations.quantities:
        holder = None if quantity.holder is None or quantity.unit != "year" else ids[quantity.holder]
        if holder in found and quantity.low is not None:
            found[holder].ages.add(quantity.low)
    for title in annotations.roles:
        if title.holder is not None and ids[title.holder] in found:
            found[ids[title.holder]].offices.add(role(title))
    return found
