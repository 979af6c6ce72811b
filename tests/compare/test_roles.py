from __future__ import annotations

import pytest

from checker.compare import roles
from checker.compare.roles import broader, compare, false_friend, same_holder, share_office
from checker.model.finding import Relation
from checker.model.value import Role

US_MINISTER, GB_MINISTER = Role("foreign_minister", "US"), Role("foreign_minister", "GB")

PAIRS = [
    (US_MINISTER, US_MINISTER, Relation.SAME),
    (US_MINISTER, Role("foreign_minister"), Relation.SAME),
    (US_MINISTER, Role("foreign_minister", "US", None, "former"), Relation.SAME),  # qualifiers have a rule of their own
    (US_MINISTER, GB_MINISTER, Relation.CONFLICT),
    (Role("party_leader", "GB"), Role("party_leader", "LABOUR"), Relation.SAME),  # a party of a country
    (US_MINISTER, Role("minister", "US"), Relation.COMPATIBLE),
    (Role("president", "US"), Role("vice_president", "US"), Relation.CONFLICT),
    (Role("federal_chancellor", "DE"), Role("party_leader"), Relation.COMPATIBLE),
    (US_MINISTER, Role("lawyer"), Relation.COMPATIBLE),
    (US_MINISTER, Role("national_security_adviser", "US"), Relation.UNKNOWN),
    (US_MINISTER, Role("defence_minister", "US"), Relation.UNKNOWN),
    (Role("keeper_of_bees"), Role("keeper_of_cats"), Relation.UNKNOWN),
    (Role("party_leader", "SPD"), Role("party_leader", "FDP"), Relation.CONFLICT),
    (Role("chief_executive", "siemens"), Role("chief_executive", "nissan"), Relation.COMPATIBLE),  # both firms
    (Role("party_leader"), Role("party_deputy"), Relation.CONFLICT),
    (Role("federal_chancellor"), Role("speaker_of_parliament"), Relation.CONFLICT),  # by the more general word
]


@pytest.mark.parametrize("one, other, relation", PAIRS)
def test_how_two_roles_of_one_person_stand(one: Role, other: Role, relation: Relation) -> None:
    assert compare(one, other).relation == relation


@pytest.mark.parametrize("one, other, relation", PAIRS)
def test_it_does_not_matter_which_comes_first(one: Role, other: Role, relation: Relation) -> None:
    assert compare(other, one) == compare(one, other)


@pytest.mark.parametrize("one, other, relation", PAIRS)
def test_every_answer_has_a_reason(one: Role, other: Role, relation: Relation) -> None:
    assert compare(one, other).reason


def test_broader_goes_all_the_way_up() -> None:
    assert broader("federal_chancellor") >= {"head_of_government"}
    assert broader("keeper_of_bees") == frozenset()


def test_broader_of_a_table_that_leads_back_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    circle = {"one": {"broader": "two"}, "two": {"broader": "one"}}
    monkeypatch.setattr(roles, "_facts", lambda office: circle.get(office, {}))
    assert broader.__wrapped__("one") == {"one", "two"}


@pytest.mark.parametrize(
    "other, shared",
    [
        (US_MINISTER, True),
        (Role("minister", "US"), True),
        (GB_MINISTER, False),
        (Role("foreign_minister", "US", None, "former"), False),
        (Role("president", "US"), False),
    ],
)
def test_an_office_that_tells_a_person(other: Role, shared: bool) -> None:
    assert share_office(US_MINISTER, other) is shared is share_office(other, US_MINISTER)


def test_sharing_an_office_does_not_hang_on_the_order() -> None:
    one, other = Role("foreign_minister"), Role("minister")
    assert share_office(one, other) == share_office(other, one)


@pytest.mark.parametrize("office", ["lawyer", "actor"])
def test_an_occupation_tells_nobody(office: str) -> None:
    assert not share_office(Role(office, "US"), Role(office, "US"))


@pytest.mark.parametrize(
    "one, other, rare, same",
    [
        (US_MINISTER, US_MINISTER, False, True),
        (Role("foreign_minister"), Role("foreign_minister"), True, True),
        (Role("foreign_minister"), Role("foreign_minister"), False, False),
        (Role("minister", "US"), Role("minister", "US"), True, False),  # a country has many
        (US_MINISTER, GB_MINISTER, True, False),
    ],
)
def test_who_alone_can_hold_an_office(one: Role, other: Role, rare: bool, same: bool) -> None:
    assert same_holder(one, other, rare) is same


@pytest.mark.parametrize(
    "read, true, found",
    [
        (Role("state_secretary", "US"), US_MINISTER, True),
        (Role("state_secretary"), US_MINISTER, True),
        (Role("state_secretary", "DE"), Role("foreign_minister", "DE"), False),
        (US_MINISTER, Role("state_secretary", "US"), False),
        (Role("president", "US"), US_MINISTER, False),
    ],
)
def test_known_mistranslations(read: Role, true: Role, found: bool) -> None:
    assert bool(false_friend(read, true, {read.jurisdiction, true.jurisdiction})) is found
