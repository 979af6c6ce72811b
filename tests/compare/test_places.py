from __future__ import annotations

import pytest

from checker.compare.places import spelled_alike


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
