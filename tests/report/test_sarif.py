"""SARIF against the published schema: `pydantic-sarif` is made from it, every property known and typed."""

from __future__ import annotations

import json
from typing import Any

import msgspec
import pytest
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as Schema

from checker.model.assertion import Reading
from checker.model.document import Problem
from checker.model.finding import StoryReport
from checker.report.notes import sheets
from checker.report.sarif import sarif, uri
from checker.rules import RULES

PROBLEM = Problem("broken.jsonl", "line 3", "no text")


def written(story: StoryReport, *problems: Problem) -> str:
    return sarif(sheets([story], "en"), problems, RULES, "en")


def run(story: StoryReport, *problems: Problem) -> Any:
    return json.loads(written(story, *problems))["runs"][0]


@pytest.fixture
def verbatim(story: StoryReport) -> StoryReport:
    """The story with files that are their texts."""
    files = tuple(msgspec.structs.replace(reading, path=reading.document) for reading in story.readings)
    return msgspec.structs.replace(story, readings=files)


def test_it_is_valid(verbatim: StoryReport) -> None:
    Schema.model_validate_json(written(verbatim, PROBLEM))


def test_nothing_found_is_valid(story: StoryReport) -> None:
    empty = msgspec.structs.replace(story, findings=())
    Schema.model_validate_json(written(empty))
    assert run(empty)["results"] == []


def test_hostile_text_is_valid_and_stays_text(hostile: StoryReport) -> None:
    text = written(hostile, *hostile.problems)
    Schema.model_validate_json(text)
    text.encode("utf-8")
    message = json.loads(text)["runs"][0]["results"][0]["message"]["text"]
    assert "\\[a\\](javascript:b)" in message and "{{{{ 7 * 7 }}}}" in message


def test_the_schema_refuses_what_it_does_not_know(story: StoryReport) -> None:
    wrong = json.loads(written(story))
    wrong["runs"][0]["results"][0]["line"] = 3
    with pytest.raises(ValueError):
        Schema.model_validate(wrong)


def test_every_rule_comes_with_its_page(story: StoryReport) -> None:
    rules = run(story)["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [rule.code for rule in RULES]
    first = rules[0]
    assert (first["name"], first["defaultConfiguration"]) == ("name.misspelt", {"level": "error"})
    assert "### Why it matters" in first["help"]["markdown"] and "Why it matters" in first["help"]["text"]


def test_a_result_stands_at_its_words_and_names_its_rule(verbatim: StoryReport) -> None:
    found = run(verbatim)
    result = found["results"][0]
    assert found["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == "N101"
    assert found["columnKind"] == "unicodeCodePoints"
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "b.txt"}
    region = {"startLine": 3, "startColumn": 10, "endLine": 3, "endColumn": 16, "snippet": {"text": "Webber"}}
    assert place["region"] == region
    assert result["partialFingerprints"] == {"checkerFinding/v1": "0123"}
    assert [r["level"] for r in found["results"]] == ["error", "note"]


def test_the_sources_are_related_locations(verbatim: StoryReport) -> None:
    related = run(verbatim)["results"][0]["relatedLocations"]
    assert [one["physicalLocation"]["artifactLocation"]["uri"] for one in related] == ["a.txt", "c.txt"]
    assert related[0]["message"]["text"] == "Weber: “Dann sprach Weber.”"


def test_a_suggestion_that_replaces_words_is_a_fix(verbatim: StoryReport) -> None:
    misprint, titles = run(verbatim)["results"]
    (fix,) = misprint["fixes"]
    (replacement,) = fix["artifactChanges"][0]["replacements"]
    assert replacement["deletedRegion"] == {"startLine": 3, "startColumn": 10, "endLine": 3, "endColumn": 16}
    assert replacement["insertedContent"] == {"text": "Weber"}
    assert "fixes" not in titles


def test_what_could_not_be_read_is_told(story: StoryReport) -> None:
    (told,) = run(story, PROBLEM)["invocations"][0]["toolExecutionNotifications"]
    assert told["message"]["text"] == "broken.jsonl: line 3: no text"


def test_a_code_outside_the_catalogue_is_still_a_rule(story: StoryReport) -> None:
    odd = msgspec.structs.replace(story.findings[0], code="N101", rule="a.rule")
    text = sarif(sheets([msgspec.structs.replace(story, findings=(odd,))], "en"), (), (), "en")
    assert json.loads(text)["runs"][0]["tool"]["driver"]["rules"] == [{"id": "N101", "name": "a.rule"}]
    Schema.model_validate_json(text)


def test_a_path_is_a_uri() -> None:
    assert uri("./ein Text: 1#?.md") == "ein%20Text%3A%201%23%3F.md"
    assert uri("/in/Öl.txt") == "file:///in/%C3%96l.txt"


def test_standard_input_is_named_by_the_document(story: StoryReport) -> None:
    piped = msgspec.structs.replace(story, readings=(Reading("b.txt", "s", "de", path="-"),))
    region = run(piped)["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 3, "startColumn": 10, "snippet": {"text": "Webber"}}
