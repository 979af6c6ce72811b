from __future__ import annotations

import pytest

from checker.model.annotation import RoleMention
from checker.model.document import Span
from checker.model.value import Role
from checker.normalize.roles import role

HERE = Span(0, 1)


def read(office: str, jurisdiction: str | None = None, qualifier: str | None = None) -> Role:
    return role(RoleMention(HERE, office, None, jurisdiction, None, qualifier))


@pytest.mark.parametrize(
    "title, place, office",
    [
        ("secretary_of_state", "US", "foreign_minister"),
        ("secretary_of_state", None, "foreign_minister"),
        ("secretary_of_state", "GB", "secretary_of_state"),
        ("chancellor", "DE", "federal_chancellor"),
        ("chancellor", "GB", "finance_minister"),
        ("chancellor", None, "chancellor"),
        ("chancellor", "FR", "chancellor"),
    ],
)
def test_a_title_is_the_office_it_means_in_its_country(title: str, place: str | None, office: str) -> None:
    assert read(title, place) == Role(office, place)


@pytest.mark.parametrize(
    "place, country", [("kyiv", "UA"), ("london", "GB"), ("ballhausplatz", "AT"), ("EU", "EU"), (None, None)]
)
def test_a_seat_of_government_stands_for_its_country(place: str | None, country: str | None) -> None:
    assert read("foreign_minister", place).jurisdiction == country


def test_a_mayor_is_of_the_town() -> None:
    assert read("mayor", "london").jurisdiction == "london"


def test_a_capital_decides_what_the_title_means() -> None:
    assert read("chancellor", "london") == Role("finance_minister", "GB")


@pytest.mark.parametrize(
    "office, qualifier", [("president", None), ("mayor", None), ("national_security_adviser", "acting")]
)
def test_the_incumbent_of_an_elected_office_is_just_in_office(office: str, qualifier: str | None) -> None:
    assert read(office, qualifier="incumbent").qualifier == qualifier


@pytest.mark.parametrize("qualifier", ["former", "acting", "designated"])
def test_other_qualifiers_stay(qualifier: str) -> None:
    assert read("president", qualifier=qualifier).qualifier == qualifier


@pytest.mark.parametrize(
    "office, expected",
    [
        ("mayor", Role("deputy_mayor")),
        ("prime_minister", Role("deputy_head_of_government")),  # the office of the more general word
        ("doctor", Role("doctor", None, None, "deputy")),  # no such office in the table
    ],
)
def test_a_deputy_has_an_office_of_its_own(office: str, expected: Role) -> None:
    assert read(office, qualifier="deputy") == expected


def test_an_unknown_office_stays_as_it_is() -> None:
    assert read("keeper_of_bees", "US", "former") == Role("keeper_of_bees", "US", None, "former")


def test_the_organization_stays() -> None:
    assert role(RoleMention(HERE, "chair", None, None, "SPD")).organization == "SPD"


@pytest.mark.parametrize(
    "title, body, office",
    [
        ("chief", "SPD", "party_leader"),
        ("chief", "siemens", "chief_executive"),
        ("chief", "nissan", "chief_executive"),  # listed among the companies only
        ("president", "ECB", "central_banker"),
        ("president", "US", "president"),
        ("chair", "siemens", "chair"),
        ("prime_minister", "bavaria", "state_premier"),
        ("deputy", "FDP", "party_deputy"),
    ],
)
def test_a_title_is_the_office_it_means_in_such_a_body(title: str, body: str, office: str) -> None:
    assert read(title, body) == Role(office, body)


def test_an_office_of_one_body_has_its_jurisdiction_whatever_the_text_names() -> None:
    assert read("president", "EU_COMMISSION") == Role("commission_president", "EU")


def test_the_deputy_of_a_party_leader_has_a_name_of_its_own() -> None:
    assert read("chair", "CDU", "deputy") == Role("party_deputy", "CDU")
