"""Bytes -> text: by byte order mark, UTF-8, the encoding a page declares, else Windows-1252 where it is plausible."""

from __future__ import annotations

import codecs

from msgspec import Struct

from checker.errors import UnreadableError

LIMIT = 200_000_000  # bytes of one file, unpacked
MARKS = (  # UTF-32 first: its little-endian mark begins with that of UTF-16
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
CONTROLS = bytes(set(range(0x20)) - set(b"\t\n\v\f\r"))
BINARY_SHARE = 20  # binary when more than one byte in so many is a control character
WESTERN_LETTERS = frozenset("äöüÄÖÜßàáâãåæçèéêëìíîïñòóôõøùúûýœÀÁÅÆÇÈÉÊÌÍÎÑÒÓÔØÙÚŒšžŠŽ")
WESTERN_SIGNS = frozenset("\u00a0„“”‚‘’‹›«»–—…•·€£§°©®™†²³½¼¾¿¡×%‰\u00ad")


class Decoded(Struct, frozen=True):
    """The text, and a note for the user when its encoding had to be guessed."""

    text: str
    note: str = ""


def marked(data: bytes) -> str | None:
    """The encoding that a byte order mark names."""
    return next((name for mark, name in MARKS if data.startswith(mark)), None)


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """The text of `data`, byte order mark and line ends kept; UnreadableError when it is none."""
    mark = marked(data)
    if mark is None:
        _refuse_binary(data)
    for encoding in (mark,) if mark else ("utf-8", declared):
        text = _strict(data, encoding)
        if text is not None:
            return _checked(text) if mark else Decoded(text)
    return _guessed(data, mark)


def _checked(text: str) -> Decoded:
    _refuse_binary(text.encode())
    return Decoded(text)


def _strict(data: bytes, encoding: str | None) -> str | None:
    try:
        return data.decode(encoding) if encoding else None
    except (UnicodeDecodeError, LookupError):
        return None


def _refuse_binary(data: bytes) -> None:
    controls = len(data) - len(data.translate(None, CONTROLS))
    if b"\0" in data or controls * BINARY_SHARE > len(data):
        raise UnreadableError("is binary, not text; save it as text in UTF-8")


def _guessed(data: bytes, mark: str | None) -> Decoded:
    if mark:
        raise UnreadableError(f"starts with the byte order mark of {mark.upper()} but is not; save it as UTF-8")
    if _nearly_utf8(data):
        raise UnreadableError(f"is UTF-8 broken at byte {_first_break(data)}; repair it and save it as UTF-8")
    text = _strict(data, "cp1252")
    if text is None or not _plausible(text):
        raise UnreadableError("is neither UTF-8 nor Windows-1252; save it as UTF-8")
    return Decoded(text, "is not UTF-8, read as Windows-1252; save it as UTF-8")


def _nearly_utf8(data: bytes) -> bool:
    """Whether most of what is not ASCII is whole UTF-8: chance gives that to no other encoding."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    return sum(not letter.isascii() for letter in text) > 2 * broken


def _first_break(data: bytes) -> int:
    try:
        return len(data.decode())
    except UnicodeDecodeError as error:
        return error.start


def _plausible(text: str) -> bool:
    """Whether a Western European language is written like this, and not Cyrillic or Greek misread as one."""
    high = [letter for letter in text if not letter.isascii()]
    letters = sum(letter in WESTERN_LETTERS for letter in high)
    signs = sum(letter in WESTERN_SIGNS for letter in high)
    plain = sum(letter.isascii() and letter.isalpha() for letter in text)
    return (letters + signs) * 10 >= len(high) * 9 and letters <= plain
