from __future__ import annotations

import pytest

from checker.listed import Kind, Listed, Term, qualifier_on, standing
from checker.model.value import Role

PERSON = Listed(
    "Henrike Solbach",
    terms=(
        Term(Role("foreign_minister", "DE"), "2021-12-08", "2025-05-06"),
        Term(Role("federal_president", "DE", qualifier="acting"), "2025-07-01", "2025-08-01"),
        Term(Role("mayor", "cologne"), "2025-10-01", None),
    ),
)
UNTIL = Listed("Jan Weber", terms=(Term(Role("president", "FR"), "2020-01-01", None, as_of="2025-06-30"),))


@pytest.mark.parametrize(
    "role, day, kind",
    [
        (Role("foreign_minister", "DE"), "2023-01-01", Kind.RIGHT),
        (Role("foreign_minister"), "2023-01-01T10:00:00+01:00", Kind.RIGHT),
        (Role("minister"), "2023-01-01", Kind.RIGHT),
        (Role("president", "DE"), "2025-07-15", Kind.RIGHT),
        (Role("foreign_minister", "DE"), "2021-12-08", Kind.RIGHT),
        (Role("foreign_minister", "DE"), "2025-05-06", Kind.RIGHT),
        (Role("foreign_minister", "DE"), "2025-05-07", Kind.WRONG),
        (Role("interior_minister", "DE"), "2023-01-01", Kind.WRONG),
        (Role("foreign_minister", "AT"), "2023-01-01", Kind.WRONG),
        (Role("party_leader"), "2023-01-01", Kind.SILENT),  # goes with it
        (Role("interior_minister", "DE"), "2010-01-01", Kind.SILENT),  # the list has nothing on that day
        (Role("mayor", "cologne"), "2030-01-01", Kind.RIGHT),
        (Role("foreign_minister", "DE"), None, Kind.SILENT),
    ],
)
def test_a_title_on_a_day(role: Role, day: str | None, kind: Kind) -> None:
    assert standing(role, PERSON, day).kind is kind


def test_nobody_in_the_list_is_not_wrong() -> None:
    assert standing(Role("mayor"), None, "2025-01-01").kind is Kind.SILENT


@pytest.mark.parametrize("role", [Role("president", "FR"), Role("prime_minister", "FR")])
def test_after_its_last_day_a_list_says_nothing_of_an_open_term(role: Role) -> None:
    assert standing(role, UNTIL, "2025-06-30").kind is not Kind.SILENT
    assert standing(role, UNTIL, "2025-07-01").kind is Kind.SILENT


def test_a_term_without_a_start_says_nothing_before_its_end() -> None:
    person = Listed("Jan Weber", terms=(Term(Role("mayor"), None, "2020-05-01"),))
    assert standing(Role("mayor"), person, "2010-01-01").kind is Kind.SILENT
    assert standing(Role("mayor"), person, "2021-01-01").kind is Kind.WRONG


@pytest.mark.parametrize(
    "office, day, qualifier",
    [
        ("foreign_minister", "2023-01-01", ""),
        ("foreign_minister", "2025-06-01", "former"),
        ("president", "2025-07-15", "acting"),
    ],
)
def test_how_a_person_stands_to_an_office(office: str, day: str, qualifier: str) -> None:
    found = qualifier_on(Role(office), PERSON, day)
    assert found and found[0] == qualifier


def test_before_an_office_the_list_says_nothing() -> None:
    assert qualifier_on(Role("foreign_minister"), PERSON, "2020-01-01") is None
