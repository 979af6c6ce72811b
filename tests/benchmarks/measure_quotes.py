"""Quotations and their speakers in German news, against quotations marked by hand.

Run: python tests/benchmarks/measure_quotes.py FILE [--show direct|indirect|missed|false] [--jobs N]
FILE: JSON lines, gzipped or not, with `doc_id`, `text`, `date`, and `quotes`: `type` (Direct, Indirect, FreeIndirect,
IndirectFreeIndirect, Reported), `quote` and `speaker` as lists of [start, end].

A quotation is found when its words overlap with those marked by at least half of the longer of the two, and so does its
speaker with the one marked by at least a letter; where none is marked the words decide. Free indirect speech counts as
indirect. Reported speech, a whole sentence that tells of speech without its words, is no quotation: what overlaps with
one by half is left out of both counts.
"""

from __future__ import annotations

import argparse
import gzip
import json
from pathlib import Path
from typing import Any, Iterator

from checker.model.assertion import ReadQuote
from checker.model.document import Document
from checker.scale import read_all

Spans = list[tuple[int, int]]
_HALF = 0.5
_KINDS = {"Direct": "direct", "Reported": "reported"}  # every other type is indirect
_AROUND = 130  # characters shown


class Quotation:
    """One quotation: what kind, where its words and its speaker stand."""

    def __init__(self, kind: str, words: Spans, speaker: Spans) -> None:
        self.kind, self.words, self.speaker = kind, words, speaker
        self.letters = {at for start, end in words for at in range(start, end)}

    def alike(self, other: Quotation) -> float:
        """The share of the longer one's letters that both have."""
        return len(self.letters & other.letters) / max(len(self.letters), len(other.letters), 1)

    def said_by(self, gold: Quotation) -> bool:
        """Does the speaker overlap with the one marked?"""
        pairs = ((a, b, c, d) for a, b in self.speaker for c, d in gold.speaker)
        return not gold.speaker or any(a < d and c < b for a, b, c, d in pairs)


def marked(row: dict[str, Any]) -> list[Quotation]:
    """The quotations marked by hand."""
    return [Quotation(_KINDS.get(q["type"], "indirect"), q["quote"], q["speaker"]) for q in row["quotes"]]


def read(quote: ReadQuote) -> Quotation:
    """One that was read."""
    speaker = quote.speaker_passage
    spans = [(one.span.start, one.span.end) for one in ([quote.passage, speaker] if speaker else [quote.passage])]
    return Quotation("direct" if quote.direct else "indirect", spans[:1], spans[1:])


def matched(gold: list[Quotation], found: list[Quotation]) -> Iterator[tuple[int, int]]:
    """Numbers of those that overlap enough, the most alike first, each once."""
    pairs = [(-a.alike(b), i, j) for i, a in enumerate(gold) for j, b in enumerate(found) if a.letters & b.letters]
    left, right = set[int](), set[int]()
    for alike, i, j in sorted(pairs):
        if -alike >= _HALF and i not in left and j not in right:
            left.add(i)
            right.add(j)
            yield i, j


class Count:
    """What is marked, found, and found with its speaker, of one kind."""

    def __init__(self) -> None:
        self.gold = self.found = self.words = self.whole = 0

    def line(self, kind: str) -> str:
        """Precision, recall and F1 with the speaker, and F1 of the words alone."""
        p, r = self.whole / max(1, self.found), self.whole / max(1, self.gold)
        f, words = (2 * n / max(1, self.found + self.gold) for n in (self.whole, self.words))
        shares = f"P {100 * p:.1f}  R {100 * r:.1f}  F1 {100 * f:.1f}  (words alone F1 {100 * words:.1f})"
        return f"{kind:<10}{shares}   {self.gold} marked, {self.found} found"


def measure(rows: list[dict[str, Any]], kind: str, jobs: int, show: str | None) -> Count:
    """Counts quotations of one kind, and prints those that `show` asks for."""
    count = Count()
    for row, quotes in rows_read(rows, jobs):
        every, found = marked(row), [read(q) for q in quotes if q.passage.span.field == "text"]
        found = [f for f in found if f.kind == kind and not _reported(f, every)]
        gold = [g for g in every if g.kind == kind]
        pairs = list(matched(gold, found))
        right = [(i, j) for i, j in pairs if found[j].said_by(gold[i])]
        count.gold, count.found = count.gold + len(gold), count.found + len(found)
        count.words, count.whole = count.words + len(pairs), count.whole + len(right)
        if show:
            _show(row["text"], gold, found, pairs, right, show)
    return count


def _reported(one: Quotation, every: list[Quotation]) -> bool:
    best = max(every, key=one.alike, default=None)
    return best is not None and best.kind == "reported" and one.alike(best) >= _HALF


_READ: list[tuple[dict[str, Any], tuple[ReadQuote, ...]]] = []


def rows_read(rows: list[dict[str, Any]], jobs: int) -> list[tuple[dict[str, Any], tuple[ReadQuote, ...]]]:
    """Every text with what was read from it; read once."""
    if not _READ:
        documents = [Document(row["doc_id"], row["text"], "s", published=row["date"], language="de") for row in rows]
        _READ.extend((row, reading.quotes) for row, reading in zip(rows, read_all(documents, jobs)))
    return _READ


def _show(
    text: str, gold: list[Quotation], found: list[Quotation], pairs: list[tuple[int, int]],
    right: list[tuple[int, int]], what: str,
) -> None:  # fmt: skip
    if what == "speakers":
        for i, j in pairs:
            if (i, j) not in right:
                print("S", _words(text, gold[i]), "\n   read:", [text[a:b] for a, b in found[j].speaker])
    rest, taken = (gold, {i for i, _ in pairs}) if what == "missed" else (found, {j for _, j in pairs})
    for number, one in enumerate(rest if what in ("missed", "false") else ()):
        if number not in taken:
            print(what[0].upper(), _words(text, one))


def _words(text: str, one: Quotation) -> str:
    """The quotation in its text, and its speaker."""
    first, last = one.words[0][0], one.words[-1][1]
    words = " | ".join(text[a:b] for a, b in one.words)
    before, behind = text[max(0, first - _AROUND) : first], text[last : last + _AROUND // 2]
    return f"{before!r} [[{words}]] {behind!r}  speaker: {[text[a:b] for a, b in one.speaker]}"


def main() -> None:
    """Both kinds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--show", choices=["missed", "false", "speakers"], help="print these quotations")
    parser.add_argument("--kind", choices=["direct", "indirect"], action="append")
    parser.add_argument("--jobs", type=int, default=1)
    chosen = parser.parse_args()
    with (gzip.open if chosen.file.suffix == ".gz" else open)(chosen.file, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    for kind in chosen.kind or ("direct", "indirect"):
        print(measure(rows, kind, chosen.jobs, chosen.show).line(kind))


if __name__ == "__main__":
    main()
