from __future__ import annotations

import pytest

from checker.lang.verbs import verbs


@pytest.mark.parametrize(
    "code, form, lemma, letter",
    [
        ("de", "stimmte", "stimmen", "F"),
        ("de", "zugestimmt", "zustimmen", "P"),
        ("de", "auszuschließen", "ausschließen", "Z"),
        ("de", "hinzunehmen", "hinnehmen", "Z"),
        ("de", "ausschloss", "ausschließen", "F"),
        ("de", "zurückgewiesen", "zurückweisen", "P"),
        ("de", "erhielte", "erhalten", "F"),
        ("de", "bestätigt", "bestätigen", "B"),
        ("de", "könnte", "können", "A"),
        ("en", "denies", "deny", "F"),
        ("en", "refused", "refuse", "B"),
        ("en", "rejecting", "reject", "G"),
        ("en", "given", "give", "P"),
        ("en", "would", "will", "A"),
    ],
)
def test_a_form_leads_back_to_its_verb(code: str, form: str, lemma: str, letter: str) -> None:
    assert verbs(code).read(form) == (lemma, letter)


@pytest.mark.parametrize(
    "code, form", [("de", "gestern"), ("de", "offen"), ("en", "yesterday"), ("en", "a" * 999), ("de", "")]
)
def test_other_words_are_no_verbs(code: str, form: str) -> None:
    assert verbs(code).read(form) is None
