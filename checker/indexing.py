"""Stories -> store, a story at a time; what has not changed is neither read nor checked again.

A document is read again when its text, metadata or the program that reads it is another one. A story is checked again
when one of its documents is, when one has left it, or when the rules or their settings are others. The readings of the
rest come from the store. A document leaves its story when its folder was named and its file is no longer there, or no
longer holds it; one whose file only had a problem stays as it was.
"""

from __future__ import annotations

import os
from itertools import islice
from typing import Collection, Iterable, Iterator, Sequence

import msgspec
from msgspec import Struct

from checker.errors import SettingsError, StoreError
from checker.fingerprint import digest, made
from checker.leaving import Leaving
from checker.model.assertion import Reading
from checker.model.document import Document
from checker.model.finding import Finding
from checker.pipeline import check_story, read_document
from checker.read import Part
from checker.read.folder import STDIN
from checker.report.known import names
from checker.report.messages import message
from checker.scale import read_all
from checker.settings import REPORT_LANGUAGES, Settings
from checker.store import Store
from checker.store.records import Kept, KeptFinding, Written
from checker.story_names import StoryNames, store_folder

_TRIES = 20  # to keep a story that somebody else changes meanwhile
_AT_ONCE = 200  # documents in memory, and sent to the processes, at a time


class Indexed(Struct, frozen=True):
    """What was done: stories seen, how many of them cost nothing, and what was written of the others."""

    stories: int = 0
    unchanged: int = 0
    written: Written = Written()


class _Work(Struct, frozen=True):
    """One story that has to be checked again."""

    name: str
    seal: str
    documents: dict[str, Document]  # all that are there now
    changed: tuple[Document, ...]
    gone: frozenset[str]
    before: dict[str, str]  # id -> digest of what the store had
    folder: str


def index(
    parts: Iterable[Part], store: Store, url: str, settings: Settings, roots: Sequence[str] = (),
    name: str | None = None,
) -> Indexed:  # fmt: skip
    """Keep the stories. `roots`: the folders that were named; `name`: what the one story of the parts is called."""
    indexing = Indexing(store, url, settings, roots, name)
    waiting: list[_Work] = []
    for part in parts:
        waiting += indexing.work(part)
        if sum(len(work.documents) for work in waiting) >= _AT_ONCE:
            indexing.write(waiting)
            waiting = []
    indexing.write([*waiting, *indexing.left()])
    return indexing.done


