"""Text to words and punctuation marks, with their places."""

from __future__ import annotations

import re
from msgspec import Struct

# Soft hyphens, zero-width and combining characters stand inside words.
_LETTER = "(?:[^\\W_]|[\u0300-\u036f\u00ad\u200b-\u200d\u2060])"
_TOKEN = re.compile(
    rf"""
      (?:[^\W\d_]\.){{2,}}                      # U.S.  z.B.
    | \d+(?:[.,:]\d+)*(?!{_LETTER})             # 2,5  10.000  20:15
    | {_LETTER}+(?:['’](?!s\b){_LETTER}+)*      # words, O'Neill, don't
    | ['’]s\b                                   # the English possessive is a word of its own
    | [^\w\s]|_
    """,
    re.VERBOSE,
)


class Word(Struct, frozen=True, gc=False):
    """A token before it has lemma and tag: code points start..end of the text."""

    start: int
    end: int
    form: str


def words(text: str) -> list[Word]:
    """Every word, number and punctuation mark of the text in order; white space is left out."""
    return [Word(*found.span(), found[0]) for found in _TOKEN.finditer(text)]


def glued(left: Word, right: Word) -> bool:
    """True if nothing stands between two neighbouring words."""
    return left.end == right.start
