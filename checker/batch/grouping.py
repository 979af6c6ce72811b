"""Between reading and sharing, if stories are to be found: the story each document belongs to.

Documents of near days meet in one task (`score`), groups of some days in another (`settle`), and what had to wait
there at the borders meets in fewer and fewer, until nothing waits (see `link/settling`). Only then it is known which
of the stories as they were given are one (`keep`).
"""

from __future__ import annotations

from collections import defaultdict
from typing import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from checker.batch.exchange import Exchange
from checker.batch.homes import Home, homes
from checker.batch.job import Job
from checker.batch.stages import Stages, Task, digits
from checker.grouping import part_of
from checker.link.settling import Piece, joined, settled, united, wider
from checker.link.stories import reaches_back, scored, window
from checker.link.told import Told

_TOLD_APART = 2  # groups that show that a story as given is several
Key = tuple[str, int]  # story as given, number of a piece of its days


class Note(Struct, frozen=True, array_like=True, gc=False):
    """What a document brings, and the task that will pass its reading on."""

    told: Told
    share: int


class Part(Struct, frozen=True, array_like=True):
    """Groups of some days, and the shares that their documents belong to."""

    story: str
    piece: Piece
    shares: dict[str, int]


class Group(Struct, frozen=True, array_like=True):
    """One of the groups of a story as it was given, of which there may be no other."""

    story: str
    shares: dict[str, int]  # document -> its share


class Step(Struct, frozen=True):
    """The bucket of one task."""

    bucket: int
    shares: int  # how many there are
    level: int = 0  # how often pieces have become wider


def notes(job: Job) -> Exchange:
    """What documents bring: a source, a piece of the archive; a bucket, some of the pieces of all days."""
    return Exchange(job.place, "stage/notes", job.sizes.groups)


def note(job: Job, name: str, brought: Iterable[Note]) -> int:
    """Keep what the documents of one piece of the archive bring. Returns how many records it takes."""
    to = notes(job)
    return to.write(name, ((bucket, each) for each in brought for bucket in sorted(_buckets(to, each.told))))


def group(stages: Stages, shares: int) -> None:
    """Write the home of every document, for so many tasks that pass readings on."""
    _run(stages, "score", score, Step(0, shares))
    waiting, level = 1, 0
    while waiting:
        waiting = _run(stages, f"settle-{level}", settle, Step(0, shares, level))
        level += 1
    _run(stages, "keep", keep, Step(0, shares))


def _run(stages: Stages, stage: str, function: Task[int], step: Step) -> int:
    steps = {digits(at): replace(step, bucket=at) for at in range(stages.job.sizes.groups)}
    return sum(stages.run(stage, function, steps, int).values())


def score(job: Job, name: str, step: Step) -> int:
    """One task: how alike the documents are. Returns how many parts there are."""
    to = _parts(job, 0)
    return to.write(name, ((_bucket(to, (each.story, each.piece.number)), each) for each in _scored(job, step)))


def settle(job: Job, name: str, step: Step) -> int:
    """One task: what is done has its home, the others wait for a wider piece. Returns how many documents wait."""
    parts: dict[Key, list[Part]] = defaultdict(list)
    for each in _parts(job, step.level).read(step.bucket, Part):
        number = each.piece.number
        parts[each.story, wider(number) if step.level else number].append(each)
    done, waiting = list[Group](), list[Part]()
    for story, number in sorted(parts):
        _settle(story, parts.pop((story, number)), step.level, done, waiting)
    to, source = _parts(job, step.level + 1), f"{step.level}-{name}"
    to.write(name, ((_bucket(to, (each.story, wider(each.piece.number))), each) for each in waiting))
    homes(job, step.shares).write(source, _homes(done))
    alone = _alone(job)
    alone.write(source, ((alone.bucket(each.story), each) for each in _few(done)))
    return sum(len(each.shares) for each in waiting)


def keep(job: Job, name: str, step: Step) -> int:
    """One task: stories as given that are one keep their names. Returns how many."""
    groups: dict[str, list[Group]] = defaultdict(list)
    for each in _alone(job).read(step.bucket, Group):
        groups[each.story].append(each)
    whole = [own[0] for own in groups.values() if len(own) == 1]
    records = ((share, Home(one.story, document, one.story)) for one in whole for document, share in one.shares.items())
    homes(job, step.shares).write(f"kept-{name}", records)  # these are read last
    return len(whole)


def _buckets(to: Exchange, told: Told) -> set[int]:
    number = window(told)
    return {_bucket(to, (told.story, at)) for at in (number, number - reaches_back(told))}


def _bucket(to: Exchange, key: Key) -> int:
    return to.bucket(f"{key[1]} {key[0]}")


def _scored(job: Job, step: Step) -> Iterator[Part]:
    of = notes(job)
    own: dict[Key, list[Told]] = defaultdict(list)
    after: dict[Key, list[Told]] = defaultdict(list)
    shares: dict[Key, dict[str, int]] = defaultdict(dict)
    for each in of.read(step.bucket, Note):
        told, number = each.told, window(each.told)
        if _bucket(of, (told.story, number)) == step.bucket:
            own[told.story, number].append(told)
            shares[told.story, number][told.document] = each.share
        if reaches_back(told):
            after[told.story, number - 1].append(told)
    for story, number in sorted(own):
        for piece in scored(number, own.pop((story, number)), after.pop((story, number), ())):
            yield Part(story, piece, shares.pop((story, piece.number)) if piece.groups else {})


def _settle(story: str, parts: list[Part], level: int, done: list[Group], waiting: list[Part]) -> None:
    pieces = [part.piece for part in parts]
    found, rest = settled(joined(pieces) if level else united(pieces))
    shares = {document: share for part in parts for document, share in part.shares.items()}
    done += [Group(story, {document: shares.pop(document) for document in own}) for own in found]
    if rest.groups:
        waiting.append(Part(story, rest, shares))


def _homes(groups: Iterable[Group]) -> Iterator[tuple[int, Home]]:
    for group in groups:
        name = part_of(group.story, min(group.shares))
        yield from ((share, Home(group.story, document, name)) for document, share in group.shares.items())


def _few(groups: Iterable[Group]) -> Iterator[Group]:
    """Of each story as many as tell whether it is one."""
    seen: dict[str, int] = defaultdict(int)
    for group in groups:
        seen[group.story] += 1
        if seen[group.story] <= _TOLD_APART:
            yield group


def _parts(job: Job, level: int) -> Exchange:
    return Exchange(job.place, f"stage/parts-{level}", job.sizes.groups)


def _alone(job: Job) -> Exchange:
    return Exchange(job.place, "stage/alone", job.sizes.groups)
