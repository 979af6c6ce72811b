"""Each draft with its sources through the kernels, and the draft's view of the result."""

from __future__ import annotations

from pathlib import Path
from typing import Sequence

import msgspec

from checker.lint import of_drafts
from checker.model.document import Document, Problem
from checker.model.finding import StoryReport
from checker.read import Input
from checker.result import story_reports
from checker.scale import check_all
from checker.settings import Settings


def lint_drafts(own: Input, sources: Input | None, settings: Settings) -> list[StoryReport]:
    """One story a draft, named for it: the draft and all sources but itself; only the draft's findings."""
    problems = (*own.problems, *(sources.problems if sources else ()))
    documents = list(sources.documents) if sources else []
    return [_lint(draft, _others(draft, documents), problems, settings) for draft in own.documents]


def _lint(draft: Document, others: Sequence[Document], problems: Sequence[Problem], settings: Settings) -> StoryReport:
    name = _id(draft)
    story = [_in_story(draft, name), *(_in_story(other, name) for other in others)]
    checked = check_all(_unique(story), settings)
    own = [msgspec.structs.replace(problem, story=name) for problem in problems]
    whole = story_reports(checked, own)[0]
    return msgspec.structs.replace(whole, findings=tuple(of_drafts(whole.findings, {name})))


def _others(draft: Document, documents: Sequence[Document]) -> list[Document]:
    """The sources that are not the draft's own file, id or text."""
    file = _file(draft)
    return [
        d for d in documents if d.text != draft.text and _id(d) != _id(draft) and (file is None or _file(d) != file)
    ]


def _file(document: Document) -> Path | None:
    """The document's file; None for one of many records."""
    return Path(document.path).resolve() if document.path and document.path != "-" else None


def _id(document: Document) -> str:
    return document.path if document.path and document.path != "-" else document.id


def _in_story(document: Document, story: str) -> Document:
    return msgspec.structs.replace(document, id=_id(document), story=story)


def _unique(documents: Sequence[Document]) -> list[Document]:
    """Records of one file share its path: number them."""
    seen: dict[str, int] = {}
    found = []
    for document in documents:
        seen[document.id] = seen.get(document.id, 0) + 1
        number = seen[document.id]
        found.append(document if number == 1 else msgspec.structs.replace(document, id=f"{document.id} ({number})"))
    return found
