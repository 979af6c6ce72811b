from __future__ import annotations

import pytest

from checker.compare.name_parts import parts
from checker.compare.name_words import KOREAN
from checker.normalize.names import parse_name


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Abd al-Rahman Quist", ("Abdulrahman", "Quist")),
        ("Omar Abdul Rahman", ("Omar", "Abdulrahman")),
        ("Abdul Rahman", ("Abdul", "Rahman")),
        ("Mao Tse-tung", ("Tsetung", "Mao")),
        ("Jean-Luc Quist-Berg", ("Jean", "Luc", "Quist", "Berg")),
        ("Bashar al-Assad", ("Bashar", "Assad")),
    ],
)
def test_the_words_that_have_to_agree(name: str, words: tuple[str, ...]) -> None:
    assert parts(parse_name(name)).words == words


@pytest.mark.parametrize(
    ("name", "origin"),
    [("Mao Tse-tung", "wade"), ("Kim Jong Un", KOREAN), ("Jurij Lawrow", "slavic"), ("Omar Quist", "arabic")],
)
def test_where_a_name_comes_from(name: str, origin: str) -> None:
    assert origin in parts(parse_name(name)).origins


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Omar Hassan", True), ("Kifah Moulhim", True), ("Olaf Moulhim", False), ("Kim Jong Un", False)],
)
def test_names_that_newsrooms_spell_by_ear(name: str, expected: bool) -> None:
    assert parts(parse_name(name)).foreign is expected
