"""Measure the reading of titles on SmartData news: `python tests/benchmarks/measure_roles.py FILE.jsonl.gz`.

FILE is the public SmartData corpus (DFKI, CC BY) as JSON lines: text, kind, entities with start, end and type.

Recall: of the annotated positions (org-position) that stand directly before an annotated person (nothing but white
space between) or directly behind one (a comma or bracket, perhaps an article), how many we read as a title of that
person. `--misses` lists the others.

Precision: `--sample 200` prints that many of our role mentions in the same texts, for a person to judge; drawn by
`random.Random(seed).sample` from all of them in the order of the file, so that who has the file draws the same ones.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
from pathlib import Path
from typing import Any, Iterator, NamedTuple

from checker.annotate import annotate
from checker.model.document import TEXT, Document
from checker.normalize import normalize

_AROUND = 70  # characters shown on each side
_BEHIND = re.compile(r"\s*[,(]\s*(?:(?:der|die|the)\s+)?")


class Read(NamedTuple):
    """One title: where it and its holder stand, and what we say it is ("" in the annotated ones)."""

    start: int
    end: int
    holder: tuple[int, int]
    office: str = ""


def main() -> None:
    """Print recall, then misses and sample as asked for."""
    options = _options()
    found: list[str] = []
    missed: list[str] = []
    expected = 0
    for row in _news(options.file):
        text, read = row["text"], _ours(row["text"])
        for gold in _annotated(text, row["entities"]):
            expected += 1
            if not any(_same(gold, ours) for ours in read):
                missed.append(_shown(text, gold))
        found += [_shown(text, ours) for ours in read]
    print(f"recall {1 - len(missed) / expected:.3f} ({expected - len(missed)} of {expected}), {len(found)} titles read")
    if options.misses:
        print(*missed, sep="\n")
    drawn = random.Random(options.seed).sample(found, min(options.sample, len(found)))
    print(*(f"{number}\t{line}" for number, line in enumerate(drawn)), sep="\n")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--sample", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def _news(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as rows:
        yield from (row for line in rows if (row := json.loads(line))["kind"] == "news")


def _annotated(text: str, entities: list[dict[str, Any]]) -> Iterator[Read]:
    """The positions directly before or behind an annotated person."""
    persons = [(e["start"], e["end"]) for e in entities if e["type"] == "person"]
    for start, end in ((e["start"], e["end"]) for e in entities if e["type"] == "org-position"):
        holder = next((p for p in persons if _beside(text, (start, end), p)), None)
        if holder:
            yield Read(start, end, holder)


def _beside(text: str, title: tuple[int, int], person: tuple[int, int]) -> bool:
    before = title[1] < person[0] and text[title[1] : person[0]].isspace()
    return before or person[1] < title[0] and bool(_BEHIND.fullmatch(text[person[1] : title[0]]))


def _ours(text: str) -> list[Read]:
    document = Document("measured", text, language="de")
    annotations = annotate(document)
    return [
        Read(mention.span.start, mention.span.end, (holder.start, holder.end), _words(role))
        for mention, role in zip(annotations.roles, normalize(document, annotations).roles)
        if mention.span.field == TEXT and mention.holder is not None
        for holder in [annotations.mentions[mention.holder].span]
    ]


def _words(role: Any) -> str:
    return " ".join(filter(None, (role.qualifier, role.office, role.jurisdiction, role.organization)))


def _same(one: Read, other: Read) -> bool:
    """Do title and holder overlap?"""
    holders = one.holder[0] < other.holder[1] and other.holder[0] < one.holder[1]
    return holders and one.start < other.end and other.start < one.end


def _shown(text: str, read: Read) -> str:
    """The title in brackets, its holder in braces, with some words around."""
    marks = sorted([(read.start, "["), (read.end, "]"), (read.holder[0], "{"), (read.holder[1], "}")])
    first, last = max(0, marks[0][0] - _AROUND), marks[-1][0] + _AROUND
    for at, mark in reversed(marks):
        text = text[:at] + mark + text[at:]
    return f"{read.office}\t" + " ".join(text[first : last + len(marks)].split())


if __name__ == "__main__":
    main()
