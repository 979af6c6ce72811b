from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from checker.errors import SettingsError
from checker.lint.changed import EVERY, on_lines, touched
from checker.model.assertion import Passage
from checker.model.document import Span
from checker.model.finding import WARNING, Evidence, Finding


def git(*arguments: str) -> None:
    who = {f"GIT_{role}_{what}": "a@b.c" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    subprocess.run(["git", *arguments], check=True, capture_output=True, env={**os.environ, **who})


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A committed file of five lines with a name that looks like an option."""
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "-draft v1.md"
    file.write_text("1\n2\n3\n4\n5\n")
    git("init", "-q")
    git("add", "--", file.name)
    git("commit", "-qm", "x")
    return file


@pytest.mark.parametrize(
    "text, lines",
    [
        ("1\n2\n3\n4\n5\n", []),
        ("1\nx\n3\n4\ny\nz\n", [2, 5, 6]),
        ("1\n2\n2a\n3\n5\n", [3]),
        ("", []),
    ],
)
def test_the_lines_that_are_new(draft: Path, text: str, lines: list[int]) -> None:
    draft.write_text(text)
    assert [line for each in touched(str(draft), "HEAD") for line in each] == lines
    assert touched(draft.name, "HEAD") == touched(str(draft), "HEAD")


def test_a_new_file_is_touched_everywhere(draft: Path) -> None:
    Path("new.md").write_text("x\n")
    assert touched("new.md", "HEAD") == EVERY
    git("add", "new.md")
    assert touched("new.md", "HEAD") == EVERY


def test_a_binary_file_that_differs_is_touched_everywhere(draft: Path) -> None:
    draft.write_bytes(b"\0\1\2")
    assert touched(str(draft), "HEAD") == EVERY


def test_settings_of_the_repository_run_nothing(draft: Path) -> None:
    git("config", "diff.external", "touch ran")
    draft.write_text("1\n")
    touched(str(draft), "HEAD")
    assert not Path("ran").exists()


@pytest.mark.parametrize("revision", ["", "nothing", "--output=x", "HEAD --output=x", "a\0b", "$(touch x)"])
def test_what_is_no_revision_is_said(draft: Path, revision: str) -> None:
    with pytest.raises(SettingsError, match="--changed-since"):
        touched(str(draft), revision)
    assert not Path("x").exists()


def test_without_git_it_says_so(draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(SettingsError, match="needs git"):
        touched(str(draft), "HEAD")


def finding(*places: tuple[str, int]) -> Finding:
    evidence = (Evidence(Passage(d, Span(line, line + 1), "x", line, 1, "x"), "x") for d, line in places)
    return Finding("1", "N101", "", WARNING, "s", tuple(evidence))


def test_a_finding_is_shown_at_its_first_touched_line() -> None:
    found = on_lines(finding(("draft", 2), ("draft", 7), ("b", 1)), "draft", [range(5, 9)])
    assert found and [e.passage.line for e in found.evidence] == [7, 2, 1]
    assert on_lines(finding(("draft", 2), ("b", 7)), "draft", [range(5, 9)]) is None
