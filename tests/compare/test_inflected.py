from __future__ import annotations

import pytest

from checker.compare.inflected import find_word


@pytest.mark.parametrize(
    "text, word, at",
    [
        ("Keir Starmer", "Starmer", 5),
        ("Starmers", "Starmer", 0),
        ("Starmer’s", "Starmer", 0),
        ("Starmer-Besuch", "Starmer", 0),
        ("Starmersche", "Starmer", -1),
        ("Oberstarmer", "starmer", -1),
        ("Starmersohn Starmer", "Starmer", 12),
        ("", "Starmer", -1),
    ],
)
def test_a_whole_word_or_its_genitive(text: str, word: str, at: int) -> None:
    assert find_word(text, word) == at
