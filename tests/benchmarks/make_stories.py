"""Make many articles by recombining the sentences of real ones: `python make_stories.py ARTICLES.csv.gz N OUT.jsonl`.

The articles (10kGNAD: a label, a semicolon, the text in single quotation marks) are cut into sentences. A story draws
24 sentences that all its articles may tell, and has 3 to 7 articles, 5 in the mean. An article takes each of the
story's sentences with a chance of two in three, in their order, and fills up with sentences of its own to about 2,600
characters. In every fifth article one number of a shared sentence is another one, so that there is something to find.
Publishers, days and stories are numbered. The same call writes the same bytes: nothing is drawn but from one seed.

Nothing that it writes belongs into the repository: the sentences are those of the articles.
"""

from __future__ import annotations

import csv
import gzip
import json
import random
import re
import sys
from datetime import date, timedelta
from typing import Iterator

SEED = 9
LENGTH = 2600  # characters of an article
SHARED = 24  # sentences of a story
CHANCE = 2 / 3  # that an article tells one of them
CHANGED = 5  # every so many articles have another number
_END = re.compile(r"(?<=[.!?]) (?=[A-ZÄÖÜ])")
_NUMBER = re.compile(r"\b[2-9][0-9]?\b")


def sentences(path: str) -> list[str]:
    """Every sentence of the articles that says something."""
    csv.field_size_limit(1 << 30)
    with gzip.open(path, "rt", encoding="utf-8") as file:
        rows = list(csv.reader(file, delimiter=";", quotechar="'"))
    return [one for row in rows for one in _END.split(row[1]) if 30 < len(one) < 400]


def articles(known: list[str], number: int) -> Iterator[dict[str, str]]:
    """So many articles, story by story."""
    chance = random.Random(SEED)
    made, story = 0, 0
    while made < number:
        shared = chance.sample(known, SHARED)
        day = date(2025, 1, 1) + timedelta(story % 300)
        for paper in range(min(chance.randint(3, 7), number - made)):
            text = _text(chance, known, shared)
            if made % CHANGED == 0:
                text = _NUMBER.sub(lambda found: str(int(found[0]) + 1), text, count=1)
            yield {
                "id": f"a{made:06}", "story": f"s{story:05}", "publisher": f"Blatt {paper}",
                "published": day.isoformat(), "text": text,
            }  # fmt: skip
            made += 1
        story += 1


def _text(chance: random.Random, known: list[str], shared: list[str]) -> str:
    told = [one for one in shared if chance.random() < CHANCE]
    while sum(map(len, told)) + len(told) < LENGTH:
        told.insert(chance.randrange(len(told) + 1), chance.choice(known))
    return "\n\n".join(" ".join(told[at : at + 4]) for at in range(0, len(told), 4))


def main(source: str, number: str, out: str) -> None:
    """Write the articles as JSON Lines."""
    with open(out, "w", encoding="utf-8") as file:
        for article in articles(sentences(source), int(number)):
            file.write(json.dumps(article, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
