from __future__ import annotations

from typing import Any

import pytest
from cases import cases
from samples import document

from checker.annotate import annotate


@pytest.mark.parametrize("code, case", cases("negators"))
def test_words_that_deny_or_lack_something(code: str, case: dict[str, Any]) -> None:
    article = document(case["text"], language=code)
    assert [article.words(span) for span in annotate(article).negators] == case["negators"]


@pytest.mark.parametrize(
    "code, text, words",
    [
        ("en", "Neither the city nor the state pays.", ["Neither"]),
        ("en", "It rains, nor does it stop.", ["nor"]),
        ("de", "Weder die Stadt noch das Land zahlt, und noch ist es hell.", ["Weder"]),
    ],
)
def test_neither_and_nor_are_one_negation(code: str, text: str, words: list[str]) -> None:
    article = document(text, language=code)
    assert [article.words(span) for span in annotate(article).negators] == words
