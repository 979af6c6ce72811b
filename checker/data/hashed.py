"""Tables that hold 32 bits of a word's hash instead of the word: small, read in a moment, the same on every machine."""

from __future__ import annotations

import sys
import zlib
from array import array
from bisect import bisect_left


def word_hash(word: str) -> int:
    """The 32 bits that stand for a word."""
    return zlib.crc32(word.encode("utf-8", "replace"))


def row_of(word: str, hashes: array[int]) -> int | None:
    """The place of the word's hash among hashes in order; None of a word that is not in the table."""
    wanted = word_hash(word)
    at = bisect_left(hashes, wanted)
    return at if at < len(hashes) and hashes[at] == wanted else None


def little(column: array[int]) -> array[int]:
    """The column in little-endian order, whatever the machine's."""
    if sys.byteorder == "big":
        column = array(column.typecode, column)
        column.byteswap()
    return column
