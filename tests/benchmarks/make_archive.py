"""An archive of any size from the sentences of real articles: `make_archive.py FILE.csv.gz FOLDER [ARTICLES]`.

FILE has a category and a text a line, with a semicolon between them. A story is five articles, each made of sentences
of the same two real ones, so that they repeat each other in part. Shards of 2,000 articles; the same bytes every time.
"""

from __future__ import annotations

import csv
import gzip
import json
import re
import sys
from pathlib import Path
from random import Random
from typing import Iterator, Sequence

ARTICLES, STORY, SHARD = 20_000, 5, 2_000
LENGTH = 2_200  # characters of an article, at least
END = re.compile(r"(?<=[a-zäöüß]{3}[.!?]) (?=[A-ZÄÖÜ„\"])")


def real(path: Path) -> list[list[str]]:
    """The sentences of every real article."""
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        return [END.split(row[1]) for row in csv.reader(file, delimiter=";", quotechar="'") if len(row) > 1]


def records(texts: Sequence[Sequence[str]], articles: int) -> Iterator[dict[str, str]]:
    """One made article after the other."""
    chance = Random(1)
    for story in range(-(-articles // STORY)):
        sentences = [sentence for text in chance.sample(texts, 2) for sentence in text]
        day = f"2025-{1 + story % 12:02}-{1 + story % 28:02}"
        for number in range(min(STORY, articles - story * STORY)):
            text = _mixed(sentences, chance)
            yield {"id": f"{story}-{number}", "story": f"story {story:07}", "text": text, "published": day,
                   "publisher": f"Blatt {number}", "language": "de"}  # fmt: skip


def _mixed(sentences: Sequence[str], chance: Random) -> str:
    """Some of the sentences, in their order."""
    chosen: set[int] = set()
    left = list(range(len(sentences)))
    chance.shuffle(left)
    while left and sum(len(sentences[at]) for at in chosen) < LENGTH:
        chosen.add(left.pop())
    return " ".join(sentences[at] for at in sorted(chosen))


def main() -> None:
    """Write the shards."""
    folder = Path(sys.argv[2])
    folder.mkdir(parents=True)
    made = records(real(Path(sys.argv[1])), int(sys.argv[3]) if len(sys.argv) > 3 else ARTICLES)
    lines = [json.dumps(record, ensure_ascii=False) + "\n" for record in made]
    for at in range(0, len(lines), SHARD):
        data = "".join(lines[at : at + SHARD]).encode()
        (folder / f"{at // SHARD:04}.jsonl.gz").write_bytes(gzip.compress(data, mtime=0))
    print(f"{len(lines)} articles, {sum(map(len, lines))} characters")


if __name__ == "__main__":
    main()
