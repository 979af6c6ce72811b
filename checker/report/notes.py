"""Findings on drafts as notes at places in files: the one model behind every format of the lint.

Every text in a note is clean: one line, nothing that commands a terminal, nothing that UTF-8 or XML cannot hold. Only
the words of an edit are as they stand in the file.
"""

from __future__ import annotations

import hashlib
from typing import Mapping, Protocol, Sequence

from msgspec import Struct

from checker.model.decision import Decision
from checker.model.finding import Evidence, Finding, StoryReport
from checker.report.edits import Edit, edits
from checker.report.known import names
from checker.report.labels import decision_words
from checker.report.messages import message
from checker.report.places import Place, Places
from checker.report.text import around, clean, shorten
from checker.report.words import suggestion_words, value_words


class Rule(Protocol):
    """What the formats tell of a rule: an entry of the catalogue."""

    @property
    def code(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def severity(self) -> str: ...
    @property
    def page(self) -> str: ...


class Related(Struct, frozen=True):
    """A passage that the draft's words are held against."""

    place: Place
    value: str
    quote: tuple[str, str, str]  # the sentence: before the deciding words, the words, after them


class Note(Struct, frozen=True):
    """One finding at its first passage in the draft."""

    place: Place
    words: str
    severity: str
    code: str
    name: str
    message: str
    related: tuple[Related, ...]
    suggestion: str | None
    edits: tuple[Edit, ...]  # where the suggestion is exact words to write instead of exact words
    confidence: float
    id: str  # the finding's: the same wherever the words stand
    fingerprint: str  # one for the finding in this file


class Sheet(Struct, frozen=True):
    """One draft with its notes in order."""

    path: str
    notes: tuple[Note, ...]


def sheets(stories: Sequence[StoryReport], language: str, root: str = "") -> list[Sheet]:
    """The drafts, each a story of its own. `root`: the folder that paths below it are told from."""
    return [_sheet(story, language, root) for story in stories]


def _sheet(story: StoryReport, language: str, root: str) -> Sheet:
    places, known = Places(story.readings, root), names(story.readings)
    notes = tuple(_note(one, places, known, language, story.decisions.get(one.id)) for one in story.findings)
    return Sheet(places.path(story.story), notes)


def _note(
    finding: Finding, places: Places, known: Mapping[str, str], language: str, decision: Decision | None
) -> Note:  # fmt: skip
    passage = finding.evidence[0].passage
    place, suggestion = places.place(passage), suggestion_words(finding, language)
    return Note(
        place=place,
        words=shorten(clean(passage.text)),
        severity=finding.severity,
        code=finding.code,
        name=finding.rule,
        message=message(finding, known, language) + (f" ({decision_words(decision, language)})" if decision else ""),
        related=tuple(_related(evidence, places, language) for evidence in others(finding)),
        suggestion=clean(suggestion) if suggestion else None,
        edits=tuple(edits(finding, places)),
        confidence=finding.confidence,
        id=finding.id,
        fingerprint=_fingerprint(place.path, finding.id),
    )


def _related(evidence: Evidence, places: Places, language: str) -> Related:
    value = shorten(clean(value_words(evidence.value, language)))
    return Related(places.place(evidence.passage), value, around(evidence.passage))


def _fingerprint(path: str, id: str) -> str:
    return hashlib.sha256(f"{path}\x1f{id}".encode("utf-8", "surrogatepass")).hexdigest()[:32]


def others(finding: Finding) -> tuple[Evidence, ...]:
    """The passages of the other sides; of a finding with one side its further passages."""
    first, *rest = finding.evidence
    return tuple(e for e in rest if e.value != first.value) or tuple(rest)
