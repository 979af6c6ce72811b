from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.compare.lexicon import is_thing, kin, row


@pytest.mark.parametrize("one, other", [
    ("decided", "decision"), ("children", "child"), ("studies", "study"), ("running", "run"),
    ("france", "french"), ("frankreich", "französische"), ("france", "französisch"), ("paris", "french"),
])  # fmt: skip
def test_forms_of_one_word_and_words_of_one_country_are_kin(one: str, other: str) -> None:
    assert kin(one, other) and kin(other, one)


@pytest.mark.parametrize("one, other", [("bank", "bench"), ("spain", "french"), ("haus", "maus"), ("xyzzy", "plugh")])
def test_other_words_are_not_kin(one: str, other: str) -> None:
    assert not kin(one, other)


def test_a_thing_can_be_touched_and_is_of_few_kinds() -> None:
    assert all(map(is_thing, ("laptops", "coconut", "torso", "lastwagen", "eiche")))
    assert not any(map(is_thing, ("decision", "tool", "vehicle", "faced", "while", "must", "hoffnung", "xyzzy")))


@given(st.text(max_size=12))
def test_any_word_has_a_row(word: str) -> None:
    assert all(isinstance(numbers, frozenset) for numbers in row(word))
