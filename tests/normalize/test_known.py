from __future__ import annotations

from decimal import Decimal

import pytest

from checker.model.annotation import (
    FEMALE,
    MALE,
    OFFICE,
    PERSON,
    PLACE,
    Annotations,
    Mention,
    Quantity,
    Reference,
    RoleMention,
    Token,
)
from checker.model.document import Span
from checker.model.value import Role
from checker.normalize.known import Known, Told, ages_of_others, known_persons

HERE = Span(0, 1)


@pytest.mark.parametrize(
    ("told", "gender"), [((), None), ((MALE,), MALE), ((FEMALE, FEMALE), FEMALE), ((MALE, FEMALE), None)]
)
def test_a_gender_is_known_where_all_say_the_same(told: tuple[str, ...], gender: str | None) -> None:
    person = Known()
    person.genders.update(told)
    assert person.gender == gender


@pytest.mark.parametrize(
    ("held", "asked", "covers"),
    [
        (Role("foreign_minister"), "foreign_minister", True),
        (Role("foreign_minister"), "minister", True),
        (Role("minister"), "foreign_minister", False),
        (Role("foreign_minister", qualifier="former"), "foreign_minister", False),
        (Role("foreign_minister", qualifier="acting"), "foreign_minister", True),
        (Role("mayor"), None, False),
    ],
)
def test_who_was_introduced_with_a_title_is_meant_by_it(held: Role, asked: str | None, covers: bool) -> None:
    person = Known()
    person.offices.add(held)
    asking = Reference(HERE, OFFICE, office=asked)
    assert list(Told({"p1": person}).bearers(asking)) == ["p1"] * covers


def test_a_title_of_another_country_is_another() -> None:
    person = Known()
    person.offices.add(Role("foreign_minister", "US"))
    asking = [Reference(HERE, OFFICE, office="foreign_minister", jurisdiction=code) for code in ("US", "FR")]
    assert [list(Told({"p1": person}).bearers(one)) for one in asking] == [["p1"], []]


def test_who_is_of_an_age() -> None:
    ages = {f"p{number}": Known() for number in range(3)}
    for number, person in enumerate(ages.values()):
        person.ages.add(Decimal(50 + number % 2))
    assert [list(Told(ages).of_age(age)) for age in (Decimal(50), Decimal(9), None)] == [["p0", "p2"], [], []]


def test_what_the_document_tells_of_each_person() -> None:
    annotations = Annotations(
        mentions=(
            Mention(HERE, PERSON, "Ida Quist", gender=FEMALE),
            Mention(HERE, PERSON, "Quist"),
            Mention(HERE, PLACE, "Bern"),
        ),
        roles=(RoleMention(HERE, "mayor", holder=1),),
        quantities=(
            Quantity(HERE, Decimal(53), Decimal(53), "year", holder=0),
            Quantity(HERE, Decimal(7), Decimal(7), "km", holder=0),
        ),
    )
    found = known_persons(annotations, ["p1", "p1", "l:bern"])
    assert list(found) == ["p1"]
    assert (found["p1"].gender, found["p1"].ages) == (FEMALE, {Decimal(53)})
    assert [office.office for office in found["p1"].offices] == ["mayor"]


def test_numbers_that_may_be_somebody_elses_age() -> None:
    words = [("53", 0), ("20", 10), ("2024", 20), ("mal", 30)]
    annotations = Annotations(
        tokens=tuple(Token(Span(at, at + len(form)), form, form.lower(), "") for form, at in words),
        quantities=(Quantity(Span(0, 2), Decimal(53), Decimal(53), "year", holder=0),),
    )
    assert ages_of_others(annotations, ["p1"], {"p1": Known()}) == {Decimal(20)}
