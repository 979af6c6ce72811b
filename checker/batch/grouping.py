"""Between reading and sharing, if stories are to be found: the story each document belongs to."""

from __future__ import annotations

from typing import Iterator, Sequence

from checker.batch.job import Job
from checker.batch.reading import Read, readings
from checker.batch.sharing import Home, homes
from checker.batch.split import Piece
from checker.grouping import homes as found
from checker.model.assertion import Reading


def group(job: Job, name: str, pieces: Sequence[Piece]) -> int:
    """One task: all pieces. Returns how many documents have been given a story."""
    share_of: dict[tuple[str, str], int] = {}
    home = found(_readings(job, pieces, share_of))
    shares = 1 + max((piece.share for piece in pieces), default=0)
    records = ((share_of[given, document], Home(given, document, story)) for (given, document), story in home.items())
    return homes(job, shares).write(name, records)


def _readings(job: Job, pieces: Sequence[Piece], share_of: dict[tuple[str, str], int]) -> Iterator[Reading]:
    for piece in pieces:
        for each in readings(job).read_from(piece.name, 0, Read):
            share_of[each.story, each.id] = piece.share
            yield each.unpacked()[1]
