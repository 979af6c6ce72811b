"""Where the kernels run: in this process, or in several. The result is the same to the byte."""

from __future__ import annotations

import gc
import os
from functools import partial
from typing import Iterable, Iterator, Sequence

from checker.model.assertion import Reading
from checker.model.document import Document
from checker.pipeline import Story, by_story, check_story, read_document, uncollected
from checker.settings import Settings

_BATCH = 4  # documents sent to a process at once
_COLLECTED = 200  # documents read between two garbage collections


def read_all(
    documents: Iterable[Document], jobs: int = 1, mentions: str = "model", scheduler: str = ""
) -> Iterator[Reading]:
    """First kernel over documents, in their order. `mentions`, `scheduler`: as in the settings."""
    documents = list(documents)
    if scheduler:
        from checker import cluster

        yield from cluster.read_all(documents, scheduler, mentions)
        return
    processes = min(jobs, os.cpu_count() or 1, -(-len(documents) // _BATCH))  # more would only cost memory
    if processes < 2:
        yield from _read_here(documents, mentions)
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(processes) as pool:
        yield from pool.map(partial(read_document, mentions=mentions), documents, chunksize=_BATCH)


def _read_here(documents: Sequence[Document], mentions: str) -> Iterator[Reading]:
    with uncollected():
        for number, document in enumerate(documents, 1):
            yield read_document(document, mentions)
            if number % _COLLECTED == 0:
                gc.collect(0)  # by now most of what was read is printed and gone


def check_all(documents: Sequence[Document], settings: Settings) -> list[Story]:
    """Both kernels over documents of any number of stories; stories in order of their names."""
    if settings.scheduler:
        from checker import cluster

        return list(cluster.check_all(documents, settings))
    readings = list(read_all(documents, settings.jobs, settings.mentions))
    return [check_story(own, settings) for own in by_story(readings)]
