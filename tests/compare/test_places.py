from __future__ import annotations

import pytest

from checker.compare.places import compare_places, is_town, spelled_alike
from checker.model.finding import Relation
from checker.model.value import Place


@pytest.mark.parametrize(
    "one, other",
    [("Kiew", "Kyiv"), ("Türkei", "Türkiye"), ("Charkiw", "Charkow"), ("Moldau", "Moldawien"), ("Kiew", "kiew")],
)
def test_spellings_of_one_word(one: str, other: str) -> None:
    assert spelled_alike(one, other) and spelled_alike(other, one)


@pytest.mark.parametrize(
    "one, other",
    [
        ("USA", "Vereinigte Staaten"),
        ("Holland", "Niederlande"),
        ("Belarus", "Weißrussland"),
        ("UN", "UNO"),  # acronyms
        ("Vereinten Nationen", "Vereinte Nationen"),  # inflected
    ],
)
def test_two_names(one: str, other: str) -> None:
    assert not spelled_alike(one, other) and not spelled_alike(other, one)


@pytest.mark.parametrize(
    "one, other, relation",
    [
        ("l:berlin", "l:berlin", Relation.SAME),
        ("l:berlin", "l:munich", Relation.CONFLICT),
        ("l:DE", "l:FR", Relation.CONFLICT),
        ("l:berlin", "l:DE", Relation.UNKNOWN),  # a town may lie in the country
        ("l:munich", "l:bavaria", Relation.UNKNOWN),  # and in the region
        ("l:bavaria", "l:saxony", Relation.UNKNOWN),
        ("l:washington", "l:chicago", Relation.UNKNOWN),  # a town and a state
        ("l:berlin", "l:~Hintertupfing", Relation.UNKNOWN),  # stands in no list
    ],
)
def test_two_places(one: str, other: str, relation: Relation) -> None:
    assert compare_places(Place(one, "x"), Place(other, "y")).relation is relation
    assert compare_places(Place(other, "y"), Place(one, "x")).relation is relation


@pytest.mark.parametrize(
    "key, town",
    [("l:berlin", True), ("berlin", True), ("l:DE", False), ("l:bavaria", False), ("l:~Ort", False), ("", False)],
)
def test_a_town_is_neither_a_country_nor_a_region(key: str, town: bool) -> None:
    assert is_town(key) is town
