"""Where the kernels run: in this process, or in several. The result is the same to the byte."""

from __future__ import annotations

import gc
import os
from contextlib import contextmanager
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, Any, Callable, Iterable, Iterator, Sequence

from checker.model.assertion import Reading
from checker.model.document import Document
from checker.pipeline import Story, check_story, read_documents, uncollected
from checker.settings import Settings

if TYPE_CHECKING:
    from checker.workers import Processes, Workers

Read = Callable[[Sequence[Document]], list[Reading]]

_BATCH = 4  # documents sent to a process at once
_AHEAD = 7  # batches that each process may be ahead of the one it reads
_COLLECTED = 200  # documents read between two garbage collections


@contextmanager
def working(jobs: int = 1, scheduler: str = "") -> Iterator[Workers]:
    """For any task: as many processes as there are jobs, if the machine has the cores, or a scheduler's workers."""
    processes = min(jobs, os.cpu_count() or 1)  # more would only cost memory
    if scheduler:
        from checker import cluster

        with cluster.working(scheduler) as workers:
            yield workers
    elif processes < 2:
        from checker.workers import Workers

        yield Workers()
    else:
        with _processes(processes) as pool:
            yield pool


@contextmanager
def _processes(number: int, *how: Any) -> Iterator[Processes]:
    """Processes until the block ends, as in `workers`, which who reads alone does not wait for."""
    from checker.workers import Processes

    pool = Processes(number, *how)
    try:
        yield pool
    finally:
        pool.end()


def read_all(
    documents: Iterable[Document], jobs: int = 1, mentions: str = "model", scheduler: str = "", compared: bool = True
) -> Iterator[Reading]:
    """First kernel over documents, in their order. `mentions`, `scheduler`: as in the settings.

    `compared`: False for readings that hold items alone.
    """
    documents = list(documents)
    read = partial(read_documents, mentions=mentions, compared=compared)
    if scheduler:
        from checker import cluster

        return cluster.read_all(documents, scheduler, read)
    processes = min(jobs, os.cpu_count() or 1, -(-len(documents) // _BATCH))  # more would only cost memory
    return _read_here(documents, read) if processes < 2 else _read_by(processes, documents, read)


def _read_by(processes: int, documents: Sequence[Document], read: Read) -> Iterator[Reading]:
    """Several processes, which are never far ahead of who takes the readings: what waits takes memory."""
    batches = (documents[at : at + _BATCH] for at in range(0, len(documents), _BATCH))
    with _processes(processes, None, _AHEAD) as pool:
        for readings in pool.each(read, batches):
            yield from readings


def _read_here(documents: Sequence[Document], read: Read) -> Iterator[Reading]:
    with uncollected():
        for number, document in enumerate(documents, 1):
            yield from read([document])
            if number % _COLLECTED == 0:
                gc.collect(0)  # by now most of what was read is printed and gone


def check_all(documents: Sequence[Document], settings: Settings) -> list[Story]:
    """Both kernels over documents of any number of stories; stories in order of their names."""
    return list(check_stream(documents, settings))


def check_stream(documents: Sequence[Document], settings: Settings) -> Iterator[Story]:
    """What `check_all` finds, a story at a time."""
    if settings.scheduler and not settings.group:
        from checker import cluster

        yield from cluster.check_all(documents, settings)
        return
    ordered = sorted(documents, key=lambda document: (document.story, document.id))
    readings: Iterable[Reading] = read_all(ordered, settings.jobs, settings.mentions, settings.scheduler)
    if settings.group:
        from checker.grouping import grouped

        readings = grouped(readings)
    yield from check_each(readings, settings)


def check_each(readings: Iterable[Reading], settings: Settings) -> Iterator[Story]:
    """Second kernel over readings in order of their stories, a story in memory at a time."""
    for _, own in groupby(readings, key=lambda reading: reading.story):
        yield check_story(list(own), settings)
