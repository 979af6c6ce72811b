from __future__ import annotations

from datetime import date
from typing import Iterator

import pytest

from checker.data import table
from checker.listed import Kind, Listed, Term, shipped, standing
from checker.model.value import Role


def terms() -> Iterator[tuple[Listed, Term]]:
    return ((person, term) for person in shipped().people for term in person.terms)


def test_every_person_and_office_is_known() -> None:
    content = table("terms")
    offices = [(place, office, people) for place, held in content["terms"].items() for office, people in held.items()]
    assert not [office for _, office, _ in offices if office not in table("offices")]
    assert not [person for _, _, people in offices for person in people if person not in table("people")]
    assert all(office in content["terms"][place] for place, office in content["leads"].items())


def test_terms_are_days_in_order() -> None:
    for _, term in terms():
        assert term.start and date.fromisoformat(term.start) and (not term.end or term.start < term.end)


def test_one_holder_at_a_time() -> None:
    """But for the day of a handover."""
    by_office: dict[tuple[str, str | None], list[Term]] = {}
    for _, term in terms():
        by_office.setdefault((term.role.office, term.role.jurisdiction), []).append(term)
    for held in by_office.values():
        ordered = sorted(held, key=lambda term: term.start or "")
        assert all(one.end and one.end <= (other.start or "") for one, other in zip(ordered, ordered[1:]))


@pytest.mark.parametrize(
    "name, role, day, kind",
    [
        ("Angela Merkel", Role("chancellor", "DE"), "2015-09-04", Kind.RIGHT),
        ("Angela Merkel", Role("chancellor", "DE"), "2023-09-04", Kind.WRONG),
        ("Volodymyr Zelensky", Role("president", "UA"), "2022-02-24", Kind.RIGHT),
        ("Annalena Baerbock", Role("foreign_minister", "DE"), "2025-08-20", Kind.WRONG),
        ("Keir Starmer", Role("prime_minister", "GB"), "2039-01-01", Kind.SILENT),
    ],
)
def test_who_held_what(name: str, role: Role, day: str, kind: Kind) -> None:
    assert standing(role, shipped().person(name), day).kind is kind
