"""Bytes become text or are refused by name."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.errors import UnreadableError
from checker.read.decode import decode, marked

GERMAN = "„Die Brücke über die Spree“ – für 20 € gebaut, weiß Frau Müller aus Köln."


def test_utf8_is_kept_as_it_is() -> None:
    assert decode(GERMAN.encode()).text == GERMAN
    assert decode(GERMAN.encode()).note == ""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_a_byte_order_mark_names_the_encoding_and_stays_in_the_text(encoding: str) -> None:
    data = ("\ufeff" + GERMAN).encode(encoding)
    assert marked(data) == encoding
    assert decode(data).text == "\ufeff" + GERMAN


def test_line_ends_are_kept() -> None:
    assert decode(b"one\r\ntwo\rthree\n").text == "one\r\ntwo\rthree\n"


def test_windows_1252_is_recognised_and_named() -> None:
    decoded = decode(GERMAN.encode("cp1252"))
    assert decoded.text == GERMAN
    assert "Windows-1252" in decoded.note


def test_latin_1_is_read_as_windows_1252() -> None:
    assert decode("Größe und Maß in Köln".encode("latin-1")).text == "Größe und Maß in Köln"


def test_a_declared_encoding_goes_before_a_guess() -> None:
    text = "Владимир Зеленский"
    decoded = decode(text.encode("cp1251"), "windows-1251")
    assert (decoded.text, decoded.note) == (text, "")


def test_utf8_goes_before_a_declared_encoding() -> None:
    assert decode("Köln".encode(), "iso-8859-15").text == "Köln"


def test_cyrillic_is_not_taken_for_western_letters() -> None:
    with pytest.raises(UnreadableError, match="neither UTF-8 nor Windows-1252"):
        decode("Владимир Зеленский приехал в Киев".encode("cp1251"))


def test_a_byte_that_windows_1252_lacks_is_refused() -> None:
    with pytest.raises(UnreadableError, match="neither UTF-8 nor Windows-1252"):
        decode("Die Brücke über die Spree".encode("cp850"))


def test_broken_utf8_is_not_taken_for_windows_1252() -> None:
    data = "It’s Müller’s and Köln’s".encode()
    with pytest.raises(UnreadableError, match=f"broken at byte {len(data)}"):
        decode(data + b"\xe2\x80")


def test_a_mark_that_does_not_fit_is_refused() -> None:
    with pytest.raises(UnreadableError, match="byte order mark of UTF-16-LE"):
        decode(codecs.BOM_UTF16_LE + b"odd")


@pytest.mark.parametrize("data", [b"text\0text", bytes(range(1, 32)) + b"text", codecs.BOM_UTF16_BE + bytes(40)])
def test_binary_is_refused_as_binary(data: bytes) -> None:
    with pytest.raises(UnreadableError, match="is binary"):
        decode(data)


def test_a_single_control_character_does_not_make_a_text_binary() -> None:
    text = "A sentence with a form feed\f and one stray bell\a in it."
    assert decode(text.encode()).text == text


@given(st.binary() | st.builds(bytes.__add__, st.sampled_from([codecs.BOM_UTF8, codecs.BOM_UTF16_LE]), st.binary()))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        text = decode(data).text
    except UnreadableError:
        return
    assert "\0" not in text
    text.encode()


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"])))
def test_all_text_in_utf8_comes_back(text: str) -> None:
    assert decode(text.encode()).text == text
