from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker.errors import SettingsError
from checker.lint.baseline import Baseline, Entry
from checker.model.assertion import Passage
from checker.model.document import Span
from checker.model.finding import WARNING, Evidence, Finding, StoryReport
from checker.settings import Settings


def story(name: str, *ids: str) -> StoryReport:
    evidence = (Evidence(Passage(name, Span(0, 1), "x", 1, 1, "x"), "x"),)
    findings = tuple(Finding(id, "N101", "", WARNING, name, evidence) for id in ids)
    return StoryReport(name, (), {}, findings)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def ids(base: Baseline, *stories: StoryReport) -> list[list[str]]:
    return [[f.id for f in each.findings] for each in base.filtered(stories, Settings())]


def test_it_silences_what_it_was_made_of_in_the_same_draft_alone() -> None:
    base = Baseline("b.json").updated([story("a.md", "1", "2")])
    assert ids(base, story("a.md", "1", "2", "3"), story("b.md", "1")) == [["3"], ["1"]]


def test_it_is_written_and_read_sorted_and_whole() -> None:
    Baseline("b.json").updated([story("b.md", "2"), story("a.md", "3", "1")]).write()
    content = json.loads(Path("b.json").read_text())
    assert content["schema"] == "checker-baseline/1"
    assert [(e["document"], e["id"]) for e in content["findings"]] == [("a.md", "1"), ("a.md", "3"), ("b.md", "2")]
    assert Baseline.read("b.json").entries[0] == Entry("a.md", "1", "N101", "x")


def test_an_update_leaves_other_drafts_alone() -> None:
    base = Baseline("b.json").updated([story("a.md", "1"), story("b.md", "2")]).updated([story("a.md", "9")])
    assert [(e.document, e.id) for e in base.entries] == [("a.md", "9"), ("b.md", "2")]


def test_drafts_are_named_as_seen_from_the_file(folder: Path) -> None:
    base = Baseline("sub/b.json").updated([story("a.md", "1"), story(str(folder / "c.md"), "2")])
    assert [entry.document for entry in base.entries] == ["../a.md", "../c.md"]


def test_an_entry_that_silences_nothing_is_a_problem_unless_its_rule_did_not_run() -> None:
    base = Baseline("b.json").updated([story("a.md", "1"), story("b.md", "2")])
    (report,) = base.filtered([story("a.md")], Settings())
    assert ["entry 1" in problem.message for problem in report.problems] == [True]
    (report,) = base.filtered([story("a.md")], Settings(ignore=("N",)))
    assert report.problems == ()


def test_a_missing_file_holds_nothing_where_it_is_to_be_made() -> None:
    assert Baseline.read("b.json", missing=True).entries == ()
    with pytest.raises(SettingsError, match="does not exist"):
        Baseline.read("b.json")
