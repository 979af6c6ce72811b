from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.compare.lexicon import is_thing, kin, opposites, rivals, row, synonyms


@pytest.mark.parametrize("one, other", [
    ("decided", "decision"), ("children", "child"), ("studies", "study"), ("running", "run"),
    ("france", "french"), ("frankreich", "französische"), ("france", "französisch"), ("paris", "french"),
])  # fmt: skip
def test_forms_of_one_word_and_words_of_one_country_are_kin(one: str, other: str) -> None:
    assert kin(one, other) and kin(other, one)


@pytest.mark.parametrize("one, other", [("bank", "bench"), ("spain", "french"), ("haus", "maus"), ("xyzzy", "plugh")])
def test_other_words_are_not_kin(one: str, other: str) -> None:
    assert not kin(one, other)


@pytest.mark.parametrize("one, other", [
    ("purchased", "bought"), ("lorry", "truck"), ("small", "little"), ("Lkw".lower(), "lastwagen"),
    ("beginnen", "anfangen"), ("smartphone", "phone"),
])  # fmt: skip
def test_words_for_one_thing(one: str, other: str) -> None:
    assert synonyms(one, other) and synonyms(other, one)


@pytest.mark.parametrize("one, other", [
    ("bought", "selling"), ("highest", "lowest"), ("unmanned", "manned"), ("uncrewed", "crewed"),
    ("unbekannte", "bekannt"), ("unberechtigt", "berechtigten"),
])  # fmt: skip
def test_opposites_in_all_their_forms(one: str, other: str) -> None:
    assert opposites(one, other) and opposites(other, one)


@pytest.mark.parametrize("one, other", [("unfall", "fall"), ("unwetter", "wetter"), ("union", "ion"), ("big", "large")])
def test_words_that_only_look_like_opposites(one: str, other: str) -> None:
    assert not opposites(one, other)


@pytest.mark.parametrize("one, other", [
    ("third", "second"), ("dritten", "zweite"), ("brücken", "tunnel"), ("loan", "bonds"), ("kaffee", "tea"),
])  # fmt: skip
def test_two_of_one_series_are_rivals(one: str, other: str) -> None:
    assert rivals(one, other) and rivals(other, one)


@pytest.mark.parametrize("one, other", [("truck", "lorries"), ("third", "dritte"), ("bridge", "coffee")])
def test_one_thing_and_things_of_two_series_are_no_rivals(one: str, other: str) -> None:
    assert not rivals(one, other)


def test_a_thing_can_be_touched_and_is_of_few_kinds() -> None:
    assert all(map(is_thing, ("laptops", "coconut", "torso", "lastwagen", "eiche")))
    assert not any(map(is_thing, ("decision", "tool", "vehicle", "faced", "while", "must", "hoffnung", "xyzzy")))


@given(st.text(max_size=12))
def test_any_word_has_a_row(word: str) -> None:
    assert all(isinstance(numbers, frozenset) for numbers in row(word))
