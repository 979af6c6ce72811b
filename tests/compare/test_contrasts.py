from __future__ import annotations

import pytest

from checker.compare.contrasts import opposites, rivals, synonyms
from checker.data import table


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


def test_no_word_stands_on_both_sides_and_none_twice_in_a_series() -> None:
    lists = [*table("opposites")["pairs"], *table("series").values()]
    for groups in lists:
        words = [word for group in groups for word in group]
        shared = {word for word in words if sum(word in group for group in groups) > 1}
        assert shared == set()


@pytest.mark.parametrize("one, other", [
    ("keep", "deleted"), ("unveiled", "hiding"), ("defends", "attacks"), ("fördert", "behindern"),
    ("verkaufte", "kaufen"), ("gesunken", "gestiegen"), ("teurer", "billig"),
])  # fmt: skip
def test_opposites_of_our_own_list(one: str, other: str) -> None:
    assert opposites(one, other) and opposites(other, one)
