from __future__ import annotations

import pytest

from checker.compare.name_words import KOREAN, SLAVIC, far, traits


@pytest.mark.parametrize(
    ("word", "given", "surname"),
    [
        ("Omar", {"arabic"}, {"arabic"}),
        ("Farzinpour", {"arabic"}, {"arabic"}),
        ("Qirbani", set(), set()),
        ("Qadri", {"arabic"}, {"arabic"}),
        ("Quist", set(), set()),
        ("Abu", {"arabic"}, set()),
        ("Bulawenko", set(), {SLAVIC}),
        ("Jang", set(), {KOREAN}),
        ("Olaf", set(), set()),
    ],
)
def test_where_a_word_comes_from(word: str, given: set[str], surname: set[str]) -> None:
    assert (set(traits(word).given), set(traits(word).surname)) == (given, surname)


@pytest.mark.parametrize(("one", "other"), [("Hollwarth", "Quendler"), ("Karbusch", "Trevarrow")])
def test_words_that_have_nothing_in_common(one: str, other: str) -> None:
    assert far(traits(one), traits(other))


@pytest.mark.parametrize(("one", "other"), [("Bill", "William"), ("Xi", "Hsi"), ("Woizizka", "Voytsitska")])
def test_forms_of_one_name_are_never_far(one: str, other: str) -> None:
    assert not far(traits(one), traits(other))


def test_neighbouring_sounds_are_heard_as_one() -> None:
    assert traits("Ghudpani").sound == traits("Qotbani").sound
