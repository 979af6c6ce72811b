from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.normalize.names import parse_name


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Keir Starmer", (("Keir",), (), "Starmer", "")),
        ("Starmer", ((), (), "Starmer", "")),
        ("Starmer, Keir", (("Keir",), (), "Starmer", "")),
        ("Ursula von der Leyen", (("Ursula",), ("von", "der"), "Leyen", "")),
        ("Von der Leyen", ((), ("Von", "der"), "Leyen", "")),
        ("Bashar al-Assad", (("Bashar",), ("al",), "Assad", "")),
        ("Mohammed bin Salman", (("Mohammed",), ("bin",), "Salman", "")),
        ("Emmanuel MACRON", (("Emmanuel",), (), "MACRON", "")),
        ("Marie-Agnes Strack-Zimmermann", (("Marie-Agnes",), (), "Strack-Zimmermann", "")),
        ("Peter O'Neill", (("Peter",), (), "O'Neill", "")),
    ],
)
def test_a_name_falls_into_its_parts(text: str, parts: tuple[object, ...]) -> None:
    name = parse_name(text)
    assert (name.given, name.particles, name.surname, name.suffix) == parts


@pytest.mark.parametrize("text", ["J. D. Vance", "J.D. Vance", "JD Vance"])
def test_initials_are_one_each(text: str) -> None:
    assert parse_name(text).given == ("J", "D")


@pytest.mark.parametrize(
    ("text", "suffix"), [("Donald Trump Jr.", "Jr."), ("John Doe III", "III"), ("Leo XIV.", "XIV")]
)
def test_a_suffix_is_no_surname(text: str, suffix: str) -> None:
    name = parse_name(text)
    assert name.suffix == suffix
    assert name.surname == text.split()[-2]


@pytest.mark.parametrize("text", ["Amartya Sen", "Li Jun", "Nguyen Vi"])
def test_a_surname_that_looks_like_a_suffix_stays(text: str) -> None:
    assert parse_name(text).suffix == ""


@pytest.mark.parametrize(
    "text", ["Dr. Keir Starmer", "Prime Minister Keir Starmer", "Prof. Dr. Keir Starmer", "Sir Keir Starmer"]
)
def test_honorifics_are_taken_off(text: str) -> None:
    assert parse_name(text).given == ("Keir",)


def test_full_is_kept_as_read() -> None:
    assert parse_name("Dr. Владимир Путин").full == "Dr. Владимир Путин"


@pytest.mark.parametrize("text", ["Al Gore", "Ben Affleck", "Van Morrison"])
def test_a_leading_given_name_is_no_particle(text: str) -> None:
    assert parse_name(text).given == (text.split()[0],)


@pytest.mark.parametrize(
    ("text", "given", "surname"),
    [
        ("Xi Jinping", ("Jinping",), "Xi"),
        ("Kim Jong Un", ("Jong", "Un"), "Kim"),
        ("Yoon Suk-yeol", ("Suk-yeol",), "Yoon"),
        ("Kim Wilde", ("Kim",), "Wilde"),
        ("Lee Marvin", ("Lee",), "Marvin"),
        ("Orbán Viktor", ("Orbán",), "Viktor"),
    ],
)
def test_the_surname_of_china_and_korea_comes_first(text: str, given: tuple[str, ...], surname: str) -> None:
    name = parse_name(text)
    assert (name.given, name.surname) == (given, surname)


@pytest.mark.parametrize(
    ("text", "given", "surname"),
    [
        ("Владимир Путин", ("Vladimir",), "Putin"),
        ("Κυριάκος Μητσοτάκης", ("Kyriakos",), "Mitsotakis"),
        ("习近平", ("Jinping",), "Xi"),
    ],
)
def test_other_scripts_are_romanized(text: str, given: tuple[str, ...], surname: str) -> None:
    name = parse_name(text)
    assert (name.given, name.surname) == (given, surname)


def test_a_nickname_in_quotes_is_left_out() -> None:
    assert parse_name('Dwayne "The Rock" Johnson').given == ("Dwayne",)


@given(st.text(max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    assert parse_name(text).full == text
