"""First stage: shards -> pieces of about equal length, the ids of their documents, and what is wrong in the shards."""

from __future__ import annotations

import re
from typing import Iterator, Sequence

from msgspec import Struct

from checker.batch.exchange import Exchange
from checker.batch.job import Job
from checker.batch.shards import Shard, opened
from checker.batch.stages import digits
from checker.batch.tables import PROBLEMS, SHOWN, Table, problem_row, table
from checker.errors import UnreadableError
from checker.model.document import Problem
from checker.read.article import Article, encodable
from checker.read.folder import STORY
from checker.read.shards import rows

_RECORD = 100  # what a document costs besides its text, in characters
_NUMBERED = re.compile(r"(?: \(\d+\))+$")


class Piece(Struct, frozen=True):
    """So much to read for one task."""

    name: str
    documents: int
    characters: int
    share: int = 0  # number of the task that will pass its readings on


class Share(Struct, frozen=True):
    """The pieces that one task passes on."""

    number: int
    pieces: tuple[str, ...]
    shares: int  # how many such tasks there are
    buckets: int  # of stories


class Split(Struct, frozen=True):
    """What became of some shards."""

    pieces: tuple[Piece, ...]
    problems: int
    first: tuple[Problem, ...]  # some of the problems


class Cut(Struct, frozen=True):
    """One article of a piece."""

    shard: str  # as the user named it, as far as that can be written
    article: Article


class Key(Struct, frozen=True):
    """The id that a document wants, and where it stands."""

    story: str
    id: str
    piece: str
    number: int  # in the piece, from 0


def pieces(job: Job) -> Exchange:
    """A source, a piece."""
    return Exchange(job.place, "stage/pieces", 1)


def keys(job: Job) -> Exchange:
    """Ids that might become the same, when one of them is numbered, meet in one bucket."""
    return Exchange(job.place, "stage/keys", job.sizes.keys)


def split(job: Job, name: str, shards: Sequence[Shard]) -> Split:
    """One task: a few small shards, or a large one."""
    to = keys(job)
    with table(job, PROBLEMS, f"shards-{name}") as problems:
        cutter = _Cutter(job, name, problems)
        to.write(name, ((to.bucket(f"{key.story}\0{_NUMBERED.sub('', key.id)}"), key) for key in cutter.keys(shards)))
    return Split(tuple(cutter.pieces), cutter.problems, tuple(cutter.first))


class _Cutter:
    """Writes pieces while it passes over shards; a piece is in memory at a time."""

    def __init__(self, job: Job, name: str, table: Table) -> None:
        self.pieces: list[Piece] = []
        self.problems = 0
        self.first: list[Problem] = []
        self._job, self._name, self._table = job, name, table
        self._cut: list[Cut] = []
        self._held = 0

    def keys(self, shards: Sequence[Shard]) -> Iterator[Key]:
        """Of every document."""
        for shard in shards:
            for article in self._articles(shard):
                yield Key(article.story or STORY, article.id or "", self._piece(), len(self._cut))
                self._cut.append(Cut(encodable(shard.name), article))
                self._held += _RECORD + len(article.text) + len(article.stated.title or "")
                if self._held >= self._job.sizes.piece:
                    self._write()
        self._write()

    def _articles(self, shard: Shard) -> Iterator[Article]:
        try:
            with opened(shard) as file:
                for row in rows(file, shard.name):
                    if row.article:
                        yield row.article
                    else:
                        self._tell(shard, row.place, row.complaint)
        except UnreadableError as error:
            self._tell(shard, "", f"{error}; skipped")

    def _tell(self, shard: Shard, place: str, message: str) -> None:
        problem = Problem(encodable(shard.name), place, message)
        self.problems += 1
        self.first += [problem][: SHOWN - len(self.first)]
        self._table.add(problem_row(problem))

    def _piece(self) -> str:
        return f"{self._name}-{digits(len(self.pieces))}"

    def _write(self) -> None:
        if self._cut:
            name = self._piece()
            pieces(self._job).write(name, ((0, cut) for cut in self._cut))
            self.pieces.append(Piece(name, len(self._cut), self._held))
            self._cut, self._held = [], 0
