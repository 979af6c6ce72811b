"""Tables of hashes."""

from __future__ import annotations

import sys
from array import array

import pytest

from checker.data.hashed import little, row_of, word_hash


def test_a_listed_word_is_found_and_a_strange_one_is_not() -> None:
    words = ["haus", "hof", "straße"]
    hashes = array("I", sorted(map(word_hash, words)))
    assert sorted(row_of(word, hashes) for word in words) == [0, 1, 2]  # type: ignore[type-var]
    assert row_of("hafen", hashes) is None and row_of("haus", array("I")) is None


def test_a_lone_surrogate_has_a_hash() -> None:
    assert word_hash("\ud800") == word_hash("?")


def test_bytes_are_turned_round_on_machines_that_need_it(monkeypatch: pytest.MonkeyPatch) -> None:
    column = array("I", [1])
    monkeypatch.setattr(sys, "byteorder", "big")
    assert little(column).tobytes() == column.tobytes()[::-1] and column[0] == 1
