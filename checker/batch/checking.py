"""Fifth stage: a bucket of whole stories -> the second kernel -> one shard of every table."""

from __future__ import annotations

from contextlib import ExitStack
from itertools import groupby
from typing import Any, Iterator, Sequence

import msgspec
from msgspec import Struct

from checker.batch.job import Job
from checker.batch.reading import Read, failed
from checker.batch.sharing import told
from checker.batch.tables import DOCUMENTS, FINDINGS, PROBLEMS, READINGS, SHOWN, Table, problem_row, table
from checker.errors import CheckerError
from checker.model.assertion import Reading
from checker.model.document import Document, Problem
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
    first: list[Problem] = []  # some of the problems


def check(job: Job, name: str, mine: Bucket) -> Checked:
    """One task: the stories of a bucket, one in memory at a time beside what is packed."""
    settings, done = job.settings(), Checked()
    with ExitStack() as stack:
        kinds = (DOCUMENTS, FINDINGS, READINGS, PROBLEMS)
        shard = {kind.folder: stack.enter_context(table(job, kind, f"part-{name}")) for kind in kinds}
        for own in _stories(job, mine):
            _story(own, settings, shard, done)
    return done


def _stories(job: Job, mine: Bucket) -> Iterator[list[Read]]:
    every = told(job, mine.buckets).read(mine.number, Read)
    ordered = sorted(every, key=lambda each: (each.story, each.id))
    return (list(own) for _, own in groupby(ordered, key=lambda each: each.story))


def _story(own: Sequence[Read], settings: Settings, shard: dict[str, Table], done: Checked) -> None:
    """Check one story, write what came of it and count it."""
    problems = [msgspec.structs.replace(problem, story=each.story) for each in own for problem in each.problems]
    readings = []
    for document, reading in (each.unpacked() for each in own):
        shard["documents"].add(_row(document))
        if reading:
            readings.append(reading)
            for item in items(reading):
                shard["readings"].add({"story": document.story, **item})
    try:
        found = _found(readings, settings)
    except CheckerError:  # what the user can mend is the same for all
        raise
    except Exception as error:  # whatever: one of a million stories shall not keep the others from being checked
        problems.append(Problem("", "", failed(error), own[0].story))
        found = []
    for finding in found:
        shard["findings"].add({"story": own[0].story, **finding})
    for problem in problems:
        shard["problems"].add(problem_row(problem))
    _count(done, len(own), found, problems)


def _found(readings: Sequence[Reading], settings: Settings) -> list[dict[str, Any]]:
    reports = story_reports([check_story(readings, settings)]) if readings else []
    return [finding for report in reports for finding in findings(report, settings.report_language)]


def _row(document: Document) -> dict[str, Any]:
    """A document as a row of its table, which can be read as a shard."""
    source = {"publisher": document.source.publisher, "origin": document.source.origin}
    return {name: source.get(name) if name in source else getattr(document, name) for name in DOCUMENTS.columns}


def _count(done: Checked, documents: int, found: Sequence[dict[str, Any]], problems: Sequence[Problem]) -> None:
    done.stories += 1
    done.documents += documents
    done.problems += len(problems)
    done.first += problems[: SHOWN - len(done.first)]
    for finding in found:
        codes = done.findings.setdefault(finding["severity"], {})
        codes[finding["code"]] = codes.get(finding["code"], 0) + 1
