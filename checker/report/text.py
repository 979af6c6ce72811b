"""Text of articles made fit for one line of a report: no controls, not too long, the deciding words found."""

from __future__ import annotations

import re

from checker.model.assertion import Passage

_CONTEXT = 160  # characters kept on each side of the deciding words
_VALUE = 80
# What moves a terminal's cursor, reorders a line, or cannot be written as UTF-8.
_UNSAFE = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_LINE_ENDS = re.compile("[\t-\r\x1c-\x1f\x85\u2028\u2029]")
_ELLIPSIS = "…"


def clean(text: str) -> str:
    """One line without control characters; what is taken out leaves a mark."""
    return _UNSAFE.sub("\ufffd", " ".join(text.split()))


def clean_path(path: str) -> str:
    """The path on one line without control characters; its blanks are kept, for they are part of its name."""
    return _UNSAFE.sub("\ufffd", _LINE_ENDS.sub("\ufffd", path))


def shorten(text: str, length: int = _VALUE) -> str:
    """The beginning of a long text, up to the last blank."""
    return text if len(text) <= length else text[:length].rsplit(" ", 1)[0] + _ELLIPSIS


def around(passage: Passage) -> tuple[str, str, str]:
    """The sentence in three parts: before the deciding words, the words, after them.

    Words that are more than the sentence (a paragraph printed twice) stand alone, shortened.
    """
    quote, words = clean(passage.quote), clean(passage.text)
    at = _find(quote, words)
    if at < 0:
        return "", shorten(words, 2 * _CONTEXT), ""
    return _end(quote[:at]), words, shorten(quote[at + len(words) :], _CONTEXT)


def _find(quote: str, words: str) -> int:
    """Where the words stand, whole words before parts of longer ones; -1 if nowhere."""
    at = first = quote.find(words)
    while at >= 0 and (_in_word(quote[at - 1 : at]) or _in_word(quote[at + len(words) : at + len(words) + 1])):
        at = quote.find(words, at + 1)
    return at if at >= 0 else first


def _in_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


def _end(text: str) -> str:
    return text if len(text) <= _CONTEXT else _ELLIPSIS + text[-_CONTEXT:].split(" ", 1)[-1]


def visible(text: str) -> str:
    """The text letter by letter, each that could move or hide others replaced by a mark."""
    return _UNSAFE.sub("\ufffd", text)
