from __future__ import annotations

import pytest

from checker.compare.name_slips import misprint, nearly, typed

NONE: frozenset[str] = frozenset()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hollwarth", "Hollwart"),
        ("Hollwarth", "Hollwrath"),
        ("Hollwarth", "Hollwaarth"),
        ("Hollwarth", "Hollwsrth"),
        ("Morgenroth", "Morgemoth"),
        ("Claywood", "Caywood"),
        ("Merz", "Mertz"),
    ],
)
def test_a_slip_in_a_surname(one: str, other: str) -> None:
    assert misprint(one, other, given=False) and misprint(other, one, given=False)


@pytest.mark.parametrize(("one", "other"), [("Hauck", "Gauck"), ("Koch", "Kohl"), ("Horn", "Korn"), ("Zorz", "Zortz")])
def test_other_surnames(one: str, other: str) -> None:
    assert not misprint(one, other, given=False)


@pytest.mark.parametrize(("one", "other"), [("Jorvik", "Jorvin"), ("Corvin", "Corvina"), ("Martin", "Marvin")])
def test_other_given_names(one: str, other: str) -> None:
    assert not misprint(one, other, given=True)


def test_two_letters_exchanged_are_a_slip_in_a_rare_given_name_alone() -> None:
    assert nearly("Javon", "Jovan", given=True, agreeing=1)
    assert not nearly("Maren", "Merna", given=True, agreeing=1)
    assert not misprint("Javon", "Jovan", given=True)


def test_more_may_differ_where_more_agrees() -> None:
    assert nearly("Mukhari", "Mikhori", given=True, agreeing=2)
    assert not nearly("Mukhari", "Mikhori", given=True, agreeing=1)
    assert not nearly("Mukhari", "Mukhari", given=True, agreeing=0)


def test_short_given_names_are_many() -> None:
    assert not nearly("Peng", "Ping", given=True, agreeing=1)


def test_the_keys_or_the_alphabet() -> None:
    assert typed("Holetschek", "Holetshcek", NONE)
    assert typed("Pistorius", "Pistorious", NONE)
    assert not typed("Lawrow", "Lavrov", NONE)
    assert not typed("Husein", "Hussein", frozenset({"arabic"}))
