"""A million names in one process; `-m long` runs it."""

from __future__ import annotations

import resource
import sys
from collections import Counter
from time import process_time

import pytest
from name_forms import name_forms

from checker.link.names import cluster_names
from checker.normalize import parse_name

COUNT, FEWER = 1_000_000, 10_000
SECONDS, GIGABYTES = 300, 4


def pairs(number: int) -> int:
    return number * (number - 1) // 2


def clustered(count: int) -> tuple[float, float]:
    """Seconds of one core, and the share of joined pairs that belong together."""
    forms, truth = zip(*name_forms(count))
    start = process_time()
    found = cluster_names([parse_name(form) for form in forms])
    seconds = process_time() - start
    right = sum(pairs(number) for cluster in found for number in Counter(truth[at] for at in cluster).values())
    return seconds, right / sum(map(pairs, map(len, found)))


@pytest.mark.long
@pytest.mark.skipif(sys.platform == "win32", reason="there the memory of a process is measured otherwise")
def test_a_million_names_are_clustered_in_minutes_and_near_linear_time() -> None:
    few, _ = clustered(FEWER)
    many, precision = clustered(COUNT)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2
    assert many < SECONDS and memory < GIGABYTES
    assert many < 2 * few * COUNT / FEWER
    assert precision > 0.95
