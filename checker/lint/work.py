"""One lint of several drafts: check, leave out what is accepted or untouched, mend."""

from __future__ import annotations

from pathlib import Path
from typing import Mapping, Protocol, Sequence

import msgspec

from checker.lint.baseline import Baseline
from checker.lint.changed import on_lines, touched
from checker.lint.check import Check, draft_name, lint_drafts
from checker.lint.fix import Fixed, fixed, fixes
from checker.lint.replace import replace
from checker.model.decision import SETTLED, Decision
from checker.model.document import Document, Problem
from checker.model.finding import Finding, StoryReport
from checker.read import Input
from checker.scale import check_all
from checker.settings import Settings


class Judge(Protocol):
    """Whoever knows what people have decided."""

    def judged(self, findings: Sequence[Finding]) -> Mapping[str, Decision]: ...


class Work:
    """The drafts checked so far, and what can be done with them."""

    def __init__(self, baseline: str | None = None, update: bool = False, changed_since: str | None = None) -> None:
        self.stories: list[StoryReport] = []
        self.problems: list[Problem] = []  # with reading the drafts and sources
        self.complaints: list[Problem] = []  # of comments and baseline entries that are wrong or do nothing any more
        self.language = "en"
        self._documents: list[tuple[Document, StoryReport]] = []
        self._changed_since = changed_since
        self._update = update
        self._baseline = Baseline.read(baseline, missing=update) if baseline else None

    def check(
        self, own: Input, sources: Input | None, settings: Settings, judge: Judge | None = None,
        kernels: Check = check_all,
    ) -> None:  # fmt: skip
        """Lint these drafts; the report speaks the language of the first ones' settings.

        What people have settled is silenced; what they have confirmed or are unsure of says so.
        """
        self.language = self.language if self.stories else settings.report_language
        read = [*own.problems, *(sources.problems if sources else ())]
        self.problems += [problem for problem in read if problem not in self.problems]
        known = {(p.document, p.place, p.message) for p in read}
        stories = lint_drafts(own, sources, settings, kernels)
        if judge:
            stories = [_judged(story, judge) for story in stories]
        if self._baseline and not self._update:
            stories = self._baseline.filtered(stories, settings)
        if self._changed_since:
            stories = [_touched(story, draft, self._changed_since) for story, draft in zip(stories, own.documents)]
        for story in stories:
            self.complaints += [p for p in story.problems if (p.document, p.place, p.message) not in known]
        self.stories += stories
        self._documents += zip(own.documents, stories)

    def update_baseline(self) -> None:
        """Write the findings of these drafts into the baseline: from then on they are silenced."""
        if self._baseline:
            self._baseline.updated(self.stories).write()
            self.stories = [msgspec.structs.replace(story, findings=()) for story in self.stories]

    def diff(self) -> str:
        """What `mend` would change, as a unified diff."""
        return "".join(change.diff() for change in self._fixed())

    def mend(self) -> list[Fixed]:
        """Make the safe changes, each file as a whole; what was changed."""
        changes = self._fixed()
        for change in changes:
            replace(Path(change.path), change.after.encode("utf-8"))
        return changes

    def _fixed(self) -> list[Fixed]:
        found = (fixed(document, fixes(document, story)) for document, story in self._documents)
        return [change for change in found if change]


def _judged(story: StoryReport, judge: Judge) -> StoryReport:
    """The story without what is settled, and with what was decided on the rest."""
    made = judge.judged(story.findings)
    settled = {id for id, decision in made.items() if decision.verdict in SETTLED}
    left = tuple(finding for finding in story.findings if finding.id not in settled)
    return msgspec.structs.replace(story, findings=left, decisions=made)


def _touched(story: StoryReport, draft: Document, revision: str) -> StoryReport:
    """The story with its findings on touched lines alone."""
    lines = touched(draft.path or "", revision)
    name = draft_name(draft)
    found = (on_lines(finding, name, lines) for finding in story.findings)
    return msgspec.structs.replace(story, findings=tuple(finding for finding in found if finding))
