from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.compare.romanize import keys, latin, letters, plain, same_system, skeleton

SLAVIC, ARABIC = frozenset({"slavic"}), frozenset({"arabic"})


@pytest.mark.parametrize(
    "spellings",
    [
        ("Selenskyj", "Zelensky", "Selenskij", "Zelenskyy", "Zelenskiy"),
        ("Poroschenko", "Poroshenko", "Porošenko"),
        ("Lawrow", "Lavrov"),
        ("Gorbatschow", "Gorbachev"),
        ("Juschtschenko", "Yushchenko"),
        ("Chodorkowski", "Khodorkovsky"),
        ("Jelzin", "Yeltsin"),
        ("Müller", "Mueller"),
        ("ASSAD", "Assad"),
    ],
)
def test_spellings_of_two_newsrooms_have_one_skeleton(spellings: tuple[str, ...]) -> None:
    assert len({skeleton(spelling) for spelling in spellings}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("Scholz", "Schulz"), ("Merz", "März"), ("Starmer", "Starrer"), ("Meier", "Mayer")]
)
def test_names_that_only_resemble_each_other_have_two_skeletons(one: str, other: str) -> None:
    assert skeleton(one) != skeleton(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Schukow", "Zhukov"),
        ("Czubarow", "Tschubarow"),
        ("Kutschma", "Kuchma"),
        ("Fjodorow", "Fedorov"),
        ("Isajew", "Isaev"),
        ("Porochenko", "Poroczenko"),
    ],
)
def test_spellings_share_a_reading(one: str, other: str) -> None:
    assert keys(one) & keys(other)


def test_g_and_h_are_one_sound_in_slavic_names_alone() -> None:
    assert keys("Bohomolets", SLAVIC) & keys("Bogomolets", SLAVIC)
    assert not keys("Hauck") & keys("Gauck")


def test_short_vowels_are_free_in_arabic_names_alone() -> None:
    assert keys("Qassem", ARABIC) & keys("Qasim", ARABIC)
    assert not keys("Hansen") & keys("Hanson")


def test_hassan_and_hussein_stay_two() -> None:
    assert not keys("Hassan", ARABIC) & keys("Hussein", ARABIC)


@pytest.mark.parametrize(("one", "other"), [("Lee", "Yi"), ("Park", "Pak"), ("Zhang", "Chang"), ("Gaddafi", "Kadhafi")])
def test_systems_of_romanization(one: str, other: str) -> None:
    assert same_system(one, other)


def test_words_of_no_system_are_not_of_one() -> None:
    assert not same_system("Meier", "Meier")


def test_umlauts_are_folded_both_ways() -> None:
    assert plain("Müller") == {"muller", "mueller"}


def test_marks_and_apostrophes_are_no_letters() -> None:
    assert letters("O'Néill") == "oneill"


def test_latin_keeps_diacritics_and_romanizes_the_rest() -> None:
    assert latin("Müller Путин") == "Müller Putin"


@given(st.text(max_size=200))
def test_readings_are_few_and_in_ascii(word: str) -> None:
    found = keys(latin(word))
    assert 1 <= len(found) <= 64
    assert all(reading.isascii() for reading in found)


@given(st.text(max_size=60))
def test_a_skeleton_is_one_of_the_readings(word: str) -> None:
    word = latin(word)
    assert skeleton(word) in keys(word)
