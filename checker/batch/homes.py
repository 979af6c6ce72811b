"""Which story a document belongs to, where stories are found."""

from __future__ import annotations

from msgspec import Struct

from checker.batch.exchange import Exchange
from checker.batch.job import Job


class Home(Struct, frozen=True):
    """The story that a document belongs to."""

    given: str  # the story it was given with
    document: str
    story: str


def homes(job: Job, shares: int) -> Exchange:
    """Where documents belong, those of a share's pieces in the bucket of its number; empty if no stories are found.

    Of two records on one document the later one holds.
    """
    return Exchange(job.place, "stage/homes", shares)
