"""Each draft with its sources through the kernels, and the draft's view of the result."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Callable, Sequence

import msgspec

from checker.lint import of_drafts
from checker.lint.quoted import left_alone, without
from checker.lint.silence import silenced
from checker.lint.versions import as_update, versions
from checker.model.document import Document, Problem
from checker.model.finding import INFO, WARNING, Finding, StoryReport
from checker.pipeline import Story
from checker.read import Input
from checker.result import story_reports
from checker.scale import check_all
from checker.settings import Settings

_STDIN = "-"
_OF_OUTLETS = "S101"  # which outlets share an origin; a draft is no outlet
_UNSUPPORTED = "S201"  # what no other text has; between sources that is only news, a draft has it from them
_SURE = 0.5  # confidence from which it is an alarm

Check = Callable[[Sequence[Document], Settings], list[Story]]  # both kernels over documents


def lint_drafts(own: Input, sources: Input | None, settings: Settings, check: Check = check_all) -> list[StoryReport]:
    """One story a draft, named for it: the draft and all sources but itself; only the draft's findings.

    Findings that a comment silences or that stand in a passage to leave alone are gone; what is wrong with the
    comments stands among the story's problems.
    """
    problems = (*own.problems, *(sources.problems if sources else ()))
    documents = list(sources.documents) if sources else []
    return [_lint(draft, _others(draft, documents), problems, settings, check) for draft in own.documents]


def draft_name(document: Document) -> str:
    """What a draft is called in its story: its file, in one way whichever way it was named; else its id."""
    if not document.path or document.path == _STDIN:
        return document.id
    path = os.path.relpath(document.path)
    return Path(os.path.abspath(path) if path.startswith(os.pardir) else path).as_posix()


def _lint(
    draft: Document, others: Sequence[Document], problems: Sequence[Problem], settings: Settings, check: Check
) -> StoryReport:
    name = draft_name(draft)
    draft = _in_story(draft, name)
    story = [draft, *(_in_story(other, name) for other in others)]
    checked = check(_unique(story), settings)
    own = [msgspec.structs.replace(problem, story=name) for problem in problems]
    whole = story_reports(checked, own)[0]
    findings, wrong = silenced(draft, _findings(draft, whole, settings), settings)
    return msgspec.structs.replace(whole, findings=tuple(findings), problems=(*whole.problems, *wrong))


def _findings(draft: Document, whole: StoryReport, settings: Settings) -> list[Finding]:
    """The draft's findings, in order of its text."""
    reading = next(reading for reading in whole.readings if reading.document == draft.id)
    earlier = versions(reading, [other for other in whole.readings if other is not reading])
    skipped = left_alone(draft, reading, settings)
    sourced = any(other.document not in {draft.id, *earlier} for other in whole.readings)
    graded = (_unsupported(finding, draft.id, sourced, settings) for finding in whole.findings)
    told = (finding for finding in graded if finding and finding.code != _OF_OUTLETS)
    found = (without(finding, draft.id, skipped) for finding in told)
    mine = of_drafts([as_update(finding, draft.id, earlier) for finding in found if finding], {draft.id})
    return [_counted(finding, draft.id, whole) for finding in mine]


def _unsupported(finding: Finding, draft: str, sourced: bool, settings: Settings) -> Finding | None:
    """An item that no source has is the draft's own matter, and an alarm; what only a source has is none of it."""
    if finding.code != _UNSUPPORTED:
        return finding
    if finding.evidence[0].passage.document != draft:
        return None
    alarm = sourced and finding.confidence >= _SURE
    severity = settings.grade(finding.code, WARNING) if alarm else finding.severity
    return msgspec.structs.replace(finding, severity=severity)


def _counted(finding: Finding, draft: str, whole: StoryReport) -> Finding:
    """An alarm with the number of independent sources that tell it otherwise, where there are several."""
    if finding.severity == INFO:
        return finding
    own = {evidence.value for evidence in finding.evidence if evidence.passage.document == draft}
    against = {whole.origins[e.passage.document] for e in finding.evidence if e.value not in own}
    against.discard(whole.origins[draft])
    if len(against) < 2:
        return finding
    return msgspec.structs.replace(finding, details={**finding.details, "told_otherwise": len(against)})


def _others(draft: Document, documents: Sequence[Document]) -> list[Document]:
    """The sources that are not the draft's own file, id or text."""
    file, name = _file(draft), draft_name(draft)
    return [
        d for d in documents if d.text != draft.text and draft_name(d) != name and (file is None or _file(d) != file)
    ]


def _file(document: Document) -> Path | None:
    """The document's file; None for one of many records."""
    return Path(document.path).resolve() if document.path and document.path != _STDIN else None


def _in_story(document: Document, story: str) -> Document:
    return msgspec.structs.replace(document, id=draft_name(document), story=story)


def _unique(documents: Sequence[Document]) -> list[Document]:
    """Records of one file share its path: number them."""
    seen: dict[str, int] = {}
    found = []
    for document in documents:
        seen[document.id] = seen.get(document.id, 0) + 1
        number = seen[document.id]
        found.append(document if number == 1 else msgspec.structs.replace(document, id=f"{document.id} ({number})"))
    return found
