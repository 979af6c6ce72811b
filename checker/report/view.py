"""A story as the reports for people show it: everything in words, every text one clean line."""

from __future__ import annotations

from typing import Sequence

import msgspec
from msgspec import Struct

from checker.model.decision import SETTLED
from checker.model.finding import INFO, SEVERITIES, Finding, StoryReport
from checker.report.known import Source, sources
from checker.report.labels import day, label
from checker.report.since import NOTHING_BEFORE, Before, Earlier
from checker.report.text import clean, shorten
from checker.report.view_findings import Entries, Entry
from checker.report.view_matrix import Matrix, matrix
from checker.report.view_picture import Picture, pictures
from checker.report.view_single import Open, Single, singles, uncompared
from checker.report.view_timeline import Day, timeline
from checker.report.words import word


class StoryView(Struct, frozen=True):
    """One story."""

    name: str
    sources: tuple[Source, ...]
    entries: tuple[Entry, ...]
    independent: int  # how many sources are witnesses of their own
    span: str  # from the first to the last day of publication
    matrix: Matrix
    timeline: tuple[Day, ...] = ()
    pictures: tuple[Picture, ...] = ()
    singles: tuple[Single, ...] = ()
    uncompared: tuple[Open, ...] = ()
    closed: tuple[Earlier, ...] = ()  # what an earlier report had and this one has not
    decided: tuple[Entry, ...] = ()  # what a person has dismissed or fixed: no alarm any more

    @property
    def quiet(self) -> bool:
        """Is there nothing an editor should look at?"""
        return all(entry.severity == INFO for entry in self.entries)

    @property
    def titled(self) -> bool:
        """Is there anything to show of the articles but their publisher and day?"""
        return any(source.title or source.url for source in self.sources)

    def count(self, severity: str) -> int:
        """How many findings have this severity."""
        return sum(entry.severity == severity for entry in self.entries)

    def of_status(self, status: str) -> int:
        """How many findings are "new" or still "open"."""
        return sum(entry.status == status for entry in self.entries)


class Views:
    """Puts story after story into words. One that is alone is compared with a single earlier one, whatever its name."""

    def __init__(self, language: str, before: Before, alone: bool) -> None:
        self._language, self._before, self._alone = language, before, alone
        self._number = 0

    def view(self, story: StoryReport) -> StoryView:
        """The next story."""
        self._number += 1
        before = self._before.renamed(story.story) if self._alone else self._before
        return story_view(story, self._language, before, self._number)


def story_view(story: StoryReport, language: str, before: Before = NOTHING_BEFORE, number: int = 1) -> StoryView:
    """The story in words, the gravest findings first. `number` counts the stories of one page."""
    every, story = story, _unsettled(story)
    known = sources(story, language)
    by_document = {reading.document: source for reading, source in zip(story.readings, known)}
    words = Entries(story, by_document, number, language)
    left = {finding.id for finding in story.findings}
    entries = tuple(words.entry(finding, before.status(story.story, finding.id)) for finding in _ranked(story))
    return StoryView(
        name=shorten(clean(story.story), 120) or word("story", language),
        sources=known,
        entries=entries,
        independent=len({story.origins.get(r.document, r.document) for r in story.readings}),
        span=_span(known, language),
        matrix=matrix(story, number, language),
        timeline=timeline(story, known, language),
        pictures=pictures(entries, language),
        singles=singles(story, known, language),
        uncompared=uncompared(story, known, language),
        closed=before.closed(story.story, {finding.id for finding in every.findings}),
        decided=tuple(words.entry(finding) for finding in _ranked(every) if finding.id not in left),
    )


def _ranked(story: StoryReport) -> list[Finding]:
    return sorted(story.findings, key=lambda finding: SEVERITIES.index(finding.severity))


def _unsettled(story: StoryReport) -> StoryReport:
    """The story without what a person has settled."""
    settled = {id for id, decision in story.decisions.items() if decision.verdict in SETTLED}
    left = tuple(finding for finding in story.findings if finding.id not in settled)
    return msgspec.structs.replace(story, findings=left)


def _span(sources: Sequence[Source], language: str) -> str:
    days = sorted(source.published for source in sources if source.published)
    shown = [day(iso, language) for iso in dict.fromkeys((days[0], days[-1]))] if days else []
    return label("until", language).format(*shown) if len(shown) > 1 else "".join(shown)