class Indexing:
    """One run over any number of stories."""

    def __init__(self, store: Store, url: str, settings: Settings, roots: Sequence[str], name: str | None) -> None:
        self.done = Indexed()
        self._store, self._settings, self._name = store, settings, name
        self._leaving = Leaving(roots)
        self._root, self._made = store_folder(url), made(settings)
        self._seals = store.seals()
        self._names = StoryNames(self._seals, self._root)
        self._seen: set[str] = set()

    def work(self, part: Part) -> list[_Work]:
        """The story, if it has to be checked again."""
        self._leaving.trouble(part.problems)
        if not part.documents:
            return []
        name = self._called(part)
        folder = part.folder or self._root
        documents = {document.id: _moved(document, name, folder) for document in part.documents}
        seal = f"{self._made} {self._names.place(part.folder)}"
        self._seen.add(name)
        self._count(stories=1)
        work = self._compared(name, seal, documents, folder)
        if not work.changed and not work.gone and self._seals.get(name) == seal:
            self._count(unchanged=1)
            return []
        return [work]

    def _compared(self, name: str, seal: str, documents: dict[str, Document], folder: str) -> _Work:
        """What is new of the story, seen beside what the store has of it."""
        before = self._stored(name)
        changed = tuple(one for one in documents.values() if before.get(one.id) != self._digest(one))
        gone = self._gone(name, folder, before.keys() - documents.keys(), {one.path for one in documents.values()})
        return _Work(name, seal, documents, changed, gone, before, folder)

    def _stored(self, name: str) -> dict[str, str]:
        return {id: mark for (_, id), mark in self._store.digests([name]).items()}

    def left(self) -> Iterator[_Work]:
        """Stories whose whole folder is gone from a folder that was named."""
        for name in self._names.known():
            folder = self._names.folder(name)
            if name not in self._seen and folder and self._leaving.named(folder):
                work = self._compared(name, self._seals[name], {}, folder)
                if work.gone:
                    self._count(stories=1)
                    yield work

    def write(self, works: Sequence[_Work]) -> None:
        """Read what has changed, in one go for all the stories; check and keep them one by one."""
        changed = [document for work in works for document in work.changed]
        readings = read_all(changed, self._settings.jobs, self._settings.mentions, self._settings.scheduler)
        for work in works:
            self._keep(work, list(islice(readings, len(work.changed))))

    def _keep(self, work: _Work, fresh: Sequence[Reading]) -> None:
        """Check the story and write it; where somebody else has changed it meanwhile, once more beside that."""
        for _ in range(_TRIES):
            kept = [Kept(d, r, self._digest(d), keys(r)) for d, r in zip(work.changed, fresh)]
            found = self._check([*fresh, *self._others(work)])
            written = self._store.write_story(work.name, kept, work.gone, found, work.seal, before=work.before)
            if written is not None:
                self._count(written=written)
                return
            work = self._compared(work.name, work.seal, work.documents, work.folder)
            fresh = [read_document(document, self._settings.mentions) for document in work.changed]
        raise StoreError(f"{work.name}: others keep changing the story; index it again")

    def _others(self, work: _Work) -> list[Reading]:
        """The readings of what has not changed: the store's; one it can no longer understand is made again."""
        out = {document.id for document in work.changed} | work.gone
        stored = {r.document: r for r in self._store.readings(work.name) if r.document not in out}
        lost = [d for id, d in work.documents.items() if id not in out and id not in stored]
        return [*stored.values(), *(read_document(document, self._settings.mentions) for document in lost)]

    def _check(self, readings: Sequence[Reading]) -> list[KeptFinding]:
        if not readings:
            return []
        publishers = names(readings)
        return [_kept(finding, publishers) for finding in check_story(readings, self._settings).findings]

    def _digest(self, document: Document) -> str:
        return digest(document, self._settings.mentions)

    def _called(self, part: Part) -> str:
        if self._name is None:
            return self._names.new(part.story, part.folder)
        if self._seen:
            raise SettingsError(f"--story {self._name}: the paths hold several stories; name the paths of one")
        self._names.choose(self._name, part.folder)
        return self._name

    def _gone(self, name: str, folder: str, ids: Iterable[str], read: Collection[str | None]) -> frozenset[str]:
        """Those of the story's documents that were not read and have left it."""
        stored = ((id, self._store.document(name, id)) for id in ids)
        return frozenset(id for id, document in stored if self._leaving.has_left(document, folder, read))

    def _count(self, stories: int = 0, unchanged: int = 0, written: Written = Written()) -> None:
        now = self.done
        self.done = Indexed(now.stories + stories, now.unchanged + unchanged, now.written + written)


def keys(reading: Reading) -> tuple[str, ...]:
    """What other documents on the same story are likely to share: whom and what it names."""
    return tuple(sorted({" ".join((entity.key or entity.name).casefold().split()) for entity in reading.entities}))


def _moved(document: Document, story: str, folder: str) -> Document:
    """In the store's story, its file told from the story's folder."""
    path = document.path
    if path and path != STDIN:
        path = os.path.relpath(path, folder)
    return msgspec.structs.replace(document, story=story, path=path)


def _kept(finding: Finding, publishers: dict[str, str]) -> KeptFinding:
    said = {language: message(finding, publishers, language) for language in REPORT_LANGUAGES}
    sources = dict.fromkeys(publishers[evidence.passage.document] for evidence in finding.evidence)
    return KeptFinding(finding, said, tuple(sources))
