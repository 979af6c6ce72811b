"""What every report knows of its documents: who published them, and what went wrong while reading."""

from __future__ import annotations

from collections import Counter
from typing import Iterable, Mapping, Sequence

from msgspec import Struct

from checker.model.assertion import Reading
from checker.model.finding import StoryReport
from checker.report.labels import DAY, day, listed
from checker.report.text import clean, shorten


class Source(Struct, frozen=True):
    """One document of the story. `twin`: the name of the one it is one witness with, if not itself."""

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


def sources(story: StoryReport, language: str) -> tuple[Source, ...]:
    """The story's documents in order."""
    shown = _shown(story.readings)
    return tuple(_source(reading, story, shown, language) for reading in story.readings)


def _shown(readings: Sequence[Reading]) -> dict[str, str]:
    """Document -> a name that tells it from the others: the publisher, and the document where it has several."""
    known = names(readings)
    several = {name for name, number in Counter(known.values()).items() if number > 1}
    short = {document: shorten(clean(document)) for document in known}
    return {d: shorten(clean(n)) + (f" ({short[d]})" if n in several else "") for d, n in known.items()}


def _source(reading: Reading, story: StoryReport, shown: Mapping[str, str], language: str) -> Source:
    origin = story.origins.get(reading.document, reading.document)
    named = reading.source.publisher or reading.document
    publisher, document = shorten(clean(named)), shorten(clean(reading.document))
    return Source(
        document=document,
        publisher=publisher,
        published=clean(reading.published or "")[:DAY],
        day=day(clean(reading.published or ""), language),
        title=shorten(clean(reading.title or ""), 200),
        language=reading.language,
        spoken=listed("languages", reading.language, language) or reading.language,
        url=reading.url if reading.url and reading.url.startswith(("https://", "http://")) else None,
        twin=shown.get(origin, shorten(clean(origin))) if origin != reading.document else None,
        name=shown[reading.document],
    )
