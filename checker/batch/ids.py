"""Second stage: ids that several documents of a story want. The first one has it, the others are numbered."""

from __future__ import annotations

from typing import Iterator

from msgspec import Struct

from checker.batch.exchange import Exchange
from checker.batch.job import Job
from checker.batch.split import Key, keys
from checker.read.ids import Ids

_BUCKETS = 256  # such ids are rare


class Renamed(Struct, frozen=True):
    """One document whose id was taken."""

    piece: str
    number: int  # in the piece
    id: str  # what it is called instead


def renamed(job: Job) -> Exchange:
    """Those of a piece are in its bucket."""
    return Exchange(job.place, "stage/renamed", _BUCKETS)


def number(job: Job, name: str, bucket: int) -> int:
    """One task: the ids of one bucket. Returns how many were taken."""
    to = renamed(job)
    return to.write(name, ((to.bucket(each.piece), each) for each in _renamed(job, bucket)))


def names_of(job: Job, piece: str) -> dict[int, str]:
    """Number in the piece -> what the document is called because its id was taken."""
    of = renamed(job)
    return {each.number: each.id for each in of.read(of.bucket(piece), Renamed) if each.piece == piece}


def _renamed(job: Job, bucket: int) -> Iterator[Renamed]:
    ids = Ids()
    for key in keys(job).read(bucket, Key):
        id = ids.unique(key.story, key.id)
        if id != key.id:
            yield Renamed(key.piece, key.number, id)
