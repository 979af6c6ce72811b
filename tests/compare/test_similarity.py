from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.compare.similarity import BUCKETS, cosine, grams, to_byte, vector, weight

WORDS = st.lists(st.text(max_size=12), max_size=8)


@given(WORDS, WORDS)
def test_likeness_lies_between_nothing_and_one(one: list[str], other: list[str]) -> None:
    assert 0 <= cosine(vector(one), vector(other)) <= 1


@given(WORDS, WORDS)
def test_likeness_has_no_direction(one: list[str], other: list[str]) -> None:
    assert cosine(vector(one), vector(other)) == pytest.approx(cosine(vector(other), vector(one)))


@given(WORDS)
def test_a_vector_is_of_length_one_or_empty(words: list[str]) -> None:
    found = vector(words)
    assert not found or sum(value * value for value in found.values()) == pytest.approx(1)


@given(WORDS)
def test_the_order_of_the_words_does_not_matter(words: list[str]) -> None:
    assert vector(words) == pytest.approx(vector(list(reversed(words))))


@given(st.text(max_size=30))
def test_the_buckets_of_a_word_are_some_and_in_order(word: str) -> None:
    found = grams(word)
    assert found and found == tuple(sorted(set(found))) and 0 <= found[0] and found[-1] < BUCKETS


@pytest.mark.parametrize("one, other", [("straße", "strasse"), ("müller", "mueller")])
def test_umlauts_are_spelled_out(one: str, other: str) -> None:
    assert grams(one) == grams(other)


@pytest.mark.parametrize("word", ["", "a", "ab", "\ud800", "a" * 100_000])
def test_any_word_has_a_weight(word: str) -> None:
    assert weight(word) >= 0


@pytest.mark.parametrize("common, rare", [("und", "wohnhaus"), ("the", "notenbank")])
def test_rare_words_weigh_more(common: str, rare: str) -> None:
    assert weight(common) < weight(rare)


@pytest.mark.parametrize(
    "nearer, farther",
    [("wohnhauses", "regierung"), ("wohnhäuser", "leitzins"), ("hochhaus", "notenbank")],
)
def test_forms_and_compounds_of_a_word_are_nearer_than_other_words(nearer: str, farther: str) -> None:
    assert cosine(vector(["wohnhaus"]), vector([nearer])) > cosine(vector(["wohnhaus"]), vector([farther]))


def test_no_words_are_like_nothing() -> None:
    assert cosine(vector([]), vector(["wohnhaus"])) == 0


@pytest.mark.parametrize("frequency, documents, byte", [(0, 50_000, 255), (50_000, 50_000, 0), (9, 1, 0)])
def test_the_byte_of_a_frequency(frequency: int, documents: int, byte: int) -> None:
    assert to_byte(frequency, documents) == byte
