"""Where the kernels run: in this process, or in several. The result is the same to the byte."""

from __future__ import annotations

import gc
import os
from collections import deque
from contextlib import contextmanager
from itertools import groupby, islice
from typing import Iterable, Iterator, Sequence

from checker.grouping import grouped
from checker.model.assertion import Reading
from checker.model.document import Document
from checker.pipeline import Story, check_story, read_document, read_documents, uncollected
from checker.settings import Settings
from checker.workers import Processes, Workers

_BATCH = 4  # documents sent to a process at once
_AHEAD = 8  # batches that each process may be ahead
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
        yield Workers()
    else:
        pool = Processes(processes)
        try:
            yield pool
        finally:
            pool.end()


def read_all(
    documents: Iterable[Document], jobs: int = 1, mentions: str = "model", scheduler: str = ""
) -> Iterator[Reading]:
    """First kernel over documents, in their order. `mentions`, `scheduler`: as in the settings."""
    documents = list(documents)
    if scheduler:
        from checker import cluster

        return cluster.read_all(documents, scheduler, mentions)
    processes = min(jobs, os.cpu_count() or 1, -(-len(documents) // _BATCH))  # more would only cost memory
    return _read_here(documents, mentions) if processes < 2 else _read_by(processes, documents, mentions)


def _read_by(processes: int, documents: Sequence[Document], mentions: str) -> Iterator[Reading]:
    """Several processes, which are never far ahead of who takes the readings: what waits takes memory."""
    from concurrent.futures import ProcessPoolExecutor

    batches = (documents[at : at + _BATCH] for at in range(0, len(documents), _BATCH))
    with ProcessPoolExecutor(processes) as pool:
        ahead = deque(pool.submit(read_documents, batch, mentions) for batch in islice(batches, processes * _AHEAD))
        while ahead:
            yield from ahead.popleft().result()
            ahead.extend(pool.submit(read_documents, batch, mentions) for batch in islice(batches, 1))


def _read_here(documents: Sequence[Document], mentions: str) -> Iterator[Reading]:
    with uncollected():
        for number, document in enumerate(documents, 1):
            yield read_document(document, mentions)
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
    yield from check_each(grouped(readings) if settings.group else readings, settings)


def check_each(readings: Iterable[Reading], settings: Settings) -> Iterator[Story]:
    """Second kernel over readings in order of their stories, a story in memory at a time."""
    for _, own in groupby(readings, key=lambda reading: reading.story):
        yield check_story(list(own), settings)
