"""A whole batch: stage after stage, each over files that the one before has left."""

from __future__ import annotations

from importlib.util import find_spec
from itertools import groupby
from typing import Iterable, Iterator, Sequence, TypeVar

import msgspec

from checker.batch.bringing import bring
from checker.batch.checking import Bucket, Checked, check
from checker.batch.grouping import group
from checker.batch.ids import number
from checker.batch.job import JOB, STAGE, SUMMARY, Job, begin, described, seal, sizes, unpacked
from checker.batch.people import people
from checker.batch.place import Place
from checker.batch.reading import read
from checker.batch.shards import Shard, find, whole
from checker.batch.sharing import share
from checker.batch.split import Piece, Share, Split, split
from checker.batch.stages import Stages, Watch, digits
from checker.batch.summary import Summary, summed
from checker.batch.tables import PROBLEMS
from checker.errors import CheckerError, SettingsError, UnreadableError
from checker.packs import packs
from checker.read.documents import options
from checker.report.files import json_text
from checker.scale import working
from checker.settings import Settings
from checker.workers import Workers

T = TypeVar("T")

_SHARDS = 8_000_000  # bytes of small shards, unpacked, that one task splits


def batch(
    names: Sequence[str], output: str, settings: Settings, watch: Watch, *, form: str = "jsonl",
    published: str | None = None, restart: bool = False,
) -> Summary:  # fmt: skip
    """Check the archive in the shards of these names; go on where an earlier run of the same job has stopped.

    `output`: a folder or URL; `form`: of its shards, jsonl or parquet; `watch` shows how far each stage is.
    """
    options(published, settings.language)
    if form == "parquet" and not find_spec("pyarrow"):
        raise CheckerError("--shards parquet needs an extra; install it with: pip install 'checker[scale]'")
    place = Place(whole(output))
    if place.own and (settings.jobs > 1 or settings.scheduler):
        raise SettingsError(f"{output}: other processes do not see it; choose another place with -o, or work in one")
    shards = find(names, place.url)
    told = described(shards, settings, form, published)
    with working(settings.jobs, settings.scheduler) as workers:
        if begin(place, told, settings, restart):
            place.remove(STAGE)
            return msgspec.json.decode(place.read(SUMMARY), type=Summary)
        _show(place, workers)
        job = Job(place, seal(told), form, published, settings.group, sizes(shards))
        summary = _run(Stages(job, workers, watch), shards)
    place.write(SUMMARY, (json_text(msgspec.to_builtins(summary), indent=2) + "\n").encode())
    place.remove(STAGE)
    return summary


def _show(place: Place, workers: Workers) -> None:
    """SettingsError where a worker does not see the place."""
    for worker, seen in sorted(workers.everywhere(seen_by, place).items()):
        if not seen:
            told = f"{worker} does not see {place.url}; choose a folder or URL with -o that all workers share"
            raise SettingsError(told)


def seen_by(place: Place) -> bool:
    """Does this process see the job?"""
    try:
        return place.exists(JOB)
    except CheckerError:
        return False


def _run(stages: Stages, shards: Sequence[Shard]) -> Summary:
    job = stages.job
    cut = stages.run("split", split, _numbered(packs(shards, unpacked, _SHARDS)), Split)
    pieces = _pieces(cut.values(), job.sizes.share)
    if not pieces:
        raise UnreadableError(f"{job.place.url}: no document could be read; {PROBLEMS.folder} there tells why")
    stages.run("ids", number, _numbered(range(job.sizes.keys)), int)
    stages.run("read", read, {piece.name: piece for piece in pieces}, int)
    buckets = 1 + sum(piece.characters for piece in pieces) // job.sizes.bucket
    shares = _numbered(_shares(pieces, buckets))
    stages.run("bring", bring, shares, int)
    if job.group:
        group(stages, len(shares))
    people(stages)
    stages.run("share", share, shares, int)
    checked = stages.run("check", check, _numbered(Bucket(at, buckets) for at in range(buckets)), Checked)
    return summed(cut.values(), checked.values())


def _pieces(cut: Iterable[Split], size: int) -> list[Piece]:
    """All pieces in order, each with the number of the share it belongs to."""
    shares = packs((piece for one in cut for piece in one.pieces), lambda piece: piece.characters, size)
    return [msgspec.structs.replace(piece, share=at) for at, pack in enumerate(shares) for piece in pack]


def _shares(pieces: Sequence[Piece], buckets: int) -> Iterator[Share]:
    shares = pieces[-1].share + 1
    for at, own in groupby(pieces, key=lambda piece: piece.share):
        yield Share(at, tuple(piece.name for piece in own), shares, buckets)


def _numbered(arguments: Iterable[T]) -> dict[str, T]:
    """Tasks with their names."""
    return {digits(at): argument for at, argument in enumerate(arguments)}
