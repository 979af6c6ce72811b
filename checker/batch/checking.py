"""Fifth stage: a bucket of whole stories -> the second kernel -> one shard of every table."""

from __future__ import annotations

from contextlib import ExitStack
from itertools import groupby
from typing import Any, Iterator, Sequence

import msgspec
from msgspec import Struct

from checker.batch.job import Job
from checker.batch.reading import Read
from checker.batch.sharing import told
from checker.batch.tables import DOCUMENTS, FINDINGS, PROBLEMS, READINGS, Table, problem_row, table
from checker.model.document import Document, Problem
from checker.model.finding import StoryReport
from checker.pipeline import check_story
from checker.report.items import items
from checker.report.records import findings
from checker.result import story_reports
from checker.settings import Settings


class Bucket(Struct, frozen=True):
    """The stories that one task checks."""

    number: int
    buckets: int


class Checked(Struct):
    """What came of them."""

    stories: int = 0
    documents: int = 0
    problems: int = 0
    findings: dict[str, dict[str, int]] = {}  # severity -> code -> how many


def check(job: Job, name: str, mine: Bucket) -> Checked:
    """One task: the stories of a bucket, one in memory at a time beside what is packed."""
    settings, done = job.settings(), Checked()
    with ExitStack() as stack:
        kinds = (DOCUMENTS, FINDINGS, READINGS, PROBLEMS)
        shard = {kind.folder: stack.enter_context(table(job, kind, f"part-{name}")) for kind in kinds}
        for own in _stories(job, mine):
            _count(_story(own, settings, shard), done)
    return done


def _stories(job: Job, mine: Bucket) -> Iterator[list[Read]]:
    every = told(job, mine.buckets).read(mine.number, Read)
    ordered = sorted(every, key=lambda each: (each.story, each.id))
    return (list(own) for _, own in groupby(ordered, key=lambda each: each.story))


def _story(own: Sequence[Read], settings: Settings, shard: dict[str, Table]) -> StoryReport:
    """Check one story and write what came of it."""
    problems = [_moved(problem, each.story) for each in own for problem in each.problems]
    unpacked = [each.unpacked() for each in own]
    checked = check_story([reading for _, reading in unpacked], settings)
    (report,) = story_reports([checked], problems)
    for document, reading in unpacked:
        shard["documents"].add(_row(document))
        for item in items(reading):
            shard["readings"].add({"story": report.story, **item})
    for finding in findings(report, settings.report_language):
        shard["findings"].add({"story": report.story, **finding})
    for problem in problems:
        shard["problems"].add(problem_row(problem))
    return report


def _row(document: Document) -> dict[str, Any]:
    """A document as a row of its table, which can be read as a shard."""
    source = {"publisher": document.source.publisher, "origin": document.source.origin}
    return {name: source.get(name) if name in source else getattr(document, name) for name in DOCUMENTS.columns}


def _moved(problem: Problem, story: str) -> Problem:
    return msgspec.structs.replace(problem, story=story)


def _count(story: StoryReport, done: Checked) -> None:
    done.stories += 1
    done.documents += len(story.readings)
    done.problems += len(story.problems)
    for finding in story.findings:
        codes = done.findings.setdefault(finding.severity, {})
        codes[finding.code] = codes.get(finding.code, 0) + 1
