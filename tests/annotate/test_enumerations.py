from __future__ import annotations

from typing import Any

import pytest
from cases import cases
from samples import document

from checker.annotate import annotate


@pytest.mark.parametrize("code, case", cases("enumerations"))
def test_lists_with_their_numbers(code: str, case: dict[str, Any]) -> None:
    article = document(case["text"], language=code)
    found = annotate(article).enumerations
    assert [[article.words(one.number), one.said, one.listed] for one in found] == case["lists"]


def test_the_items_are_what_follows_the_colon() -> None:
    article = document("Er nannte vier Städte: Aalen, Bern und Chur. Dann ging er.")
    (found,) = annotate(article).enumerations
    assert article.words(found.items).rstrip(".") == "Aalen, Bern und Chur"


def test_a_list_of_the_title_is_read_there() -> None:
    article = document("Drei Männer kamen.", title="Vier Städte: Aalen, Bern und Chur")
    assert [one.items.field for one in annotate(article).enumerations] == ["title"]


@pytest.mark.parametrize(
    "text, lists",
    [("vier Werke: " * 8000, 0), ("vier Werke: " + "Aalen, " * 8000 + "und Bern", 1)],
    ids=["many", "one"],
)
def test_hostile_text_is_read_in_good_time(text: str, lists: int) -> None:
    assert len(annotate(document(text)).enumerations) == lists
