from __future__ import annotations

import pytest

from checker.data import table
from checker.lang.compounds import title_of
from checker.lang.language import LANGUAGES
from checker.lang.lists import wordings


@pytest.mark.parametrize(
    "word, office",
    [
        ("Unternehmenssprecherin", "spokesperson"),
        ("Hafenärztinnen", "doctor"),
        ("Sprengstoffexperten", "expert"),
        ("Ressortvorsitzende", "chair"),
        ("Ressortvorsitzenden", "chair"),
        ("Deichrichtern", "judge"),
        ("Außenhafenminister", "minister"),
        ("Polizeiobermeister", "police_sergeant"),  # the longest last part decides
    ],
)
def test_a_compound_is_the_office_of_its_last_part(word: str, office: str) -> None:
    assert title_of("de")(word) == office


@pytest.mark.parametrize("word", ["Begleiter", "Lautsprecher", "Sprecher", "unternehmenssprecherin", "Haus", "X-Chef"])
def test_other_words_are_no_compound_with_a_title(word: str) -> None:
    assert title_of("de")(word) is None


def test_a_language_that_writes_words_apart_has_none() -> None:
    assert title_of("en")("Spokeswoman") is None


@pytest.mark.parametrize("code", LANGUAGES)
def test_last_parts_are_of_offices_of_the_table(code: str) -> None:
    assert set(wordings(code)["office_head"]) - set(table("offices")) <= {"none"}
