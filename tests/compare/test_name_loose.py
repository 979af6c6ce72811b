from __future__ import annotations

import pytest

from checker.compare.name_loose import BY_EAR, SLIP, loosely
from checker.compare.name_tokens import CROSSED, DIFFERENT, GIVEN, SHORTENED, SURNAME
from checker.model.finding import Judgement


@pytest.mark.parametrize(
    ("one", "other", "role", "expected"),
    [
        ("Qasemi", "Ghasemi", SURNAME, BY_EAR),
        ("Moulhim", "Milhem", SURNAME, BY_EAR),
        ("Parlindungan", "Parlin", GIVEN, SHORTENED),
        ("Chihana", "Chimbala", SURNAME, DIFFERENT),
        ("Hassan", "Hussein", GIVEN, DIFFERENT),
        ("Paulina", "Paulin", GIVEN, DIFFERENT),
        ("Ilja", "Iljowitsch", GIVEN, DIFFERENT),
        ("Qasemi", "Ghasemi", CROSSED, BY_EAR),
        ("Qasemi", "Kasimov", CROSSED, DIFFERENT),
        ("Hissene", "Issene", GIVEN, BY_EAR),
        ("Tohmeh", "Toumeh", SURNAME, BY_EAR),
        ("Abdulsamad", "Samad", GIVEN, SHORTENED),
        ("Abdulwali", "Walid", GIVEN, DIFFERENT),
        ("Kudakwashe", "Kuda", GIVEN, SHORTENED),
        ("O", "Oh", GIVEN, DIFFERENT),
        ("Karbusch", "Garbusch", SURNAME, DIFFERENT),
    ],
)
def test_beside_one_word_that_agrees(one: str, other: str, role: str, expected: Judgement) -> None:
    assert loosely(one, other, role, foreign=True, agreeing=1) is expected


def test_names_that_are_at_home_here_need_more_to_agree() -> None:
    assert loosely("Seidu", "Siedou", SURNAME, foreign=False, agreeing=1) is DIFFERENT
    assert loosely("Seidu", "Siedou", SURNAME, foreign=False, agreeing=2) is BY_EAR


def test_a_consonant_more_is_a_slip() -> None:
    assert loosely("Hermilo", "Ermilo", GIVEN, foreign=False, agreeing=2) is SLIP


def test_words_without_letters() -> None:
    assert loosely("''", "??", SURNAME, foreign=True, agreeing=1) is not SLIP
