from __future__ import annotations

import pytest

from checker.compare.name_match import match
from checker.compare.name_parts import parts
from checker.normalize.names import parse_name


def left(one: str, other: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The places without a partner."""
    found = match(parts(parse_name(one)), parts(parse_name(other)))
    return found.left_one, found.left_other


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mary Ann Quist", "Maryann Quist"),
        ("Hamid Reza Yahyazadeh", "Hamidreza Yahya Zadeh"),
        ("Rostam Qasemi", "Rostam Ghasemi"),
        ("Quist Marlo", "Marlo Quist"),
    ],
)
def test_every_word_has_its_partner(one: str, other: str) -> None:
    assert left(one, other) == ((), ())


def test_neighbours_are_read_as_one_beside_other_words() -> None:
    assert left("Aboubakr Guemmane", "Abu Bakr Muhammad Guemmane") == ((), (2,))


def test_words_of_both_names_without_a_partner() -> None:
    assert left("Marlo Anton Quist", "Marlo Emil Quist") == ((1,), (1,))
