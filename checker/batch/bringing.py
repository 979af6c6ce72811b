"""Between reading and the search for persons and stories: what documents bring passes to the buckets where it meets.

Pieces are many and buckets too; tasks between them pass on the pieces of a share each, so that not every bucket has to
open the file of every piece.
"""

from __future__ import annotations

from collections import Counter
from typing import Iterator

from msgspec import Struct

from checker.batch import grouping, names
from checker.batch.exchange import Exchange
from checker.batch.grouping import Note
from checker.batch.job import Job
from checker.batch.split import Share
from checker.link.names import full_names
from checker.link.told import Told, told
from checker.model.assertion import Reading
from checker.model.value import Name


class Brought(Struct, frozen=True, array_like=True):
    """What one document brings."""

    told: Told | None  # if stories are to be found
    names: tuple[Name, ...]  # of persons, in full


def brought(job: Job) -> Exchange:
    """A source, a piece."""
    return Exchange(job.place, "stage/brought", 1)


def brings(job: Job, reading: Reading) -> Brought:
    """What is kept of a reading beside itself."""
    return Brought(told(reading) if job.group else None, tuple(sorted(full_names(reading), key=repr)))


def bring(job: Job, name: str, share: Share) -> int:
    """One task: what the documents of some pieces bring. Returns how many names."""
    held: Counter[Name] = Counter()

    def notes() -> Iterator[Note]:
        for piece in share.pieces:
            for each in brought(job).read_from(piece, 0, Brought):
                held.update(each.names)
                if each.told:
                    yield Note(each.told, share.number)

    grouping.note(job, name, notes())
    return names.note(job, name, held)
