"""How long each stage takes, from bytes to findings: `pytest tests/benchmarks/bench_read.py`.

What compares over machines is printed with `-s`: the time as a multiple of reference work over the same texts in the
same run. `PYTHONPATH=tests python tests/benchmarks/table.py` writes all ratios into docs/speed.md.
"""

from __future__ import annotations

from timeit import repeat

import pytest
from pytest_benchmark.fixture import BenchmarkFixture
from stages import PLAIN_REFERENCE, REFERENCES, STAGES, articles

ROUNDS = 20  # of the plain expression, of which the fastest counts


@pytest.mark.parametrize("stage", [*REFERENCES, *STAGES])
def test_stage(stage: str, benchmark: BenchmarkFixture) -> None:
    benchmark.group = "read"
    benchmark.extra_info["articles"] = len(articles())
    benchmark({**REFERENCES, **STAGES}[stage])
    plain = min(repeat(REFERENCES[PLAIN_REFERENCE], number=1, repeat=ROUNDS))
    took = benchmark.stats.stats.min
    megabytes = sum(len(document.text.encode()) for document in articles()) / 1e6
    print(f"\n{stage}: {took / plain:.1f} times a plain regular expression, {megabytes / took:.2f} MB of text a second")
