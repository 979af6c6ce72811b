"""The recipe: two pure kernels, and `check_story` = the second over one story.

    Document -> Reading               annotate, normalize, extract: a document by itself
    Readings of one story -> findings link, graph, rules
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from itertools import groupby
from typing import TYPE_CHECKING, Iterable, Iterator, Sequence

import msgspec
from msgspec import Struct

from checker.annotate import annotate
from checker.annotate.house import with_known_places
from checker.extract import extract
from checker.model.assertion import Reading
from checker.model.document import Document
from checker.model.finding import Finding
from checker.normalize import normalize
from checker.settings import Settings

if TYPE_CHECKING:
    from checker.graph import StoryGraph


class Story(Struct, frozen=True):
    """One story, checked."""

    name: str
    graph: StoryGraph
    findings: tuple[Finding, ...]


def read_document(document: Document, mentions: str = "model", compared: bool = True) -> Reading:
    """First kernel: everything one document says. `mentions`: who finds names, as in the settings.

    `compared`: False for the items alone, as `checker extract` prints them; the second kernel needs the rest.
    """
    with uncollected():
        return _read(document, mentions, compared)


def read_documents(documents: Sequence[Document], mentions: str = "model", compared: bool = True) -> list[Reading]:
    """First kernel over a few documents: what one task of a pool or a cluster does."""
    with uncollected():
        return [_read(document, mentions, compared) for document in documents]


def _read(document: Document, mentions: str, compared: bool) -> Reading:
    annotations = annotate(document, mentions, compared)
    return extract(document, annotations, normalize(document, annotations), compared)


@contextmanager
def uncollected() -> Iterator[None]:
    """No garbage collection meanwhile: what a document needs falls away by itself, and the word lists always stay."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def check_story(readings: Sequence[Reading], settings: Settings) -> Story:
    """Second kernel: where the documents of one story contradict each other or themselves."""
    from checker.findings import find  # a hundred modules that who only reads does not wait for
    from checker.graph import StoryGraph
    from checker.link import link

    with uncollected():
        graph = StoryGraph(link(readings))
        return Story(graph.linked.story, graph, tuple(find(graph, _housed(settings))))


def by_story(readings: Iterable[Reading]) -> Iterator[list[Reading]]:
    """The readings of each story, stories in order of their names."""
    ordered = sorted(readings, key=lambda reading: (reading.story, reading.document))
    return (list(own) for _, own in groupby(ordered, key=lambda reading: reading.story))


def _housed(settings: Settings) -> Settings:
    """The settings with what the word lists know of the house style."""
    preferred = settings.preferred
    if not preferred.places:
        return settings
    known = msgspec.structs.replace(preferred, places=with_known_places(preferred.places))
    return msgspec.structs.replace(settings, preferred=known)
