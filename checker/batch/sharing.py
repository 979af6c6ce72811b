"""Fourth stage: readings pass to the bucket of their story, so that every story comes together in one task."""

from __future__ import annotations

from typing import Iterator

import msgspec

from checker.batch.exchange import Exchange
from checker.batch.homes import Home, homes
from checker.batch.job import Job
from checker.batch.reading import Read, readings
from checker.batch.split import Share


def told(job: Job, buckets: int) -> Exchange:
    """Readings by story: a source, a share."""
    return Exchange(job.place, "stage/told", buckets)


def share(job: Job, name: str, mine: Share) -> int:
    """One task: the readings of some pieces. Returns how many."""
    to = told(job, mine.buckets)
    return to.write(name, ((to.bucket(each.story), each) for each in _moved(job, mine)))


def _moved(job: Job, mine: Share) -> Iterator[Read]:
    home = {(one.given, one.document): one.story for one in homes(job, mine.shares).read(mine.number, Home)}
    for piece in mine.pieces:
        for each in readings(job).read_from(piece, 0, Read):
            story = home.get((each.story, each.id), each.story)
            yield each if story == each.story else msgspec.structs.replace(each, story=story)
