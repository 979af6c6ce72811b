from __future__ import annotations

import pytest

from checker.compare.name_fathers import fathers


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nikolajewitsch", "Mikalayevich"),
        ("Mykolajowytsch", "Nikolaevitsj"),
        ("Vladimirovich", "Uladzimiravich"),
        ("Hennadijivna", "Gennadievna"),
        ("Hryhoravich", "Grigoriyevich"),
        ("Yaugenavich", "Jewgenjewitsch"),
    ],
)
def test_one_father_in_two_languages(one: str, other: str) -> None:
    assert fathers(one) & fathers(other)


def test_two_fathers() -> None:
    assert fathers("Sergejewitsch").isdisjoint(fathers("Vasilyevich"))


@pytest.mark.parametrize("word", ["Nikolai", "Popova", "Nikitin", "Hansen", "Markovna", "Evna", ""])
def test_no_fathers_name_of_a_name_in_the_lists(word: str) -> None:
    assert not fathers(word)
