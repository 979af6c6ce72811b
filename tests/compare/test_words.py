"""One word with a slip of the keys, or two words."""

from __future__ import annotations

import pytest

from checker.compare.words import slip, swapped


@pytest.mark.parametrize(
    ("one", "other"),
    [("hofnung", "hoffnung"), ("medien", "meiden"), ("ausburch", "ausbruch"), ("forest", "froest"),
     ("bärger", "bürger"), ("haffen", "hafen"), ("seelschied", "seelscheid")],
)  # fmt: skip
def test_a_slip(one: str, other: str) -> None:
    assert slip(one, other) and slip(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("colour", "color"), ("realise", "realize"), ("travelling", "traveling"), ("photo", "foto"),
     ("theatre", "theater"), ("strasse", "straße"), ("hafens", "hafen"), ("hafen", "hafens"),
     ("erfolge", "erfolg"), ("haus", "hause"),
     ("tisch", "fisch"), ("hafen", "hafen"), ("wort", "wrot"), ("brücke", "brücken"), ("kilometer", "kilometre"),
     ("covid-19", "covid19"), ("", "hafen")],
)  # fmt: skip
def test_two_ways_of_writing_or_two_words(one: str, other: str) -> None:
    assert not slip(one, other) and not slip(other, one)


def test_letters_that_changed_places() -> None:
    assert swapped("medien", "meiden") and not swapped("hofnung", "hoffnung")
