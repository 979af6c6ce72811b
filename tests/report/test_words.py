from __future__ import annotations

import pytest

from checker.model.assertion import Passage
from checker.model.document import Span
from checker.model.finding import Evidence, Finding
from checker.model.value import Role
from checker.report.words import join, role_words, suggestion_words, texts, value_words

LANGUAGES = ("de", "en")


@pytest.mark.parametrize(
    ("role", "german", "english"),
    [
        (Role("foreign_minister"), "Außenminister", "foreign minister"),
        (Role("foreign_minister", "US"), "Außenminister (USA)", "foreign minister (United States)"),
        (Role("mayor", "cologne"), "Bürgermeister (Köln)", "mayor (Cologne)"),
        (Role("chancellor", None, "EU"), "Kanzler (EU)", "chancellor (EU)"),
        (Role("mayor", "US", None, "former"), "ehemaliger Bürgermeister (USA)", "former mayor (United States)"),
        (Role("foreign_minister", None, None, "acting"), "kommissarischer Außenminister", "acting foreign minister"),
        (Role("chancellor", None, None, "designated"), "designierter Kanzler", "designated chancellor"),
    ],
)
def test_a_role_in_words(role: Role, german: str, english: str) -> None:
    assert (role_words(role, "de"), role_words(role, "en")) == (german, english)


def test_what_no_list_holds_is_its_key_with_blanks() -> None:
    role = Role("chief_of_nothing", "XX", "new_party", "half_time")
    assert role_words(role, "en") == "half time chief of nothing (XX, new party)"


def test_a_text_stays_as_it_is() -> None:
    assert value_words("Weber_1", "de") == "Weber_1"


def finding(suggestion: tuple[Role, ...] | None, written: str) -> Finding:
    passage = Passage("a", Span(0, 1), "x", 1, 1, "x")
    evidence = (Evidence(passage, "x", written),)
    return Finding("id", "R101", "role.differs", "warning", "story", evidence, suggestion=suggestion)


@pytest.mark.parametrize(
    ("written", "text"), [("de", "Außenminister und Kanzler"), ("en", "foreign minister and chancellor")]
)
def test_suggested_roles_are_said_in_the_language_of_the_article(written: str, text: str) -> None:
    roles = (Role("foreign_minister"), Role("chancellor"))
    assert suggestion_words(finding(roles, written), "de") == text


def test_no_suggestion_stays_none() -> None:
    assert suggestion_words(finding(None, "de"), "de") is None


@pytest.mark.parametrize(("words", "text"), [("", ""), ("A", "A"), ("AB", "A and B"), ("ABC", "A, B and C")])
def test_lists_in_words(words: str, text: str) -> None:
    assert join(list(words), "en") == text


def test_both_languages_have_the_same_keys_in_the_same_order() -> None:
    german, english = ([(table, list(texts(code)[table])) for table in texts(code)] for code in LANGUAGES)
    assert german == english
