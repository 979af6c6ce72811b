"""The formats of the lint, by name."""

from __future__ import annotations

from typing import Callable, Sequence

from msgspec import Struct

from checker.model.document import Problem
from checker.model.finding import StoryReport
from checker.report.annotations import github, gitlab
from checker.report.lines import lint_lines
from checker.report.notes import Rule, Sheet, sheets
from checker.report.records import findings_json
from checker.report.sarif import sarif
from checker.report.xml_reports import checkstyle, junit


class Lint(Struct, frozen=True):
    """What a lint has to tell. `root`: the folder that formats for code hosts tell paths from; `color`: a terminal."""

    stories: Sequence[StoryReport]
    problems: Sequence[Problem]
    language: str
    rules: Sequence[Rule] = ()
    root: str = ""
    color: bool = False

    def sheets(self) -> list[Sheet]:
        """The drafts with their notes."""
        return sheets(self.stories, self.language, self.root)


LINT_FORMATS: dict[str, Callable[[Lint], str]] = {
    "text": lambda lint: lint_lines(lint.stories, lint.language, lint.color),
    "json": lambda lint: findings_json(lint.stories, lint.problems, lint.language),
    "sarif": lambda lint: sarif(lint.sheets(), lint.problems, lint.rules, lint.language),
    "github": lambda lint: github(lint.sheets(), lint.language),
    "gitlab": lambda lint: gitlab(lint.sheets(), lint.language),
    "checkstyle": lambda lint: checkstyle(lint.sheets(), lint.language),
    "junit": lambda lint: junit(lint.sheets(), lint.language),
}
