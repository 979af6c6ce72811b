"""Endings."""

from __future__ import annotations

import pytest

from checker.errors import UnreadableError
from checker.read.formats import READERS, ending, readable, stem


@pytest.mark.parametrize(
    ("name", "found"),
    [("a.txt", ".txt"), ("A.TXT", ".txt"), ("a.jsonl.gz", ".jsonl.gz"), ("a.b.md", ".md"), ("a.odt", None)],
)
def test_endings(name: str, found: str | None) -> None:
    assert ending(name) == found


@pytest.mark.parametrize(("name", "found"), [("a.txt", "a"), ("a.b.jsonl.gz", "a.b"), ("a.odt", "a.odt"), ("-", "-")])
def test_stem_is_the_name_without_its_whole_ending(name: str, found: str) -> None:
    assert stem(name) == found


def test_an_unknown_ending_is_refused_with_those_that_work() -> None:
    with pytest.raises(UnreadableError) as error:
        readable("a.xls")
    assert str(error.value).startswith("a.xls: ")
    assert all(each in str(error.value) for each in READERS)
