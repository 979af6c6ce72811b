"""A story as the reports for people show it: everything in words, every text one clean line."""

from __future__ import annotations

from typing import Iterable, Mapping, Sequence

from msgspec import Struct

from checker.model.assertion import Passage, Reading
from checker.model.document import TITLE, Problem
from checker.model.finding import INFO, SEVERITIES, Finding, StoryReport
from checker.model.value import Role
from checker.report.messages import message, ordered_values
from checker.report.text import around, clean, shorten
from checker.report.words import suggestion_words, value_words, word


class Source(Struct, frozen=True):
    """One document of the story. `twin`: the document it is one witness with, if not itself."""

    document: str
    publisher: str
    published: str
    title: str
    language: str
    url: str | None  # only one that a browser may open
    twin: str | None


class Witness(Struct, frozen=True):
    """One passage: who says it, where, and the sentence around the deciding words."""

    source: str
    document: str
    place: str
    language: str
    before: str
    words: str
    after: str


class Side(Struct, frozen=True):
    """One of the values that stand against each other."""

    value: str
    support: int  # independent sources
    witnesses: tuple[Witness, ...]


class Entry(Struct, frozen=True):
    """One finding."""

    code: str
    severity: str
    message: str
    sides: tuple[Side, ...]
    suggestion: str | None

    @property
    def across(self) -> bool:
        """Do several documents take part, so that their number tells something?"""
        return len({witness.document for side in self.sides for witness in side.witnesses}) > 1


class StoryView(Struct, frozen=True):
    """One story."""

    name: str
    sources: tuple[Source, ...]
    entries: tuple[Entry, ...]

    @property
    def quiet(self) -> bool:
        """Is there nothing an editor should look at?"""
        return all(entry.severity == INFO for entry in self.entries)

    def count(self, severity: str) -> int:
        """How many findings have this severity."""
        return sum(entry.severity == severity for entry in self.entries)


def names(readings: Iterable[Reading]) -> dict[str, str]:
    """Document -> publisher, or the document itself where none is known."""
    return {reading.document: reading.source.publisher or reading.document for reading in readings}


def all_problems(stories: Iterable[StoryReport], problems: Iterable[Problem]) -> list[Problem]:
    """Every problem once, those of a story and those of none."""
    return sorted({*problems, *(problem for story in stories for problem in story.problems)})


def story_view(story: StoryReport, language: str) -> StoryView:
    """The story in words, the gravest findings first."""
    readings = {reading.document: reading for reading in story.readings}
    ranked = sorted(story.findings, key=lambda finding: SEVERITIES.index(finding.severity))
    return StoryView(
        name=clean(story.story) or word("story", language),
        sources=tuple(_source(reading, story.origins) for reading in story.readings),
        entries=tuple(_entry(finding, readings, language) for finding in ranked),
    )


def _source(reading: Reading, origins: Mapping[str, str]) -> Source:
    origin = origins.get(reading.document, reading.document)
    return Source(
        document=clean(reading.document),
        publisher=clean(reading.source.publisher or reading.document),
        published=clean(reading.published or "")[: len("2025-08-18")],
        title=clean(reading.title or ""),
        language=reading.language,
        url=reading.url if reading.url and reading.url.startswith(("https://", "http://")) else None,
        twin=clean(origin) if origin != reading.document else None,
    )


def _entry(finding: Finding, readings: Mapping[str, Reading], language: str) -> Entry:
    suggestion = suggestion_words(finding, language)
    return Entry(
        code=finding.code,
        severity=finding.severity,
        message=message(finding, names(readings.values()), language),
        sides=tuple(_side(finding, value, readings, language) for value in ordered_values(finding)),
        suggestion=clean(suggestion) if suggestion else None,
    )


def _side(finding: Finding, value: str | Role, readings: Mapping[str, Reading], language: str) -> Side:
    passages: Sequence[Passage] = [evidence.passage for evidence in finding.evidence if evidence.value == value]
    return Side(
        value=shorten(clean(value_words(value, language))),
        support=dict(finding.support).get(value, 0),
        witnesses=tuple(_witness(passage, readings.get(passage.document), language) for passage in passages),
    )


def _witness(passage: Passage, reading: Reading | None, language: str) -> Witness:
    in_title = passage.span.field == TITLE
    publisher = reading.source.publisher if reading else None
    return Witness(
        clean(publisher or passage.document),
        clean(passage.document),
        word("title", language) if in_title else f"{passage.line}:{passage.column}",
        reading.language if reading else language,
        *around(passage),
    )
