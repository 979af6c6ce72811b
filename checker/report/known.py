"""What every report knows of its documents: who published them, and what went wrong while reading."""

from __future__ import annotations

from typing import Iterable, Sequence

from msgspec import Struct

from checker.model.assertion import Reading
from checker.model.document import Problem
from checker.model.finding import StoryReport
from checker.report.labels import DAY, day, listed
from checker.report.text import clean


class Source(Struct, frozen=True):
    """One document of the story. `twin`: the document it is one witness with, if not itself."""

    document: str
    publisher: str
    published: str  # ISO day, "" where not known
    day: str  # the same as the reader writes it
    title: str
    language: str
    spoken: str  # the language's name
    url: str | None  # only one that a browser may open
    twin: str | None
    name: str  # tells it from the story's other documents: the publisher, and the document where there are two


def names(readings: Iterable[Reading]) -> dict[str, str]:
    """Document -> publisher, or the document itself where none is known."""
    return {reading.document: reading.source.publisher or reading.document for reading in readings}


def all_problems(stories: Iterable[StoryReport], problems: Iterable[Problem]) -> list[Problem]:
    """Every problem once, those of a story and those of none."""
    return sorted({*problems, *(problem for story in stories for problem in story.problems)})


def sources(story: StoryReport, language: str) -> tuple[Source, ...]:
    """The story's documents in order."""
    published = list(names(story.readings).values())
    return tuple(_source(reading, story, published, language) for reading in story.readings)


def _source(reading: Reading, story: StoryReport, published: Sequence[str], language: str) -> Source:
    origin = story.origins.get(reading.document, reading.document)
    publisher, document = clean(reading.source.publisher or reading.document), clean(reading.document)
    several = published.count(reading.source.publisher or reading.document) > 1
    return Source(
        document=document,
        publisher=publisher,
        published=clean(reading.published or "")[:DAY],
        day=day(clean(reading.published or ""), language),
        title=clean(reading.title or ""),
        language=reading.language,
        spoken=listed("languages", reading.language, language) or reading.language,
        url=reading.url if reading.url and reading.url.startswith(("https://", "http://")) else None,
        twin=clean(origin) if origin != reading.document else None,
        name=f"{publisher} ({document})" if several else publisher,
    )
