from __future__ import annotations

import csv
import io
import json
from typing import Any, Callable

import msgspec
import pytest

from checker.model.assertion import Passage
from checker.model.document import Problem, Span
from checker.model.finding import Finding, Relation, StoryReport
from checker.report.records import COLUMNS, findings_csv, findings_json

DOCUMENT = ["id", "publisher", "origin", "title", "url", "published", "language"]
FINDING = ["id", "code", "rule", "severity", "message", "subject", "predicate", "relation", "evidence",
           "independent_sources", "suggestion", "confidence", "decision"]  # fmt: skip
EVIDENCE = ["document", "field", "start", "end", "text", "value", "line", "column", "quote"]
BAD = Problem("broken.jsonl", "line 3", "no text")


def parsed(*stories: StoryReport, problems: tuple[Problem, ...] = (), language: str = "en") -> Any:
    return json.loads(findings_json(stories, problems, language))


def rows(story: StoryReport) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(findings_csv([story], (), "en"), newline="")))


def test_keys_and_their_order_are_the_contracts(story: StoryReport) -> None:
    whole = parsed(story)
    told = whole["stories"][0]
    finding = told["findings"][0]
    assert whole["schema"] == "checker/1"
    assert list(told) == ["story", "documents", "problems", "findings"]
    assert list(told["documents"][0]) == DOCUMENT
    assert list(told["problems"][0]) == ["document", "place", "message"]
    assert list(finding) == FINDING
    assert list(finding["evidence"][0]) == EVIDENCE


def test_values_and_suggestions_are_in_words(story: StoryReport) -> None:
    misprint, titles = parsed(story, language="de")["stories"][0]["findings"]
    assert misprint["suggestion"] == "Weber"
    assert titles["independent_sources"] == {"Kanzler": 1, "Außenminister (USA)": 1}
    assert [evidence["value"] for evidence in titles["evidence"]] == ["Kanzler", "Außenminister (USA)"]


@pytest.mark.parametrize(
    ("relation", "written"),
    [(Relation.CONFLICT, "conflict"), (Relation.UPDATE, "update"), (Relation.UNKNOWN, None), (None, None)],
)
def test_a_relation_that_says_nothing_is_null(
    story: StoryReport, make: Callable[..., Finding], relation: Relation | None, written: str | None
) -> None:
    finding = make("N103", {"Weber": [Passage("a", Span(0, 5), "Weber", 1, 1, "")]}, relation=relation)
    told = parsed(msgspec.structs.replace(story, findings=(finding,)))
    assert told["stories"][0]["findings"][0]["relation"] == written


def test_a_problem_without_document_stands_with_the_only_story(story: StoryReport) -> None:
    told = parsed(story, problems=(BAD,))
    assert [problem["document"] for problem in told["stories"][0]["problems"]] == ["a.txt", "broken.jsonl"]


def test_no_problem_is_lost_where_there_are_several_stories_or_none(story: StoryReport) -> None:
    other = StoryReport("t", (), {}, ())
    assert [p["document"] for p in parsed(story, other, problems=(BAD,))["problems"]] == ["a.txt", "broken.jsonl"]
    assert [p["document"] for p in parsed(problems=(BAD,))["problems"]] == ["broken.jsonl"]


def test_json_ends_with_one_line_end(story: StoryReport) -> None:
    text = findings_json([story], (), "en")
    assert text.endswith("}\n") and not text.endswith("\n\n")


def test_json_of_hostile_text_gives_it_back(hostile: StoryReport) -> None:
    evidence = parsed(hostile)["stories"][0]["findings"][0]["evidence"][0]
    assert evidence["text"] == hostile.findings[0].evidence[0].passage.text


def test_csv_has_a_row_an_evidence(story: StoryReport) -> None:
    found = rows(story)
    assert tuple(found[0]) == COLUMNS
    assert [(row["finding"], row["publisher"], row["value"]) for row in found] == [
        ("0123", "The Gull", "Webber"),
        ("0123", "Abendpost", "Weber"),
        ("0123", "c.txt", "Weber"),
        ("4567", "Abendpost", "chancellor"),
        ("4567", "The Gull", "foreign minister (United States)"),
    ]


def test_csv_of_hostile_text_keeps_its_cells_apart(hostile: StoryReport) -> None:
    assert rows(hostile)[0]["text"] == hostile.findings[0].evidence[0].passage.text


def test_decisions_stand_with_every_finding(decided: StoryReport) -> None:
    misprint, titles = parsed(decided)["stories"][0]["findings"]
    at = "2025-08-22T09:00:00.000Z"
    assert misprint["decision"] == {
        "verdict": "dismissed", "reviewer": "Ada *Weber*", "at": at, "note": "<b>so heißt er</b>",
    }  # fmt: skip
    assert titles["decision"]["verdict"] == "confirmed"
    table = rows(decided)
    assert {(row["code"], row["verdict"], row["decided_at"]) for row in table} == {
        ("N101", "dismissed", at), ("R101", "confirmed", at),
    }  # fmt: skip


def test_a_table_without_decisions_has_empty_cells(story: StoryReport) -> None:
    assert {row[name] for row in rows(story) for name in ("verdict", "reviewer", "decided_at", "note")} == {""}


def test_what_a_finding_rests_on_is_not_printed(story: StoryReport) -> None:
    resting = tuple(msgspec.structs.replace(one, rests_on=("spelling:a|b",)) for one in story.findings)
    assert parsed(msgspec.structs.replace(story, findings=resting)) == parsed(story)
