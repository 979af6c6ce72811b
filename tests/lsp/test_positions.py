from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol.types import Position, PositionEncodingKind

from checker.lsp.positions import Positions
from checker.report.places import Place

TEXT = "Ärger 😀 im\r\nHafen\n\n𝄞 Starrer"


@pytest.mark.parametrize(
    ("words", "position"),
    [("Ärger", (0, 0)), ("im", (0, 9)), ("Hafen", (1, 0)), ("𝄞", (3, 0)), ("Starrer", (3, 3))],
)
def test_a_letter_beyond_the_basic_plane_counts_twice(words: str, position: tuple[int, int]) -> None:
    positions = Positions(TEXT)
    assert positions.position(TEXT.index(words)) == Position(*position)
    assert positions.offset(Position(*position)) == TEXT.index(words)


@pytest.mark.parametrize(
    ("encoding", "column"),
    [(PositionEncodingKind.Utf8, 12), (PositionEncodingKind.Utf16, 9), (PositionEncodingKind.Utf32, 8)],
)
def test_columns_count_in_the_agreed_encoding(encoding: PositionEncodingKind, column: int) -> None:
    assert Positions(TEXT, encoding).position(TEXT.index("im")) == Position(0, column)
    assert Positions(TEXT, encoding).offset(Position(0, column)) == TEXT.index("im")


def test_a_carriage_return_alone_ends_a_line_for_the_editor_and_not_for_the_checker() -> None:
    positions = Positions("eins\rzwei\ndrei")
    assert positions.range(Place("a.txt", 1, 6, 1, 10)).start == Position(1, 0)
    assert positions.range(Place("a.txt", 2, 1, 2, 5)).end == Position(2, 4)


def test_a_place_without_an_end_is_as_long_as_its_words() -> None:
    found = Positions(TEXT).range(Place("a.html", 4, 3), "Starrer")
    assert (found.start, found.end) == (Position(3, 3), Position(3, 10))


def test_a_title_outside_the_text_is_shown_at_the_top() -> None:
    found = Positions(TEXT).range(Place("a.md", 1, 1, title=True), "Starrer")
    assert (found.start, found.end) == (Position(0, 0), Position(0, 0))


@pytest.mark.parametrize("position", [Position(0, 99), Position(99, 0), Position(3, 99)])
def test_a_position_behind_the_end_is_the_end(position: Position) -> None:
    offset = Positions(TEXT).offset(position)
    assert offset == (TEXT.index("\r") if position.line == 0 else len(TEXT))


@given(st.text(alphabet="aä😀\r\n\u2028\ud800"), st.sampled_from(list(PositionEncodingKind)))
def test_every_offset_comes_back(text: str, encoding: PositionEncodingKind) -> None:
    positions = Positions(text, encoding)
    for offset in range(len(text) + 1):
        if text[max(0, offset - 1) : offset + 1] != "\r\n":  # no editor stands between the two
            assert positions.offset(positions.position(offset)) == offset


@given(st.text(), st.integers(0, 50), st.integers(0, 50))
def test_no_position_fails(text: str, line: int, column: int) -> None:
    assert 0 <= Positions(text).offset(Position(line, column)) <= len(text)
