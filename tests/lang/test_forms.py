from __future__ import annotations

import pytest

from checker.lang.forms import adjective_bases, key, name_bases, noun_bases


@pytest.mark.parametrize(
    "form, written",
    [
        ("Außenminister", "Aussenminister"),
        ("Präsident", "Praesident"),
        ("Prä\u00adsident", "Praesident"),
        ("Ru\u200bbio", "Rubio"),
    ],
)
def test_one_key_for_all_spellings_of_a_word(form: str, written: str) -> None:
    assert key(form) == written


@pytest.mark.parametrize(
    "form, base",
    [
        ("Ministerinnen", "Minister"),
        ("Ministers", "Minister"),
        ("Praesidenten", "Praesident"),
        ("Botschafterin", "Botschafter"),
        ("Beauftragte", "Beauftragter"),
        ("Leitenden", "Leitender"),
    ],
)
def test_noun_forms_find_their_base(form: str, base: str) -> None:
    assert base in list(noun_bases(form, "de"))


@pytest.mark.parametrize("form", ["nationale", "nationalen", "nationaler", "nationales", "nationalem"])
def test_adjective_forms_find_stem_and_strong_form(form: str) -> None:
    assert {"national", "nationaler"} <= set(adjective_bases(form, "de"))


def test_english_has_plurals_and_no_endings_of_cases() -> None:
    assert "minister" in list(noun_bases("ministers", "en"))
    assert list(adjective_bases("German", "en")) == ["German"]
    assert list(name_bases("Paris", "en")) == ["Paris"]
