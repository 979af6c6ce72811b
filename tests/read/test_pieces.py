"""Stretches of page source as a reader sees them."""

from __future__ import annotations

import pytest

from checker.read.pieces import pieces


def shown(source: str) -> str:
    return "".join(piece for _, piece in pieces(source, [(0, len(source))]))


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("  a \r\n\t b  ", "a b"),
        ("a\u00a0b\u2003c", "a\u00a0b\u2003c"),
        ("K&ouml;ln, M&#252;nchen, &#xDC;bersee", "Köln, München, Übersee"),
        ("K&oumlln", "K&oumlln"),
        ("&auml", "ä"),
        ("AT&T & Co. &unknown; &", "AT&T & Co. &unknown; &"),
        ("&amp;lt;", "&lt;"),
        ("Bundes&shy;kanz\u00adler", "Bundeskanzler"),
        ("a&#xD800;b&#0;c", "a\ufffdb\ufffdc"),
        ("a &nbsp; b", "a \u00a0 b"),
        ("a&#32;b", "a b"),
        (" \n", ""),
    ],
)
def test_source_is_shown_as_a_reader_sees_it(source: str, text: str) -> None:
    assert shown(source) == text


def test_pieces_keep_their_offsets() -> None:
    assert pieces("a  &auml;b", [(0, 10)]) == [(0, "a"), (1, " "), (3, "ä"), (9, "b")]


def test_an_empty_run_is_a_line_break_that_takes_the_spaces_around_it() -> None:
    assert pieces("a <br> b", [(0, 2), (2, 2), (6, 8)]) == [(0, "a"), (2, "\n"), (7, "b")]


def test_a_line_break_at_either_end_is_none() -> None:
    assert pieces("a", [(0, 0), (0, 1), (1, 1)]) == [(0, "a")]


def test_runs_that_touch_make_one_word() -> None:
    assert shown_runs("Selen<b>skyj</b>", [(0, 5), (8, 12)]) == "Selenskyj"


def shown_runs(source: str, runs: list[tuple[int, int]]) -> str:
    return "".join(piece for _, piece in pieces(source, runs))
