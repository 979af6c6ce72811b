from __future__ import annotations

from typing import Any

import pytest
from cases import cases
from hypothesis import given
from hypothesis import strategies as st

from checker.annotate.sentences import sentences
from checker.lang.tokens import words
from checker.lang.language import language


def split(text: str, code: str) -> list[str]:
    found = words(text)
    return [text[found[a].start : found[b - 1].end] for a, b in sentences(text, found, language(code))]


@pytest.mark.parametrize("code, case", cases("sentences"))
def test_sentences_end_where_a_reader_ends_them(code: str, case: dict[str, Any]) -> None:
    assert split(case["text"], code) == case["sentences"]


@given(st.text())
def test_sentences_cover_every_word_once(text: str) -> None:
    found = words(text)
    ranges = sentences(text, found, language("de"))
    assert [at for first, last in ranges for at in range(first, last)] == list(range(len(found)))
