"""Findings for programs: findings.json as the schema "checker/1" says, findings.csv with a row an evidence."""

from __future__ import annotations

from typing import Any, Iterable, Iterator, Mapping, Sequence

from checker.model.assertion import Reading
from checker.model.decision import Decision
from checker.model.document import Problem
from checker.model.finding import Evidence, Finding, Relation, StoryReport
from checker.model.opinion import Opinion
from checker.report.files import csv_text, json_text, nested
from checker.report.messages import message
from checker.report.known import names
from checker.report.sheets import written
from checker.report.words import suggestion_words, value_words
from checker.spool import Spool

SCHEMA = "checker/1"
COLUMNS = ("story", "finding", "code", "rule", "severity", "message", "subject", "predicate", "relation", "document",
           "publisher", "field", "start", "end", "line", "column", "text", "value", "quote", "suggestion",
           "confidence", "verdict", "reviewer", "decided_at", "note")  # fmt: skip
_SAYS_NOTHING = (None, Relation.SAME, Relation.UNKNOWN)


def findings_json(stories: Sequence[StoryReport], problems: Sequence[Problem], language: str) -> str:
    """All stories as one JSON text. Problems stand with their story, and all of them once more at the end."""
    return written(Json(problems, language, len(stories) == 1), stories)


class Json:
    """findings.json, story by story. `alone`: there is but one, and all problems are its own."""

    def __init__(self, problems: Iterable[Problem], language: str, alone: bool = False) -> None:
        self._problems, self._language, self._alone = set(problems), language, alone
        self._stories = Spool(",\n    ")

    def add(self, story: StoryReport) -> None:
        """One more story."""
        self._problems.update(story.problems)
        own = sorted(self._problems) if self._alone else story.problems
        self._stories.add(nested(_story(story, own, self._language), 2))

    def pieces(self) -> Iterator[str]:
        """The text from its beginning."""
        frame = {"schema": SCHEMA, "stories": [], "problems": list(map(_problem, sorted(self._problems)))}
        head, _, tail = json_text(frame, indent=2).partition("[]")
        opening, closing = ("[\n    ", "\n  ]") if self._stories else ("[", "]")
        yield head + opening
        yield from self._stories.pieces()
        yield f"{closing}{tail}\n"


def findings_csv(stories: Sequence[StoryReport], problems: Sequence[Problem], language: str) -> str:
    """One row an evidence. Problems are no findings and have no row."""
    return written(Csv(language), stories)


class Csv:
    """findings.csv, story by story."""

    def __init__(self, language: str) -> None:
        self._language, self._rows = language, Spool()
        self._rows.add(csv_text(COLUMNS, ()))

    def add(self, story: StoryReport) -> None:
        """One more story."""
        self._rows.add(csv_text(COLUMNS, _rows(story, self._language), heading=False))

    def pieces(self) -> Iterator[str]:
        """The table from its heading."""
        return self._rows.pieces()


def findings(story: StoryReport, language: str) -> Iterator[dict[str, Any]]:
    """The story's findings as records, as findings.json holds them."""
    known = names(story.readings)
    return (_told(one, known, language, story) for one in story.findings)


def _story(story: StoryReport, problems: Sequence[Problem], language: str) -> dict[str, Any]:
    return {
        "story": story.story,
        "documents": [_document(reading, story.origins) for reading in story.readings],
        "problems": [_problem(problem) for problem in problems],
        "findings": list(findings(story, language)),
    }


def _document(reading: Reading, origins: Mapping[str, str]) -> dict[str, Any]:
    return {
        "id": reading.document,
        "publisher": reading.source.publisher,
        "origin": origins.get(reading.document),
        "title": reading.title,
        "url": reading.url,
        "published": reading.published,
        "language": reading.language,
    }


def _problem(problem: Problem) -> dict[str, str]:
    return {"document": problem.document, "place": problem.place, "message": problem.message}


def _told(finding: Finding, known: Mapping[str, str], language: str, story: StoryReport) -> dict[str, Any]:
    """The finding; with the opinion of a judge, where one was asked about it."""
    told = _finding(finding, known, language, story.decisions.get(finding.id))
    opinion = story.opinions.get(finding.id)
    return {**told, "judge": _opinion(opinion)} if opinion else told


def _opinion(opinion: Opinion) -> dict[str, str | float | None]:
    return {"judge": opinion.judge, "verdict": opinion.verdict, "score": opinion.score}


def _finding(
    finding: Finding, known: Mapping[str, str], language: str, decision: Decision | None
) -> dict[str, Any]:  # fmt: skip
    return {
        "id": finding.id,
        "code": finding.code,
        "rule": finding.rule,
        "severity": finding.severity,
        "message": message(finding, known, language),
        "subject": finding.subject,
        "predicate": finding.predicate,
        "relation": _relation(finding),
        "evidence": [_evidence(evidence, language) for evidence in finding.evidence],
        "independent_sources": {value_words(value, language): number for value, number in finding.support},
        "suggestion": suggestion_words(finding, language),
        "confidence": finding.confidence,
        "decision": _decision(decision) if decision else None,
    }


def _decision(decision: Decision) -> dict[str, str | None]:
    return {"verdict": decision.verdict, "reviewer": decision.reviewer, "at": decision.at, "note": decision.note}


def _relation(finding: Finding) -> str | None:
    return finding.relation.value if finding.relation and finding.relation not in _SAYS_NOTHING else None


def _evidence(evidence: Evidence, language: str) -> dict[str, Any]:
    passage = evidence.passage
    return {
        "document": passage.document,
        "field": passage.span.field,
        "start": passage.span.start,
        "end": passage.span.end,
        "text": passage.text,
        "value": value_words(evidence.value, language),
        "line": passage.line,
        "column": passage.column,
        "quote": passage.quote,
    }


def _rows(story: StoryReport, language: str) -> Iterator[dict[str, Any]]:
    known = names(story.readings)
    for finding in story.findings:
        whole = _finding(finding, known, language, story.decisions.get(finding.id))
        made = whole["decision"] or {}
        whole |= {**made, "decided_at": made.get("at")}
        for evidence in whole["evidence"]:
            publisher = known.get(evidence["document"], evidence["document"])
            yield {**whole, **evidence, "story": story.story, "finding": finding.id, "publisher": publisher}
