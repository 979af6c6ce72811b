"""One article of each fixture story as a draft against the others, as the terminal shows it.

`CHECKER_GOLDEN=write pytest tests/test_lint_stories.py` writes the golden output again; review it as a diff.
"""

from __future__ import annotations

import json
import os
from functools import lru_cache
from pathlib import Path

import pytest
from cases import FIXTURES, STORIES
from click.testing import CliRunner
from pydantic_sarif import model

from checker.cli import cli
from checker.report.lint_formats import LINT_FORMATS

ROOT = FIXTURES.parent
DRAFTS = {
    "agreement": "a.txt",
    "bridge-collapse": "c.txt",
    "court-case": "d.txt",
    "harbour-strike": "c.txt",
    "summit-two-languages": "e.txt",
    "takeover": "e.txt",
    "ukraine-guarantees": "e.txt",
}


@pytest.fixture(autouse=True)
def at_home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


@lru_cache(maxsize=None)
def lint(story: str, *options: str) -> tuple[str, int]:
    """What is printed, below the command that prints it, and the exit status."""
    folder = f"fixtures/stories/{story}"
    command = ["lint", f"{folder}/{DRAFTS[story]}", "--against", folder, *options]
    done = CliRunner().invoke(cli, command)
    return f"$ checker {' '.join(command)}\n{done.stdout}", done.exit_code


def test_every_story_has_a_draft() -> None:
    assert sorted(DRAFTS) == sorted(path.name for path in STORIES.iterdir())


@pytest.mark.parametrize("story", DRAFTS)
def test_the_golden_lint(story: str) -> None:
    path = FIXTURES / "expected" / "lint" / f"{story}.txt"
    text, _ = lint(story)
    if os.environ.get("CHECKER_GOLDEN") == "write":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("story", DRAFTS)
def test_every_finding_points_at_its_words(story: str) -> None:
    lines = Path("fixtures/stories", story, DRAFTS[story]).read_text(encoding="utf-8").split("\n")
    for line in lint(story)[0].splitlines()[1:]:
        if not line.startswith(" "):
            path, row, column, _ = line.split(":", 3)
            assert path == f"fixtures/stories/{story}/{DRAFTS[story]}"
            assert not lines[int(row) - 1][int(column) - 1].isspace()


@pytest.mark.parametrize("form", [form for form in LINT_FORMATS if form != "text"])
def test_paths_are_told_from_here_and_no_path_of_this_machine_is_written(form: str) -> None:
    text, status = lint("harbour-strike", "--format", form)
    assert status == 1 and "N101" in text
    assert str(ROOT) not in text


def test_the_sarif_of_a_story_is_valid_and_mends_the_misprint() -> None:
    text = lint("ukraine-guarantees", "--format", "sarif")[0].partition("\n")[2]
    model.StaticAnalysisResultsFormatSarifVersion210JsonSchema.model_validate_json(text)
    (result,) = [result for result in json.loads(text)["runs"][0]["results"] if result["ruleId"] == "N101"]
    (replacement,) = result["fixes"][0]["artifactChanges"][0]["replacements"]
    at = replacement["deletedRegion"]
    lines = Path("fixtures/stories/ukraine-guarantees/e.txt").read_text("utf-8").split("\n")
    assert lines[at["startLine"] - 1][at["startColumn"] - 1 : at["endColumn"] - 1] == "Starrer"
    assert replacement["insertedContent"]["text"] == "Starmer"


def test_a_format_nobody_knows_is_refused_with_those_there_are() -> None:
    done = CliRunner().invoke(cli, ["lint", "README.md", "--format", "sariff"])
    assert all(form in str(done.exception) for form in ("'sariff'", *LINT_FORMATS))
