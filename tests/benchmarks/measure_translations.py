"""A news article against its faithful translation, as it is and with one planted error: silent, and outspoken.

Run: python tests/benchmarks/measure_translations.py FOLDER [--show]   (the folder of the public data and of seeded.py)

FOLDER holds `bench/seeded.py`, which plants the errors, and `data/news/translations.dev.jsonl.gz`: the article in its
own language (German or English), and two translations of it. Errors stand in the second translation; here it is
compared with the article itself, not with the first translation.
"""

from __future__ import annotations

import argparse
import gzip
import importlib.util
import json
import sys
from collections import Counter
from functools import lru_cache
from pathlib import Path
from typing import Any, Iterator

from checker.model.assertion import Reading
from checker.model.document import Document, Source
from checker.model.finding import INFO, Finding
from checker.pipeline import check_story, read_document
from checker.settings import Settings

_DAY = "2021-12-15"
_SLACK = 60  # characters by which the words of a finding may be longer than the error


def records(folder: Path) -> Iterator[dict[str, Any]]:
    """One article each, with its translations."""
    with gzip.open(folder / "data" / "news" / "translations.dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def seeding(folder: Path) -> Any:
    """The module that plants the errors."""
    spec = importlib.util.spec_from_file_location("seeded", folder / "bench" / "seeded.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["seeded"] = module
    spec.loader.exec_module(module)
    return module


def alarms(source: Reading, text: str, language: str) -> list[Finding]:
    """What is told of the article and a translation, by both of them."""
    found = check_story([source, _reading("b", text, language)], Settings()).findings
    return [f for f in found if f.severity != INFO and len({e.passage.document for e in f.evidence}) > 1]


@lru_cache(maxsize=4)
def _reading(name: str, text: str, language: str) -> Reading:
    return read_document(Document(name, text, "pair", source=Source(name), language=language, published=_DAY))


def points_at(found: Finding, start: int, end: int) -> bool:
    """Does one short passage of the finding stand on the error?"""
    spans = [e.passage.span for e in found.evidence if e.passage.document == "b"]
    return any(s.end - s.start <= end - start + _SLACK and s.start < end and s.end > start for s in spans)


def main() -> None:
    """Print the share of errors found by kind, and the false alarms a pair."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--show", action="store_true", help="print the false alarms")
    chosen = parser.parse_args()
    planted, hit = Counter[str](), Counter[str]()
    pairs = false = 0
    seeded = seeding(chosen.folder)
    for record in records(chosen.folder):
        source = _reading("a", _text(record["source"]), record["src_lang"])
        wrong = alarms(source, " ".join(record["refB"]), record["tgt_lang"])
        pairs, false = pairs + 1, false + len(wrong)
        for finding in wrong if chosen.show else ():
            print(record["doc_id"], finding.code, " | ".join(e.passage.quote for e in finding.evidence))
        for _, _, seed in seeded.seeded_pairs(record):
            kind = f"{record['tgt_lang']} {seed.kind}"
            planted[kind] += 1
            told = alarms(source, seed.text, record["tgt_lang"])
            hit[kind] += any(points_at(finding, seed.start, seed.end) for finding in told)
    for kind in sorted(planted):
        print(f"{kind:<14} {hit[kind]:>3} of {planted[kind]}")
    every = sum(planted.values())
    print(f"found {sum(hit.values())} of {every} ({100 * sum(hit.values()) / every:.1f} %)")
    print(f"false alarms on {pairs} faithful pairs: {false} ({false / pairs:.2f} a pair)")


def _text(source: str | list[str]) -> str:
    return source if isinstance(source, str) else "\n".join(source)


if __name__ == "__main__":
    main()
