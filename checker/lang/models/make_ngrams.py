"""Make checker/data/ngrams.bin.gz: how rare each bucket of character n-grams is in German and English sentences.

Run: python -m checker.lang.models.make_ngrams FOLDER   (the folder that holds the corpora named below)

In: GermEval 2014 (CC BY 4.0) and WikiGold (CC BY 4.0), one token a line. Out: one byte a bucket, see
checker/compare/similarity.py. No text of the corpora is contained.
"""

from __future__ import annotations

import gzip
import sys
from collections import Counter
from pathlib import Path
from typing import Iterator

from checker.compare.similarity import BUCKETS, grams, to_byte
from checker.lang.forms import key

CORPORA = {"de": (("germeval14.dev.tsv.gz", 1), ("germeval14.test.tsv.gz", 1)), "en": (("wikigold.txt.gz", 0),)}
_SCALE = 10_000  # sentences that the counts of a language are brought to
OUT = Path(__file__).parent.parent.parent / "data" / "ngrams.bin.gz"


def sentences(path: Path, column: int) -> Iterator[set[str]]:
    """The words of every sentence, folded as in the statements."""
    words: set[str] = set()
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            cells = line.rstrip("\n").replace(" ", "\t").split("\t")
            if not line.strip() or line.startswith("#"):
                yield words
                words = set()
            elif len(cells) > column and cells[column][:1].isalpha():
                words.add(key(cells[column]).lower())
    yield words


def rates(folder: Path, language: str) -> dict[int, float]:
    """Bucket -> share of the language's sentences that hold it."""
    counted: Counter[int] = Counter()
    total = 0
    for name, column in CORPORA[language]:
        for words in sentences(folder / name, column):
            total += bool(words)
            counted.update({gram for word in words for gram in grams(word)})
    return {bucket: count / total for bucket, count in counted.items()}


def main(folder: Path) -> None:
    """A bucket is as common as in the language where it is commoner."""
    found = [rates(folder, language) for language in CORPORA]
    common = (max(rate.get(bucket, 0.0) for rate in found) for bucket in range(BUCKETS))
    table = bytes(to_byte(round(rate * _SCALE), _SCALE) for rate in common)
    OUT.write_bytes(gzip.compress(table, mtime=0))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
