"""The stages of the way from bytes to findings, on the fixture articles, and the reference work they are measured by.

Machines differ and are shared: a figure that means something elsewhere is a ratio to reference work over the same
texts in the same run. The reference is one pass of a plain regular expression that splits words, and one of HanTa,
which tags and lemmatizes every word.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache
from typing import Any, Callable, Mapping, Sequence

import msgspec
from cases import STORIES

from checker.annotate import annotate
from checker.annotate.clause_parse import Parses
from checker.annotate.clauses import clauses
from checker.annotate.mentions import mentions
from checker.annotate.people import persons
from checker.annotate.quantities import quantities
from checker.annotate.scan import Scan
from checker.annotate.times import times
from checker.extract import extract
from checker.findings import find
from checker.graph import StoryGraph
from checker.link import link
from checker.link.stories import stories
from checker.model.assertion import Reading
from checker.model.document import TEXT, Document
from checker.normalize import normalize
from checker.pipeline import read_document
from checker.read import read
from checker.report.items import items_jsonl
from checker.settings import Settings

LENGTH = 2_600  # characters of an article
PLAIN = re.compile(r"\w+|[^\w\s]")
PLAIN_REFERENCE, HANTA_REFERENCE = "plain regular expression", "HanTa"


@lru_cache(maxsize=1)
def articles() -> tuple[Document, ...]:
    """The German texts of all fixture stories, each repeated to the length of an article."""
    folders = [story for story in sorted(STORIES.iterdir()) if story.is_dir()]
    documents = [each for story in folders for each in read([story]).documents if each.language == "de"]
    repeated = ["\n\n".join([each.text] * (LENGTH // len(each.text) + 1))[:LENGTH] for each in documents]
    return tuple(
        Document(str(number), text, story=each.story, published="2025-08-18")
        for number, (text, each) in enumerate(zip(repeated, documents))
    )


class Read:
    """What the stages begin with, made once."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self.documents = documents
        rows = [json.dumps({"id": d.id, "text": d.text, "story": d.story, "language": d.language}) for d in documents]
        self.lines = "\n".join(rows).encode()
        self.scans = [Scan(document, TEXT) for document in documents]
        self.people = [persons([scan])[0] for scan in self.scans]
        self.named = [mentions(scan, people) for scan, people in zip(self.scans, self.people)]
        self.timed = [times(scan) for scan in self.scans]
        self.annotated = [annotate(document) for document in documents]
        self.resolved = [normalize(*pair) for pair in zip(documents, self.annotated)]
        self.readings = [extract(*each) for each in zip(documents, self.annotated, self.resolved)]
        names = sorted({reading.story for reading in self.readings})
        self.stories: list[list[Reading]] = [[r for r in self.readings if r.story == name] for name in names]
        self.linked = [link(story) for story in self.stories]
        self.graphs = [StoryGraph(linked) for linked in self.linked]
        self.heap = [
            msgspec.structs.replace(reading, story="day", document=f"{reading.story}/{reading.document}")
            for reading in self.readings
        ]


@lru_cache(maxsize=1)
def made() -> Read:
    """Of all articles."""
    return Read(articles())


def hanta() -> list[Any]:
    """Every word of every article, tagged and lemmatized one by one."""
    tagger = _tagger()
    return [tagger.analyze(word) for document in articles() for word in PLAIN.findall(document.text)]


@lru_cache(maxsize=1)
def _tagger() -> Any:
    from HanTa import HanoverTagger

    return HanoverTagger.HanoverTagger("morphmodel_ger.pgz")


def _numbers() -> list[Any]:
    got = made()
    return [quantities(scan, told, named, 0) for scan, told, named in zip(got.scans, got.timed, got.named)]


def _clauses() -> list[Any]:
    got = made()
    return [clauses(Parses(scan, named, 0)) for scan, named in zip(got.scans, got.named)]


def _whole() -> list[Any]:
    """Both kernels."""
    for document in articles():
        read_document(document)
    return [list(find(StoryGraph(link(story)), Settings())) for story in made().stories]


REFERENCES: Mapping[str, Callable[[], object]] = {
    PLAIN_REFERENCE: lambda: [PLAIN.findall(document.text) for document in articles()],
    HANTA_REFERENCE: hanta,
}

STAGES: Mapping[str, Callable[[], object]] = {
    "read: bytes to documents": lambda: read(["-"], stdin=made().lines),
    "scan: words, sentences, word lists": lambda: [Scan(document, TEXT) for document in articles()],
    "persons, rules and model": lambda: [persons([scan]) for scan in made().scans],
    "names": lambda: [mentions(scan, people) for scan, people in zip(made().scans, made().people)],
    "times": lambda: [times(scan) for scan in made().scans],
    "quantities": _numbers,
    "clauses": _clauses,
    "annotate, all of the above and more": lambda: [annotate(document) for document in articles()],
    "normalize": lambda: [normalize(*pair) for pair in zip(articles(), made().annotated)],
    "extract: readings": lambda: [extract(*each) for each in zip(articles(), made().annotated, made().resolved)],
    "first kernel, document to reading": lambda: [read_document(document) for document in articles()],
    "JSON Lines of the readings": lambda: items_jsonl(made().readings),
    "stories of a day": lambda: stories(made().heap),
    "link": lambda: [link(story) for story in made().stories],
    "graph": lambda: [StoryGraph(linked) for linked in made().linked],
    "rules": lambda: [list(find(graph, Settings())) for graph in made().graphs],
    "whole, documents to findings": _whole,
}
