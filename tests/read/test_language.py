"""The language of a text."""

from __future__ import annotations

import pytest

from checker.read.language import LANGUAGES, detect, stated, stopwords


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Der Minister sagte, dass die Brücke nach dem Unfall nicht mehr befahren werden kann.", "de"),
        ("The minister said that the bridge would not be open to traffic after the accident.", "en"),
        ("DER RAT HAT SICH MIT DEN LÄNDERN AUF EINEN PLAN GEEINIGT", "de"),
        ('Das Motto "The best of the rest" hat sich nach dem Spiel auch bei den Gegnern herumgesprochen.', "de"),
    ],
)
def test_the_commonest_words_decide(text: str, language: str) -> None:
    assert detect(text) == language


@pytest.mark.parametrize(
    "text",
    [
        "",
        "123",
        "Merz, Macron, Starmer",
        "und the",
        "Le président français a rencontré les ministres à la frontière hier",
        "Президент приехал в Киев",
    ],
)
def test_neither_language_is_none(text: str) -> None:
    assert detect(text) is None


def test_one_common_word_in_a_long_list_of_names_is_no_vote() -> None:
    assert detect("Kyiv Lwiw Odessa " * 30 + "und") is None


@pytest.mark.parametrize(("tag", "language"), [("de", "de"), ("de-AT", "de"), ("EN_us", "en"), ("fr", None)])
def test_a_tag_states_a_language(tag: str, language: str | None) -> None:
    assert stated(tag) == language


def test_every_language_has_stop_words() -> None:
    assert set(stopwords().values()) == set(LANGUAGES)
