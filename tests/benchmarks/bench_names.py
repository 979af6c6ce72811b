"""How long it takes to find the persons behind very many name forms, and how well it is done.

    PYTHONPATH=tests python tests/benchmarks/bench_names.py [COUNT ...]

Wanted: 1,000,000 distinct forms in one process in under 5 minutes and 4 GB, and time that grows with the number.
"""

from __future__ import annotations

import resource
import sys
from collections import Counter
from time import perf_counter, process_time
from typing import Hashable, Iterable, Sequence

from name_forms import name_forms

from checker.link.names import cluster_names
from checker.normalize import parse_name


def quality(clusters: Iterable[Sequence[int]], truth: Sequence[Hashable]) -> tuple[float, float]:
    """Precision and recall of the pairs that share a cluster."""
    clusters = list(clusters)
    right = sum(_pairs(Counter(truth[at] for at in members).values()) for members in clusters)
    return right / max(1, _pairs(map(len, clusters))), right / max(1, _pairs(Counter(truth).values()))


def _pairs(sizes: Iterable[int]) -> int:
    return sum(size * (size - 1) // 2 for size in sizes)


def main(counts: Sequence[int]) -> None:
    for count in counts:
        forms, truth = zip(*name_forms(count))
        start, computed = perf_counter(), process_time()
        names = [parse_name(form) for form in forms]
        parsed = perf_counter()
        clusters = cluster_names(names)
        end, computed = perf_counter(), process_time() - computed
        precision, recall = quality(clusters, truth)
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2
        print(
            f"{count:>9,} names: parsed in {parsed - start:.1f} s, clustered in {end - parsed:.1f} s "
            f"({computed:.1f} s of one core in all), {memory:.1f} GB, "
            f"{len(clusters):,} clusters, precision {precision:.3f}, recall {recall:.3f}",
            flush=True,
        )


if __name__ == "__main__":
    main([int(argument) for argument in sys.argv[1:]] or [10_000, 100_000, 1_000_000])
