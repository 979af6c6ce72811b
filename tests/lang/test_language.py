from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import checker.lang
from checker.lang.forms import key
from checker.lang.language import LANGUAGES, Language, language, split_words
from checker.lang.lists import wordings

ROOT = Path(checker.lang.__file__).parent
FILES = sorted(path.name for path in (ROOT / "de").glob("*.toml"))
KINDS = sorted(wordings("de"))
FREE = {"grammar", "honorific"}  # classes of words: one word may stand in several


def content(code: str, file: str) -> dict[str, Any]:
    return tomllib.loads((ROOT / code / file).read_text(encoding="utf-8"))


def concepts(code: str, file: str) -> set[str]:
    """The keys of a file and of its tables. A name that a language's everyday words include is set apart there only."""
    table = content(code, file)
    inner = {name for value in table.values() if isinstance(value, dict) for name in value}
    return set(table) | inner


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_same_files_in_every_language(code: str) -> None:
    assert sorted(path.name for path in (ROOT / code).glob("*.toml")) == FILES


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("file", FILES)
def test_the_same_keys_in_every_language(code: str, file: str) -> None:
    assert concepts(code, file) == concepts("de", file)


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in FREE])
def test_no_wording_twice_within_a_kind(code: str, kind: str) -> None:
    counted = Counter(phrase for phrases in wordings(code)[kind].values() for phrase in phrases)
    assert [phrase for phrase, count in counted.items() if count > 1] == []


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_wording_has_words(code: str, kind: str) -> None:
    assert [c for c, phrases in wordings(code)[kind].items() if not all(map(split_words, phrases))] == []


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("kind", ["office", "country", "place", "organization", "people", "qualifier", "adjective"])
def test_every_wording_is_found_as_it_is_listed(code: str, kind: str) -> None:
    listed = [(concept, phrase) for concept, phrases in wordings(code)[kind].items() for phrase in phrases]
    lost = [one for one in listed if not found_whole(language(code), kind, *one)]
    assert lost == []


def found_whole(words: Language, kind: str, concept: str, phrase: str) -> bool:
    split = split_words(phrase)
    return any((m.first, m.last, m.kind, m.concept) == (0, len(split), kind, concept) for m in words.find(split))


@pytest.mark.parametrize(
    "code, text, kind, concept",
    [
        ("de", "Außenministers", "office", "foreign_minister"),
        ("de", "Außenministerinnen", "office", "foreign_minister"),
        ("de", "AUSSENMINISTER", "office", "foreign_minister"),
        ("de", "Au\u00adßenminister", "office", "foreign_minister"),
        ("de", "Aussenminister", "office", "foreign_minister"),
        ("de", "stellvertretenden Regierungschefs", "office", "deputy_head_of_government"),
        ("de", "Frankreichs", "country", "FR"),
        ("de", "Paris'", "place", "paris"),
        ("de", "ehemaligen", "qualifier", "former"),
        ("de", "britische", "adjective", "GB"),
        ("en", "foreign ministers", "office", "foreign_minister"),
        ("en", "Foreign Minister", "office", "foreign_minister"),
        ("en", "FRANCE", "country", "FR"),
    ],
)
def test_inflected_forms_are_found(code: str, text: str, kind: str, concept: str) -> None:
    found = language(code).find(split_words(text))
    assert (kind, concept) in {(match.kind, match.concept) for match in found}


@pytest.mark.parametrize(
    "code, text", [("de", "außen minister"), ("de", "Ministerium"), ("de", "Schweinepest"), ("en", "Francesca")]
)
def test_other_words_are_not_found(code: str, text: str) -> None:
    assert language(code).find(text.split()) == []


def test_the_longest_wording_of_a_kind_wins() -> None:
    found = language("de").find(split_words("Sicherheitsrat der Vereinten Nationen"))
    assert [m.concept for m in found if m.kind == "organization"] == ["UN_SECURITY_COUNCIL"]


def test_a_phrase_is_not_found_beyond_the_end() -> None:
    found = language("de").find(["Vereinigte", "Arabische"])
    assert [match for match in found if match.kind == "country"] == []


@pytest.mark.parametrize("phrase, listed", [("Vereinigte Staaten", True), ("Vereinigter Staat", False), ("Rom", False)])
def test_listed_means_word_for_word(phrase: str, listed: bool) -> None:
    assert language("de").listed(phrase, "US") is listed


@pytest.mark.parametrize("code, word", [("de", "Zwirbelknöpfe"), ("en", "Blorptastic")])
def test_a_guess_changes_no_later_answer(code: str, word: str) -> None:
    words = Language(code)
    before = words.known(word)
    words.analyze(word)
    assert words.known(word) == before == ("", "")


def test_a_guess_on_one_compound_is_no_ground_for_another() -> None:
    fresh, used = Language("de"), Language("de")
    used.analyze("Zwirbelknöpfe")
    assert used.analyze("Überzwirbelknöpfe") == fresh.analyze("Überzwirbelknöpfe")


def test_a_compound_is_inflected_as_its_last_part() -> None:
    assert language("de").analyze("Hafenbehördengarantien") == ("Hafenbehördengarantie", "NN")


@pytest.mark.parametrize("form", ["", "a" * 5000, "A" * 5000, "\ud800", "Straße\u0301", "123", "-"])
def test_hostile_words_are_analyzed_without_harm(form: str) -> None:
    assert len(Language("de").analyze(form)) == 2


def test_wordings_are_written_one_way() -> None:
    """Two wordings of one concept that a text cannot tell apart would be one entry too many."""
    doubled = [
        (concept, phrase)
        for concept, phrases in wordings("de")["office"].items()
        for phrase, count in Counter(map(key, phrases)).items()
        if count > 1
    ]
    assert doubled == []


WORDS = st.sampled_from(["Kabelwerk", "Quarnbelvin", "Sitzungssaal", "gestern", "GHz", "1.", "x" * 200])


@settings(deadline=None)
@given(WORDS | st.text("aeinrstuAEHQ", min_size=1, max_size=14))
def test_the_tag_alone_is_that_of_the_whole_analysis(form: str) -> None:
    for code in LANGUAGES:
        assert language(code).tag(form) == language(code).analyze(form)[1]
