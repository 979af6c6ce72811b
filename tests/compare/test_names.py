from __future__ import annotations

import pytest

from checker.compare.names import (
    OTHER_LANGUAGE,
    SHORT_FORM,
    NameComparison,
    compare,
    compare_given_names,
    compare_surnames,
    compare_token,
    misprint_of,
    resembles,
    same_surname,
    slipped,
)
from checker.model.finding import Relation
from checker.model.value import Name


def name(text: str, suffix: str = "") -> Name:
    """A name whose words are given names and a surname; tests of `compare` need no parser."""
    *given, surname = text.split()
    return Name(text, given=tuple(given), surname=surname, suffix=suffix)


def compared(one: str, other: str) -> NameComparison:
    return compare(name(one), name(other))


@pytest.mark.parametrize("other", ["Keir Starmer", "KEIR STARMER", "keir starmer"])
def test_one_name_is_identical(other: str) -> None:
    assert compared("Keir Starmer", other) == NameComparison(True, "identical", 1.0, "same parts")


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("Wolodymyr Selenskyj", "Volodymyr Zelensky", "transliteration"),
        ("Michail Gorbatschow", "Mikhail Gorbachev", "transliteration"),
        ("Hassan Rohani", "Hassan Rouhani", "transliteration"),
        ("Mohammed Salman", "Muhammad Salman", "transliteration"),
        ("Muammar Gaddafi", "Moammar Kadhafi", "transliteration"),
        ("Wladimir Selenskij", "Wolodymyr Selenskyj", OTHER_LANGUAGE),
        ("Bill Clinton", "William Clinton", SHORT_FORM),
        ("Recep Erdoğan", "Recep Erdogan", "diacritics"),
        ("Steve Witkoff", "Steve Wítkoff", "diacritics"),
        ("Julia Klöckner", "Julia Kloeckner", "diacritics"),
        ("J D Vance", "James David Vance", "initial"),
        ("Joseph R Biden", "Joseph Biden", "a part is missing"),
        ("Wladimir Wladimirowitsch Putin", "Wladimir Putin", "a part is missing"),
        ("Orban Viktor", "Viktor Orban", "other order"),
        ("Mary Ann Quist", "Maryann Quist", "written together"),
        ("Abdel Fattah Sisi", "Abdelfattah Sisi", "transliteration"),
    ],
)
def test_variants_with_their_reason(one: str, other: str, reason: str) -> None:
    result = compared(one, other)
    assert (result.same, result.relation, result.reason) == (True, "variant", reason)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Keir Starmer", "Keir Starrer"),
        ("Declan Okafor", "Declan Okofor"),
        ("Nancy Faeser", "Nancy Feaser"),
        ("Boris Pistorius", "Boris Pistorrius"),
        ("Boris Pistorius", "Boris Pistorious"),
        ("Annegret Kramp-Karrenbauer", "Annegret Kramp-Karenbauer"),
    ],
)
def test_a_misprint_names_both_forms(one: str, other: str) -> None:
    result = compared(one, other)
    assert (result.same, result.relation) == (True, "misspelling")
    assert result.reason.startswith("one letter differs: ")


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("Olaf Scholz", "Olaf Schulz", "surnames differ"),
        ("Friedrich Merz", "Friedrich März", "surnames differ"),
        ("Hans Meier", "Hans Mayer", "surnames differ"),
        ("Anna Schmidt", "Anna Schmitt", "surnames differ"),
        ("Lars Peterson", "Lars Petersen", "surnames differ"),
        ("Peter Hauck", "Peter Gauck", "surnames differ"),
        ("Keir Starmer", "Kiri Starmer", "given names differ"),
        ("Petra Kessler", "Peter Kessler", "given names differ"),
        ("Alexander Kessler", "Alexandra Kessler", "given names differ"),
        ("Julian Kessler", "Juliana Kessler", "given names differ"),
        ("Mahmud Abbas", "Mohammed Abbas", "given names differ"),
        ("George H W Bush", "George W Bush", "given names differ"),
        ("Peter Schmidt", "Hans Peter Schmidt", "given names differ"),
        ("Anna Maria Kessler", "Anna Luise Kessler", "given names differ"),
        ("Mohammed Karim", "Muhammad Karim Wazirkot", "surnames differ"),
        ("Javon Wilson", "Jovan Wilson", "given names differ"),
        ("Mohammad Golnari", "Faisal Muhammad Golnari", "given names differ"),
        ("Hamadi Wazirkot", "Ahmed Wazirkot", "given names differ"),
        ("Oleg Sergejewitsch Bulawka", "Oleg Vladimirovich Bulavka", "given names differ"),
    ],
)
def test_other_people(one: str, other: str, reason: str) -> None:
    assert compared(one, other) == NameComparison(False, "different", 0.0, reason)


def test_two_misprints_in_one_name_are_another_name() -> None:
    assert compared("Declan Okafor", "Declen Okofor").relation == "different"


def test_two_words_of_a_foreign_name_may_have_other_vowels() -> None:
    assert compared("Galimdor Azhokan Turbekov", "Gulimdor Azhukan Turbekov").same


def test_two_letters_of_a_rare_name_change_places() -> None:
    assert compared("Javon Quistmar", "Jovan Quistmar").relation == "misspelling"


def test_a_double_given_name_of_a_known_person_may_lose_its_first() -> None:
    assert compared("Walter Steinmeier", "Frank Walter Steinmeier").same


def test_a_monarch_is_named_with_a_number_and_without() -> None:
    king, third = Name("König Osgar", surname="Osgar"), Name("Osgar III", surname="Osgar", suffix="III")
    assert compare(king, third).same
    assert not compare(Name("Osgar II", surname="Osgar", suffix="II"), third).same
    assert not compare(Name("Osgar", surname="Osgar"), third).same


