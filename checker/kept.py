"""What a report, a lint and a baseline take from a store: decisions, and the articles a draft belongs to."""

from __future__ import annotations

from collections import defaultdict
from typing import Any, Collection, Iterable, Iterator, Mapping, Sequence

import msgspec

from checker.indexing import keys
from checker.lint.baseline import Baseline
from checker.lint.check import lint_drafts
from checker.model.assertion import Reading
from checker.model.decision import DISMISSED, Decision
from checker.model.document import Document
from checker.model.finding import Finding, StoryReport
from checker.pipeline import Story, by_story, check_story, read_document
from checker.read import Input
from checker.read.folder import STDIN
from checker.settings import Settings
from checker.store import Store
from checker.store.records import Query
from checker.story_names import StoryNames, store_folder

_AT_ONCE = 500
_NEAR = 30  # documents that vote for the story a draft belongs to
_SHARED = 2  # names that a document must share with a draft to have a vote


def with_decisions(
    stories: Iterable[StoryReport], documents: Sequence[Document], store: Store, url: str
) -> Iterator[StoryReport]:  # fmt: skip
    """The stories of a report with what the store says of their findings."""
    names = StoryNames(store.seals(), store_folder(url))
    own: dict[str, list[Document]] = defaultdict(list)
    for document in documents:
        own[document.story].append(document)
    for story in stories:
        made = store.judged(story.findings, names.of(story.story, own[story.story]))
        yield msgspec.structs.replace(story, decisions=made)


class Archive:
    """The store as a lint uses it: the decisions of all stories, and sources for drafts that name none."""

    def __init__(self, store: Store, url: str) -> None:
        self._store, self._root = store, store_folder(url)
        self._readings: dict[tuple[str | None, str], Reading] = {}

    def judged(self, findings: Sequence[Finding]) -> Mapping[str, Decision]:
        """Id -> the decision that holds, made in whatever story."""
        return self._store.judged(findings)

    def sources(self, drafts: Sequence[Document], settings: Settings) -> Input:
        """The articles of the stories that the drafts belong to."""
        own = (set(keys(read_document(draft, settings.mentions))) for draft in drafts)
        stories = {story for names in own if (story := self._story(names))}
        return Input(tuple(d for story in sorted(stories) for d in self._documents(story)), ())

    def check(self, documents: Sequence[Document], settings: Settings) -> list[Story]:
        """Both kernels over a draft and its sources; what the store has read is not read again."""
        draft, *others = documents
        readings = [read_document(draft, settings.mentions), *(self._reading(each, settings) for each in others)]
        return [check_story(own, settings) for own in by_story(readings)]

    def _reading(self, document: Document, settings: Settings) -> Reading:
        stored = self._readings.get((document.path, document.text))
        return _renamed(stored, document) if stored else read_document(document, settings.mentions)

    def _documents(self, story: str) -> Iterator[Document]:
        """The story's articles, each with its file as seen from here; their readings are kept at hand."""
        names = StoryNames(self._store.seals([story]), self._root)
        for reading in self._store.readings(story):
            document = self._store.document(story, reading.document)
            if document:
                path = names.file(story, document.path)
                self._readings[path, document.text] = reading
                yield msgspec.structs.replace(document, path=path)

    def _story(self, own: set[str]) -> str | None:
        """The story whose documents share most of a draft's names, the nearest counting most."""
        near = self._store.related(own, _NEAR)
        shared = {(r.story, r.document): len(own & set(keys(r))) for r in self._store.readings(near)}
        votes: dict[str, float] = defaultdict(float)
        for rank, target in enumerate(near, 1):
            if shared.get(target, 0) >= _SHARED:
                votes[target[0]] += 1 / rank
        return min(votes, key=lambda story: (-votes[story], story)) if votes else None

    def lint(self, story: str, ids: Collection[str], settings: Settings) -> list[StoryReport]:
        """These articles of a story, as far as they are files, each as a draft against the others."""
        every = tuple(self._documents(story))
        drafts = tuple(d for d in every if d.id in ids and d.path and d.path != STDIN)
        return lint_drafts(Input(drafts, ()), Input(every, ()), settings, self.check)


def baseline(store: Store, url: str, file: str, settings: Settings) -> int:
    """Write what a lint of the stored articles' files would find and was dismissed into the file; how many entries.

    A lint knows a finding inside one text by the text's path, a store by its name in the story: so the articles are
    linted as they are kept, each against its story, and what was dismissed of that is taken.
    """
    found = Baseline.read(file, missing=True)
    archive, number = Archive(store, url), 0
    for story, ids in _dismissed(store):
        linted = [_accepted(one, store, story) for one in archive.lint(story, ids, settings)]
        number += sum(len(one.findings) for one in linted)
        found = found.updated(linted)
    found.write()
    return number


def _dismissed(store: Store) -> Iterator[tuple[str, set[str]]]:
    """Each story with dismissed findings, and the documents they stand in."""
    documents: dict[str, set[str]] = defaultdict(set)
    query, after = Query(verdicts=(DISMISSED,)), None
    while rows := store.queue(query, _AT_ONCE, after).rows:
        for row in rows:
            case = store.case(row.story, row.id)
            documents[row.story] |= {e.passage.document for e in case.finding.evidence} if case else set()
        after = rows[-1].place
    yield from sorted(documents.items())


def _accepted(linted: StoryReport, store: Store, story: str) -> StoryReport:
    """The report with its dismissed findings alone."""
    made = store.judged(linted.findings, story)
    own = tuple(one for one in linted.findings if one.id in made and made[one.id].verdict == DISMISSED)
    return msgspec.structs.replace(linted, findings=own)


def _renamed(reading: Reading, document: Document) -> Reading:
    """The reading as if the document had been called and filed so when it was read."""
    old = reading.document

    def new(value: Any) -> Any:
        if isinstance(value, dict):
            return {k: document.id if k == "document" and own == old else new(own) for k, own in value.items()}
        return [new(own) for own in value] if isinstance(value, (list, tuple)) else value

    moved = msgspec.convert(new(msgspec.to_builtins(reading)), Reading)
    return msgspec.structs.replace(moved, story=document.story, path=document.path)
