"""Third stage: a piece -> its readings, the first kernel."""

from __future__ import annotations

from typing import Iterator

import msgspec
from msgspec import Struct

from checker.batch.bringing import Brought, brings, brought
from checker.batch.exchange import Exchange
from checker.batch.ids import names_of
from checker.batch.job import Job
from checker.batch.split import Cut, Piece, pieces
from checker.errors import CheckerError
from checker.model.assertion import Reading
from checker.model.document import Document, Problem
from checker.pipeline import read_document, uncollected
from checker.read.article import Metadata
from checker.read.documents import Collection, options
from checker.read.folder import STORY, File
from checker.read.ids import taken

_encode = msgspec.msgpack.encode


class Read(Struct, frozen=True):
    """A document with what was read from it, packed: most tasks pass it on as it is."""

    story: str
    id: str
    document: bytes
    reading: bytes  # empty if the document could not be read
    problems: tuple[Problem, ...]

    def unpacked(self) -> tuple[Document, Reading | None]:
        """The document and its reading, if there is one, of this story whatever they were read as."""
        document = msgspec.msgpack.decode(self.document, type=Document)
        reading = msgspec.msgpack.decode(self.reading, type=Reading) if self.reading else None
        if document.story == self.story:
            return document, reading
        moved = msgspec.structs.replace(reading, story=self.story) if reading else None
        return msgspec.structs.replace(document, story=self.story), moved


def readings(job: Job) -> Exchange:
    """A source, a piece."""
    return Exchange(job.place, "stage/readings", 1)


def read(job: Job, name: str, piece: Piece) -> int:
    """One task: the documents of one piece. Returns how many."""
    found: list[Brought] = []
    with uncollected():
        count = readings(job).write(name, ((0, each) for each in _read(job, piece, found)))
    brought(job).write(name, ((0, each) for each in found))
    return count


def _read(job: Job, piece: Piece, found: list[Brought]) -> Iterator[Read]:
    ids = names_of(job, piece.name)
    mentions = job.settings().mentions
    for number, cut in enumerate(pieces(job).read_from(piece.name, 0, Cut)):
        document, problems = _document(job, cut, ids.get(number))
        try:
            reading = read_document(document, mentions)
        except CheckerError:  # what the user can mend is the same for all
            raise
        except Exception as error:  # whatever: one of millions shall not keep the others from being read
            wrong = Problem(document.id, f"{cut.shard}: {cut.article.place}", failed(error), document.story)
            yield Read(document.story, document.id, _encode(document), b"", (*problems, wrong))
        else:
            found.append(brings(job, reading))
            yield Read(document.story, document.id, _encode(document), _encode(reading), problems)


def failed(error: Exception) -> str:
    """What to tell of a document or story with which the program itself has failed."""
    return f"the checker failed ({type(error).__name__}: {error}); left out, please report it"


def _document(job: Job, cut: Cut, id: str | None) -> tuple[Document, tuple[Problem, ...]]:
    """The document, called by this id if its own is taken, and what is to be told of it."""
    language = job.settings().language
    collection = Collection(options(job.published, language))
    place = f"{cut.shard}: {cut.article.place}"
    article = msgspec.structs.replace(cut.article, place=place, id=id or cut.article.id)
    collection.add(article, File(STORY, "", cut.shard), Metadata())
    (document,) = collection.documents
    problems = collection.problems
    if id:
        problems = [Problem(id, place, taken(cut.article.id or "", id), document.story), *problems]
    return document, tuple(problems)
