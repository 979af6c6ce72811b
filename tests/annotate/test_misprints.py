from __future__ import annotations

import pytest
from samples import document

from checker.annotate import annotate


def misprints(text: str, language: str = "de") -> list[tuple[str, str | None, str | None]]:
    """(words, concept, listed name) of every misprint found."""
    article = document(text, language=language)
    return [(article.words(m.span), m.key, m.right) for m in annotate(article).mentions if m.right]


@pytest.mark.parametrize(
    "word, key, right",
    [
        ("Frankrich", "FR", "Frankreich"),  # a letter dropped
        ("Portugaal", "PT", "Portugal"),  # added
        ("Frankroich", "FR", "Frankreich"),  # changed
        ("Dänemrak", "DK", "Dänemark"),  # two swapped
        ("Hannovver", "hanover", "Hannover"),
    ],
)
def test_one_letter_away_from_a_listed_name(word: str, key: str, right: str) -> None:
    assert misprints(f"Die Delegation reiste nach {word} weiter.") == [(word, key, right)]


@pytest.mark.parametrize("word, right", [("Italein", "Italien"), ("Frankriech", "Frankreich")])
def test_a_misprint_that_looks_like_a_noun(word: str, right: str) -> None:
    assert [found for _, _, found in misprints(f"Die Delegation reiste nach {word} weiter.")] == [right]


@pytest.mark.parametrize(
    "text",
    [
        "Die Delegation reiste nach Frankreich weiter.",
        "Er lobte Frankreichs Regierung.",
        "Die Delegation reiste nach Frnkrich weiter.",  # two letters away
        "Er kaufte frankrich.",  # no name
        "Er rief FRANKRICH.",
        "Die Fahrt nach Rim begann.",  # too short
        "Die Reisenden kamen an.",  # a word
        "Frau Schweitzer kam.",  # a surname
        "Er spielte in Indian Wells.",  # a name of another language
    ],
)
def test_no_misprint(text: str) -> None:
    assert misprints(text) == []


def test_an_english_text_is_held_against_english_names() -> None:
    assert misprints("The delegation left for Germny.", "en") == [("Germny", "DE", "Germany")]


def test_what_belongs_to_a_person_is_no_place() -> None:
    assert misprints("Friedrich Frankrich kam.") == []