def test_what_a_title_stands_before_may_be_the_first_of_two_surnames() -> None:
    whole = name("Ernesto Quintanara Belmonte")
    assert compare(Name("President Quintanara", surname="Quintanara"), whole).reason == "title and surname"
    assert not compare(Name("President Ernesto", surname="Ernesto"), whole).same
    assert not compare(name("Quintanara"), whole).same


def test_a_misprint_is_one_beside_a_missing_middle_name() -> None:
    assert compared("Declan Patrick Okafor", "Declan Okofor").relation == "misspelling"
    assert compared("Declan Patrick Okafor", "Patrice Okofor").relation == "different"


def test_suffixes_have_to_agree() -> None:
    assert compare(name("Donald Trump"), name("Donald Trump", "Jr.")).reason == "suffix differs"


def test_a_bare_surname_is_unknown() -> None:
    assert compared("Starmer", "Keir Starmer") == NameComparison(False, "unknown", 0.5, "bare surname")


def test_another_bare_surname_is_different() -> None:
    assert compared("Sunak", "Keir Starmer").relation == "different"


def test_two_bare_surnames_are_compared() -> None:
    assert compared("Selenskyj", "Zelensky").relation == "variant"


def test_no_name_is_like_no_other() -> None:
    assert compare(Name(""), name("Keir Starmer")).relation == "different"


@pytest.mark.parametrize(
    ("one", "other"), [("Keir Starrer", "Keir Starmer"), ("J Vance", "James Vance"), ("Li", "Li Qiang")]
)
def test_the_order_of_the_names_does_not_matter(one: str, other: str) -> None:
    there, back = compared(one, other), compared(other, one)
    assert (there.relation, there.score) == (back.relation, back.score)


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("Starmer", "Starmer", Relation.SAME),
        ("Lawrow", "Lavrov", Relation.VARIANT),
        ("Hussein", "Husain", Relation.VARIANT),
        ("Starmer", "Starrer", Relation.MISSPELLING),
        ("Scholz", "Schulz", Relation.CONFLICT),
        ("Strack-Zimmermann", "Zimmermann", Relation.CONFLICT),
    ],
)
def test_surnames_alone(one: str, other: str, relation: Relation) -> None:
    assert compare_surnames(one, other).relation == relation


def test_a_misprint_is_not_the_same_surname() -> None:
    assert same_surname("Lawrow", "Lavrov")
    assert not same_surname("Starmer", "Starrer")


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("Wolodymyr", "Volodymyr", "transliteration"),
        ("Mohammed", "Muhammad", "transliteration"),
        ("Wladimir", "Wolodymyr", OTHER_LANGUAGE),
        ("Sascha", "Alexander", SHORT_FORM),
        ("Jean", "Jean-Claude", SHORT_FORM),
        ("Jong-un", "Jongun", "same parts"),
        ("Keir", "Kiri", "given names differ"),
        ("Hans-Peter", "Karl-Heinz", "given names differ"),
    ],
)
def test_given_names_alone(one: str, other: str, reason: str) -> None:
    assert compare_given_names(one, other).reason == reason


def test_a_name_crosses_over_only_as_it_is() -> None:
    assert compare_token("Declan", "Declen", "crossed").relation is Relation.CONFLICT


def test_the_words_of_a_misprint() -> None:
    assert misprint_of(name("Keir Starrer"), name("Keir Starmer")) == ("Starrer", "Starmer")


def test_no_misprint_in_a_variant() -> None:
    assert misprint_of(name("Sergej Lawrow"), name("Sergei Lavrov")) is None


@pytest.mark.parametrize(
    "one, other",
    [
        ("Tarvelle Fisher", "Tarvelle Marcus Fischer"),
        ("Javon Wilson", "Jovan Wilson"),
        ("Erik Quist", "Erick Quist"),
        ("Marlo Quist", "Marlo Quist"),
    ],
)
def test_names_that_one_person_may_bear(one: str, other: str) -> None:
    assert resembles(name(one), name(other))


@pytest.mark.parametrize(
    "one, other",
    [
        ("Jovan Fisher", "Javon Fischer"),
        ("Martin Wilson", "Thomas Wilson"),
        ("Quist", "Marlo Quist"),
        ("Marlo Quist-Berg", "Marlo Quist"),
    ],
)
def test_names_that_no_one_person_bears(one: str, other: str) -> None:
    assert not resembles(name(one), name(other))


def test_a_suffix_may_be_left_out_but_not_be_another() -> None:
    assert resembles(name("Marlo Quist", "Jr."), name("Marlo Quist"))
    assert not resembles(name("Marlo Quist", "Jr."), name("Marlo Quist", "Sr."))


@pytest.mark.parametrize(
    "one, other, expected",
    [
        ("Halden Union", "Halden Unoin", True),
        ("Grand-Quist Hotel", "Grand Quyst Hotel", True),
        ("Halden Union", "Halden Unions", False),
        ("Deutsche Bank", "Deutschen Bank", False),
        ("Grand Theatre", "Grand Theater", False),
        ("Labour Party", "Labor Party", False),
        ("Halden Union", "Hulden Unoin", False),
        ("Union", "Unoin", False),
    ],
)
def test_a_slip_in_one_word_of_several(one: str, other: str, expected: bool) -> None:
    assert slipped(one, other) is expected


def test_letters_swapped_are_a_misprint_even_where_the_sound_stays() -> None:
    assert compare_surnames("Holetschek", "Holetshcek").relation is Relation.MISSPELLING
