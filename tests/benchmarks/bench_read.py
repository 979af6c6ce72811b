"""How long reading takes, by stage and as a whole: `pytest tests/benchmarks/bench_*.py`.

What compares over machines is printed with `-s`: the time as a multiple of splitting the same texts into words by a
plain regular expression. "times" finds the time expressions of texts already scanned.
"""

from __future__ import annotations

import re
from timeit import repeat
from typing import Callable

import pytest
from cases import STORIES
from pytest_benchmark.fixture import BenchmarkFixture

from checker.annotate import annotate
from checker.annotate.scan import Scan
from checker.annotate.times import times
from checker.extract import extract
from checker.model.document import TEXT, Document
from checker.normalize import normalize
from checker.pipeline import read_document
from checker.read import read

LENGTH = 2_600  # characters of an article
ROUNDS = 20  # of the plain expression, of which the fastest counts
PLAIN = re.compile(r"\w+|[^\w\s]")


def articles() -> list[Document]:
    """The German texts of all fixture stories, each repeated to the length of an article."""
    stories = [story for story in sorted(STORIES.iterdir()) if story.is_dir()]
    documents = [each for story in stories for each in read([story]).documents if each.language == "de"]
    repeated = ("\n\n".join([each.text] * (LENGTH // len(each.text) + 1)) for each in documents)
    return [Document(str(number), text[:LENGTH], published="2025-08-18") for number, text in enumerate(repeated)]


DOCUMENTS = articles()
SCANS = [Scan(document, TEXT) for document in DOCUMENTS]
MEGABYTES = sum(len(document.text.encode()) for document in DOCUMENTS) / 1e6
ANNOTATED = [annotate(document) for document in DOCUMENTS]
RESOLVED = [normalize(document, annotations) for document, annotations in zip(DOCUMENTS, ANNOTATED)]

STAGES: dict[str, Callable[[], object]] = {
    "plain": lambda: [PLAIN.findall(document.text) for document in DOCUMENTS],
    "scan": lambda: [Scan(document, TEXT) for document in DOCUMENTS],
    "times": lambda: [times(scan) for scan in SCANS],
    "annotate": lambda: [annotate(document) for document in DOCUMENTS],
    "normalize": lambda: [normalize(*pair) for pair in zip(DOCUMENTS, ANNOTATED)],
    "extract": lambda: [extract(*each) for each in zip(DOCUMENTS, ANNOTATED, RESOLVED)],
    "whole": lambda: [read_document(document) for document in DOCUMENTS],
}


@pytest.mark.parametrize("stage", STAGES)
def test_stage(stage: str, benchmark: BenchmarkFixture) -> None:
    benchmark.group = "read"
    benchmark.extra_info["articles"] = len(DOCUMENTS)
    benchmark(STAGES[stage])
    plain = min(repeat(STAGES["plain"], number=1, repeat=ROUNDS))
    took = benchmark.stats.stats.min
    print(f"\n{stage}: {took / plain:.1f} times a plain regular expression, {MEGABYTES / took:.2f} MB of text a second")
