"""Word clusters: words that stand in the same surroundings share a number, so a model knows words it never met.

The table holds 32 bits of a word's hash instead of the word: it is small and read in a moment. A strange word is taken
for a listed one once in ten thousand times, which a model bears.
"""

from __future__ import annotations

from array import array
from functools import lru_cache
from importlib.resources import files
from typing import Mapping

from checker.data.hashed import little, row_of, word_hash

NONE = 0  # of a word that is in no cluster; real clusters are counted from 1
LANGUAGES = ("de", "en")


@lru_cache(maxsize=1 << 16)
def clusters(word: str) -> tuple[int, int]:
    """The word's cluster in German and in English text; NONE where it is in none."""
    hashes, german, english = _table()
    at = row_of(word, hashes)
    return (NONE, NONE) if at is None else (german[at], english[at])


def packed(words: Mapping[str, tuple[int, int]]) -> bytes:
    """Word -> its clusters, as the file holds them."""
    by_hash = {word_hash(word): numbers for word, numbers in sorted(words.items())}
    ordered = sorted(by_hash)
    columns = (array("I", ordered), *(array("H", (by_hash[one][n] for one in ordered)) for n in (0, 1)))
    return b"".join(little(column).tobytes() for column in columns)


@lru_cache(maxsize=1)
def _table() -> tuple[array[int], array[int], array[int]]:
    content = (files("checker.lang") / "models" / "clusters.bin").read_bytes()
    number = len(content) // 8
    hashes, german, english = array("I"), array("H"), array("H")
    hashes.frombytes(content[: 4 * number])
    german.frombytes(content[4 * number : 6 * number])
    english.frombytes(content[6 * number :])
    return little(hashes), little(german), little(english)
