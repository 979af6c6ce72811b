"""What findings rest on: keys that tell a pair of spellings, titles or persons, and nothing else."""

from __future__ import annotations

import pytest
from samples import RIGHT, WRONG, linked

from checker.findings import find
from checker.graph import StoryGraph
from checker.model.finding import Finding
from checker.settings import Settings

KEIR = "Der britische Premierminister Keir Starmer kam nach Rostock. Starmer sprach lange."
KIRI = "Der britische Premierminister Kiri Starmer kam nach Rostock. Starmer sprach lange."
BARE = "Der britische Premierminister Starmer kam nach Rostock."
MISPRINT, ONE_PERSON = "spelling:starmer|starrer", "person:starmer|starrer"


def findings(*texts: str, codes: str = "") -> list[Finding]:
    return find(StoryGraph(linked(*texts)), Settings(select=(codes,) if codes else ()))


def keys(*texts: str, codes: str) -> set[str]:
    return {key for finding in findings(*texts, codes=codes) for key in finding.rests_on}


def test_a_misprint_rests_on_both_spellings_being_one_persons() -> None:
    assert keys(RIGHT, WRONG, codes="N101") == {MISPRINT, ONE_PERSON}


@pytest.mark.parametrize(
    "texts",
    [(WRONG, RIGHT), (RIGHT, WRONG, RIGHT + " Danach flog er ab."), (RIGHT, RIGHT, RIGHT, WRONG, WRONG)],
    ids=["order", "a further source", "many"],
)
def test_a_key_tells_the_pair_alone(texts: tuple[str, ...]) -> None:
    assert keys(*texts, codes="N101") == {MISPRINT, ONE_PERSON}


def test_capitals_and_blanks_are_no_spelling() -> None:
    shouted = RIGHT.replace("Keir Starmer", "KEIR STARMER")
    assert keys(shouted, WRONG, codes="N101") == {MISPRINT, ONE_PERSON}


def test_a_given_name_stands_with_its_surname() -> None:
    found = keys(KEIR, KIRI, codes="N102")
    (spelling,) = (key for key in found if key.startswith("spelling:"))
    assert spelling.startswith("spelling:keir ") and "|kiri " in spelling
    assert found == {spelling, spelling.replace("spelling:", "person:")}
    other = keys(KEIR.replace("Starmer", "Okafor"), KIRI.replace("Starmer", "Okafor"), codes="N102")
    assert other.isdisjoint(found)


def test_given_names_are_not_held_against_surnames() -> None:
    one = "Präsident Wolodymyr Selenskyj kam. Selenskyj sprach."
    other = "Präsident Volodymyr Zelensky kam. Zelensky sprach."
    found = keys(one, other, codes="N103")
    assert "spelling:selenskyj|zelensky" in found
    assert not any("selenskyj|" in key and "volodymyr" in key for key in found)
    assert sum(key.startswith("spelling:") for key in found) == 2


def test_titles_rest_on_the_person_and_both_offices() -> None:
    foreign, interior = "Außenminister Jonas Weber reiste ab.", "Innenminister Jonas Weber reiste ab."
    found = keys(foreign, interior, codes="R101")
    (key,) = found
    assert key.startswith("titles:person:") and key.endswith("|foreign_minister|interior_minister")
    assert keys(interior, foreign, foreign + " Es regnete.", codes="R101") == found
    assert keys(foreign + " Es wurde still. Innenminister Jonas Weber sagte nichts.", codes="R301") == found


def test_titles_of_two_spellings_rest_on_their_being_one_person_unless_one_spelling_has_both() -> None:
    foreign, interior = "Außenminister Keir Starmer kam.", "Innenminister Keir Starrer kam."
    assert ONE_PERSON in keys(foreign, interior, codes="R101")
    assert ONE_PERSON not in keys(foreign, interior, interior.replace("Starrer", "Starmer"), codes="R101")


def test_a_surname_alone_is_no_other_spelling() -> None:
    titles = keys(KEIR, BARE.replace("Premierminister", "Außenminister"), codes="R101")
    assert titles and not any(key.startswith("person:") for key in titles)


def test_what_is_about_no_person_rests_on_none() -> None:
    told = "Bei dem Brand in der Halle am Hafen von Rostock wurden am Dienstag {} Menschen verletzt."
    found = findings(told.format("zwölf"), told.format("vierzehn"))
    assert {finding.rests_on for finding in found} == {()}
