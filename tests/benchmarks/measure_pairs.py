"""Alarms on pairs of sentences: German PAWS-X (paraphrases and what only looks like one) and German XNLI.

Run: python tests/benchmarks/measure_pairs.py FOLDER [--show LABEL]   (the folder of the public *.jsonl.gz files)

A pair is one story of two documents. On paraphrases (PAWS-X) every alarm is false. On XNLI the alarms are taken as
"contradiction" and compared with the label; most of its contradictions need knowledge of the world, not of the text.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import Counter
from pathlib import Path
from typing import Iterator

import checker
from checker.model.document import Document, Source
from checker.model.finding import INFO, Finding

Pair = tuple[str, str, str]  # two texts and the label


def pawsx(folder: Path) -> Iterator[Pair]:
    """Sentence pairs, label "paraphrase" or "not_paraphrase"."""
    for row in _rows(folder / "pawsx_de.dev.jsonl.gz"):
        yield row["sentence1"], row["sentence2"], row["label"]


def xnli(folder: Path) -> Iterator[Pair]:
    """Premise and hypothesis, label "entailment", "neutral" or "contradiction"."""
    for row in _rows(folder / "xnli_de.dev.jsonl.gz"):
        yield row["premise"], row["hypothesis"], row["label"]


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def alarms(one: str, other: str, language: str = "de") -> list[Finding]:
    """What is told of the two texts as one story, by both of them."""
    texts = (("a", one), ("b", other))
    found = checker.check([Document(n, t, "pair", source=Source(n), language=language) for n, t in texts]).findings
    return [f for f in found if f.severity != INFO and len({e.passage.document for e in f.evidence}) > 1]


def measure(name: str, pairs: Iterator[Pair], show: str | None) -> None:
    """Print how many pairs of each label raise an alarm, and by which rules."""
    total: Counter[str] = Counter()
    raised: Counter[str] = Counter()
    rules: dict[str, Counter[str]] = {}
    for one, other, label in pairs:
        found = alarms(one, other)
        total[label] += 1
        raised[label] += bool(found)
        rules.setdefault(label, Counter()).update({finding.code for finding in found})
        if found and label == show:
            print(f"  {'; '.join(f.code for f in found)}\n    {one}\n    {other}")
    for label in sorted(total):
        share = 100 * raised[label] / total[label]
        print(f"{name} {label:<15} alarms on {raised[label]} of {total[label]} ({share:.1f} %)  {dict(rules[label])}")
    if raised["contradiction"]:
        right, every = raised["contradiction"], sum(raised.values())
        print(f"{name} precision {100 * right / every:.1f}, recall {100 * right / total['contradiction']:.1f}")


def main() -> None:
    """Both sets."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--show", help="print the pairs of this label that raise an alarm")
    chosen = parser.parse_args()
    measure("pawsx", pawsx(chosen.folder), chosen.show)
    measure("xnli", xnli(chosen.folder), chosen.show)


if __name__ == "__main__":
    main()
