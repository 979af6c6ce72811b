from __future__ import annotations

import pytest

from checker.compare.name_families import is_common, man_and_woman, two_families, two_given_names


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Scholz", "Schulz"),
        ("Greibmeier", "Greibmayer"),
        ("Vintzner", "Vinzner"),
        ("Schelmhof", "Schelmhoff"),
        ("Torgersen", "Torgerson"),
        ("Stubbendiek", "Stubbendieck"),
    ],
)
def test_two_families(one: str, other: str) -> None:
    assert two_families(one, other) and two_families(other, one)


@pytest.mark.parametrize(
    ("one", "other"), [("Vintzner", "Vintzner"), ("Vintzner", "Vinztner"), ("Okafor", "Okofor"), ("Merz", "Mertz")]
)
def test_one_family(one: str, other: str) -> None:
    assert not two_families(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("Julian", "Juliana"), ("Marcelo", "Marcela"), ("Corvin", "Corvina"), ("Perrine", "Perrin")]
)
def test_a_man_and_a_woman(one: str, other: str) -> None:
    assert man_and_woman(one, other)


@pytest.mark.parametrize(("one", "other"), [("Adama", "Adame"), ("Corvin", "Corwin"), ("Corvin", "Corvin")])
def test_no_man_and_woman(one: str, other: str) -> None:
    assert not man_and_woman(one, other)


def test_a_middle_name_may_be_of_either_gender() -> None:
    assert two_given_names("Corvin", "Corvina")
    assert not two_given_names("Corvin", "Corvina", middle=True)


def test_common_surnames() -> None:
    assert is_common("Schulz")
    assert not is_common("Hollwarth")
