"""Write the table of docs/speed.md: `PYTHONPATH=tests python tests/benchmarks/table.py`.

Every stage and the reference work are timed in turn, round after round, by the processor's time of this process; of
each the fastest round counts. So what else the machine does disturbs all of them alike.
"""

from __future__ import annotations

import time
from pathlib import Path
from typing import Callable

from stages import HANTA_REFERENCE, PLAIN_REFERENCE, REFERENCES, STAGES, articles

PAGE = Path(__file__).parents[2] / "docs" / "speed.md"
BEGIN, END = "<!-- table -->", "<!-- end -->"
ROUNDS = 7


def seconds(work: Callable[[], object]) -> float:
    """Processor time of one run."""
    started = time.process_time()
    work()
    return time.process_time() - started


def measured() -> dict[str, float]:
    """Stage or reference -> its fastest round."""
    every = {**REFERENCES, **STAGES}
    best = dict.fromkeys(every, float("inf"))
    for work in every.values():
        work()  # fills the caches
    for _ in range(ROUNDS):
        for name, work in every.items():
            best[name] = min(best[name], seconds(work))
    return best


def table(best: dict[str, float]) -> str:
    """The rows, with the time of each stage as a multiple of the reference work."""
    number = len(articles())
    rows = ["| stage | ms an article | times the plain expression | times HanTa |", "|---|---|---|---|"]
    for name, took in best.items():
        plain, hanta = took / best[PLAIN_REFERENCE], took / best[HANTA_REFERENCE]
        rows.append(f"| {name} | {1000 * took / number:.2f} | {plain:.1f} | {hanta:.3f} |")
    return "\n".join(rows)


def main() -> None:
    """Measure, and write the page."""
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    after = rest.partition(END)[2]
    PAGE.write_text(f"{before}{BEGIN}\n{table(measured())}\n{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
