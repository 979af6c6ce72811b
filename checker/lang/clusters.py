"""Word clusters: words that stand in the same surroundings share a number, so a model knows words it never met.

The table holds 32 bits of a word's hash instead of the word: it is small and read in a moment. A strange word is taken
for a listed one once in ten thousand times, which a model bears.
"""

from __future__ import annotations

import sys
import zlib
from array import array
from bisect import bisect_left
from functools import lru_cache
from importlib.resources import files
from typing import Mapping

NONE = 0  # of a word that is in no cluster; real clusters are counted from 1
LANGUAGES = ("de", "en")


@lru_cache(maxsize=1 << 16)
def clusters(word: str) -> tuple[int, int]:
    """The word's cluster in German and in English text; NONE where it is in none."""
    hashes, german, english = _table()
    wanted = _hash(word)
    at = bisect_left(hashes, wanted)
    return (german[at], english[at]) if at < len(hashes) and hashes[at] == wanted else (NONE, NONE)


def packed(words: Mapping[str, tuple[int, int]]) -> bytes:
    """Word -> its clusters, as the file holds them."""
    by_hash = {_hash(word): numbers for word, numbers in sorted(words.items())}
    ordered = sorted(by_hash)
    columns = (array("I", ordered), *(array("H", (by_hash[one][n] for one in ordered)) for n in (0, 1)))
    return b"".join(_little(column).tobytes() for column in columns)


def _hash(word: str) -> int:
    return zlib.crc32(word.encode("utf-8", "replace"))


def _little(column: array[int]) -> array[int]:
    """The column in little-endian order, whatever the machine's."""
    if sys.byteorder == "big":
        column = array(column.typecode, column)
        column.byteswap()
    return column


@lru_cache(maxsize=1)
def _table() -> tuple[array[int], array[int], array[int]]:
    content = (files("checker.lang") / "models" / "clusters.bin").read_bytes()
    number = len(content) // 8
    hashes, german, english = array("I"), array("H"), array("H")
    hashes.frombytes(content[: 4 * number])
    german.frombytes(content[4 * number : 6 * number])
    english.frombytes(content[6 * number :])
    return _little(hashes), _little(german), _little(english)
