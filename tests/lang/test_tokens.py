from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.lang.tokens import words


@pytest.mark.parametrize(
    "text, forms",
    [
        ("US -Präsident", ["US", "-", "Präsident"]),
        ("die USA—insbesondere", ["die", "USA", "—", "insbesondere"]),
        ("2,5 Mrd. um 20.15 Uhr", ["2,5", "Mrd", ".", "um", "20.15", "Uhr"]),
        ("Zelensky's men don't", ["Zelensky", "'s", "men", "don't"]),
        ("U.S. Army, O'Neill", ["U.S.", "Army", ",", "O'Neill"]),
        ("der 18. und F-16", ["der", "18", ".", "und", "F", "-", "16"]),
        ("Wi\u0301tkoff, Sol\u00addat", ["Wi\u0301tkoff", ",", "Sol\u00addat"]),
        ("3a 18th", ["3a", "18th"]),
    ],
)
def test_words_and_marks(text: str, forms: list[str]) -> None:
    assert [word.form for word in words(text)] == forms


@given(st.text())
def test_nothing_but_white_space_is_lost(text: str) -> None:
    found = words(text)
    assert all(text[word.start : word.end] == word.form for word in found)
    kept = {at for word in found for at in range(word.start, word.end)}
    assert all(letter.isspace() or at in kept for at, letter in enumerate(text))
