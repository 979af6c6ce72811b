from __future__ import annotations

import pytest
from calls import calls
from samples import document

from checker.annotate import annotate


def mentions(text: str, **more: str) -> list[tuple[str, str, str | None]]:
    """(type, name, concept) of every mention."""
    return [(m.type, m.name, m.key) for m in annotate(document(text, **more)).mentions]


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Die Reise ging nach Frankreich.", ("place", "Frankreich", "FR")),
        ("Er lobte Frankreichs Beitrag.", ("place", "Frankreich", "FR")),
        ("Sie kam aus den Vereinigten Staaten.", ("place", "Vereinigten Staaten", "US")),
        ("Er sprach vor den Vereinten Nationen.", ("organization", "Vereinten Nationen", "UN")),
        ("Die NATO tagte.", ("organization", "NATO", "NATO")),
        ("Sie tagten in Paris.", ("place", "Paris", "paris")),
    ],
)
def test_listed_names_are_found_with_their_concept(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in mentions(text)


def test_a_name_over_a_line_break_is_one_name() -> None:
    assert mentions("Sie kam aus den Vereinigten\nStaaten.") == [("place", "Vereinigten Staaten", "US")]


def test_the_longer_name_hides_the_one_inside() -> None:
    found = mentions("Der Sicherheitsrat der Vereinten Nationen tagte.")
    assert [key for _, _, key in found] == ["UN_SECURITY_COUNCIL"]


def test_a_person_hides_the_place_in_the_name() -> None:
    assert mentions("Gestern kam Michael Jordan.") == [("person", "Michael Jordan", None)]


def test_persons_come_first_and_in_order() -> None:
    found = mentions("In Paris traf Friedrich Merz den Briten Keir Starmer.")
    assert [name for _, name, _ in found][:2] == ["Friedrich Merz", "Keir Starmer"]


def test_a_surname_once_given_in_full_is_known_everywhere() -> None:
    found = mentions("Gestern kam Levin Quastenberg. Quastenberg schwieg.")
    assert [name for _, name, _ in found] == ["Levin Quastenberg", "Quastenberg"]


def test_a_surname_given_in_full_in_the_text_is_known_in_the_title() -> None:
    found = mentions("Gestern kam Levin Quastenberg.", title="Quastenberg schweigt")
    assert [name for _, name, _ in found] == ["Levin Quastenberg", "Quastenberg"]


def test_a_surname_never_given_in_full_is_no_name() -> None:
    assert mentions("Gestern schwieg Quastenberg.") == []


def test_english_names_keep_their_final_s() -> None:
    assert ("place", "Paris", "paris") in mentions("They met in Paris.", language="en")


@pytest.mark.parametrize(
    "language, text, name",
    [
        ("en", "They beat the Halden Union at home.", "Halden Union"),
        ("en", "The Quistrum Garden Centres sell trees.", "Quistrum Garden Centres"),
        ("en", "A visit to Neuhalden-Quistrum is free.", "Neuhalden-Quistrum"),
        ("de", "Das teilte Quistrum Garden Centres mit.", "Quistrum Garden Centres"),
    ],
)
def test_names_of_several_words_that_stand_in_no_list(language: str, text: str, name: str) -> None:
    assert ("organization", name, None) in mentions(text, language=language)


@pytest.mark.parametrize(
    "language, text",
    [
        ("en", "The weather in general was mild."),
        ("en", "Five Things You Should Know About Gardens"),
        ("de", "Lange Schlangen bildeten sich vor der Kasse der Behörde."),
        ("de", "Die Straßenbahnfahrerin lobte die Sicherheitsbeamten Mut zusprechend."),
    ],
)
def test_no_names_in_headings_and_german_nouns(language: str, text: str) -> None:
    assert [found for found in mentions(text, language=language) if found[0] == "organization"] == []


def test_a_listed_place_in_a_name_of_several_words_is_mentioned_as_well() -> None:
    found = mentions("Paris Quistrum Partners employs bakers.", language="en")
    assert ("organization", "Paris Quistrum Partners", None) in found
    assert ("place", "Paris", "paris") in found


@pytest.mark.parametrize("piece", ["Quist, 25, ", "25-year-old ", "“Q” ", "Quist Garden ", "(25) ", "QUIST-", "J. "])
@pytest.mark.parametrize("code", ["de", "en"])
def test_long_repetitions_are_linear(piece: str, code: str) -> None:
    short, long = (calls(mentions, piece * times, language=code) for times in (100, 800))
    assert long < 12 * short


@pytest.mark.parametrize(
    "text, bodies",
    [
        ("Defence Secretary Alan Whitcombe arrived.", []),
        ("Ruritanian Foreign Minister Alan Whitcombe arrived.", []),
        ("Two British soldiers were wounded.", []),
        ("Fifty-one percent of voters came. Second-quarter profit fell. Long-serving members left.", []),
        ("The Boston-based firm closed. Harwold-led forces fled.", []),
        ("Second-tier Melford Rovers beat the leaders of the league.", ["Melford Rovers"]),
        ("Rolls-Royce closed. Coca-Cola rose.", ["Rolls-Royce", "Coca-Cola"]),
        ("They asked the Defence Secretary Office Union.", ["Defence Secretary Office Union"]),
        ("They met yesterday at the boathouse of Harwold Rowing Club.", ["Harwold Rowing Club"]),
    ],
)
def test_titles_and_numerals_are_no_names(text: str, bodies: list[str]) -> None:
    assert [name for kind, name, key in mentions(text, language="en") if kind == "organization"] == bodies
