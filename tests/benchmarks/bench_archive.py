"""How long it takes to find the persons and the stories of a large archive, and how much memory: no text is read.

    PYTHONPATH=tests python tests/benchmarks/bench_archive.py FOLDER COUNT...

The stages of `checker batch` over what made documents bring (`made_notes.py`), in FOLDER, which is not to exist; two
processes. Prints for persons and for stories: seconds, seconds of the processor, and the most memory that all
processes had at once; and how well the stories are found (B-cubed).
"""

from __future__ import annotations

import os
import shutil
import sys
import threading
import time
from collections import Counter, defaultdict
from itertools import islice
from pathlib import Path
from typing import Any, Callable, Iterator

from made_notes import Made, made

from checker.batch import names
from checker.batch.grouping import Note, group, note
from checker.batch.homes import Home, homes
from checker.batch.job import Job, Sizes, sizes
from checker.batch.people import people
from checker.batch.place import Place
from checker.batch.shards import Shard
from checker.batch.stages import Stages, digits
from checker.scale import working

LENGTH = 2_500  # bytes of an article
PIECE, SHARES, JOBS = 500, 16, 2


class Meter:
    """Time, and the memory of this process and its children while the block runs."""

    def __enter__(self) -> Meter:
        self.peak, self._running = 0, True
        self._wall, self._own = time.perf_counter(), self._processor()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *error: object) -> None:
        self._running = False
        self._thread.join()
        self.wall, self.processor = time.perf_counter() - self._wall, self._processor() - self._own

    def _watch(self) -> None:
        while self._running:
            self.peak = max(self.peak, sum(map(_resident, _family(os.getpid()))))
            time.sleep(0.1)

    @staticmethod
    def _processor() -> float:
        return sum(os.times()[:4])

    def __str__(self) -> str:
        return f"{self.wall:7.0f} s, {self.processor:7.0f} s of processor, {self.peak / 1e9:5.2f} GB"


def _family(process: int) -> Iterator[int]:
    yield process
    for thread in Path(f"/proc/{process}/task").glob("*/children"):
        for child in _read(thread).split():
            yield from _family(int(child))


def _resident(process: int) -> int:
    pages = _read(Path(f"/proc/{process}/statm")).split()
    return int(pages[1]) * os.sysconf("SC_PAGE_SIZE") if pages else 0


def _read(path: Path) -> str:
    try:
        return path.read_text()
    except OSError:
        return ""  # it has ended


def written(job: Job, documents: int) -> list[int]:
    """What the documents bring, in the job's folder; returns the story of each."""
    truth = []
    every = made(documents)
    for at, piece in enumerate(iter(lambda: list(islice(every, PIECE)), [])):
        _write(job, digits(at), piece)
        truth += [one.story for one in piece]
    return truth


def _write(job: Job, name: str, piece: list[Made]) -> None:
    note(job, name, [Note(one.told, int(one.told.document) % SHARES) for one in piece])
    names.note(job, name, Counter(each for one in piece for each in one.names))


def quality(job: Job, truth: list[int]) -> str:
    """B-cubed precision and recall of the stories found."""
    own: dict[str, Counter[int]] = defaultdict(Counter)
    for share in range(SHARES):
        for home in homes(job, SHARES).read(share, Home):
            own[home.story][truth[int(home.document)]] += 1
    sizes = Counter(truth)
    both = [(number, number / sum(held.values()), number / sizes[story]) for held in own.values()
            for story, number in held.items()]  # fmt: skip
    precision, recall = (sum(one[0] * one[side] for one in both) / len(truth) for side in (1, 2))
    return f"{len(own):,} groups of {len(sizes):,} stories, precision {precision:.3f}, recall {recall:.3f}"


def watch(results: Iterator[Any], count: int, stage: str) -> Iterator[Any]:
    """What each stage has done, if that is asked for."""
    start, total = time.perf_counter(), 0
    try:
        for result in results:
            total += result
            yield result
    finally:
        if "VERBOSE" in os.environ:
            print(f"    {stage}: {count} tasks, {time.perf_counter() - start:.1f} s, {total:,}", flush=True)


def staged(job: Job, work: Callable[[Stages], object]) -> None:
    """Processes of its own, whose time counts when they have ended."""
    with working(JOBS, "") as workers:
        work(Stages(job, workers, watch))


def measured(label: str, work: Callable[[], object]) -> None:
    with Meter() as meter:
        work()
    print(f"  {label:8} {meter}", flush=True)


def main() -> None:
    folder = Path(sys.argv[1])
    for documents in map(int, sys.argv[2:]):
        folder.mkdir()
        groups = sizes([Shard("", "a.jsonl", documents * LENGTH, "")]).groups
        job = Job(Place(str(folder.resolve())), "seal", group=True, sizes=Sizes(groups=groups))
        print(f"{documents:,} documents, {groups} buckets", flush=True)
        truth: list[int] = []
        measured("made", lambda: truth.extend(written(job, documents)))
        measured("persons", lambda: staged(job, people))
        measured("stories", lambda: staged(job, lambda stages: group(stages, SHARES)))
        size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
        print(f"  {quality(job, truth)}; {size / 1e9:.2f} GB of files", flush=True)
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
