from __future__ import annotations

import pytest

from checker.report.wrap import width, wrap


def test_words_fill_lines() -> None:
    assert wrap("eins zwei drei vier", 6, 3) == ("eins zwei", "drei vier")


def test_what_does_not_fit_ends_in_an_ellipsis() -> None:
    lines = wrap("eins zwei drei vier fünf sechs", 6, 2)
    assert len(lines) == 2 and lines[-1].endswith("…")


@pytest.mark.parametrize("text", ["w" * 500, "漢字" * 100, "MW " * 80, "a" * 30 + " " + "B" * 90])
def test_no_line_is_wider_than_its_box(text: str) -> None:
    assert all(width(line) <= 12 for line in wrap(text, 12, 4))


def test_nothing_is_no_line() -> None:
    assert wrap("  ", 10, 2) == ()
