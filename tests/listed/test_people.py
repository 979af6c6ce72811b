from __future__ import annotations

import pickle

import pytest

from checker.listed import Listed, People

SOLBACH = Listed("Henrike Solbach", ("Rike Solbach",))
NAMESAKES = Listed("Jan Weber", source="a"), Listed("Jan Weber", source="b")
PEOPLE = People((SOLBACH, Listed("Wolodymyr Kowalenko"), *NAMESAKES))


@pytest.mark.parametrize("name", ["Henrike Solbach", "Rike Solbach", "Dr. Henrike Solbach"])
def test_a_person_is_found_by_every_form(name: str) -> None:
    assert PEOPLE.person(name) is SOLBACH


def test_other_transliterations_are_found() -> None:
    found = PEOPLE.person("Volodymyr Kovalenko")
    assert found and found.name == "Wolodymyr Kowalenko"


@pytest.mark.parametrize("name", ["Solbach", "Henrike Solbauer", "Anna Solbach", "", "Jan Weber"])
def test_nobody_is_guessed(name: str) -> None:
    """Not by the surname alone, and not where two bear the name."""
    assert PEOPLE.person(name) is None


def test_lists_travel_to_other_processes() -> None:
    PEOPLE.person("Henrike Solbach")
    there = pickle.loads(pickle.dumps(PEOPLE))
    assert there == PEOPLE and there.person("Rike Solbach") == SOLBACH
