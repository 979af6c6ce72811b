"""`checker lint`: a draft before it goes out."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Sequence

import click

from checker.console import Run, common, one_of, write

if TYPE_CHECKING:
    from checker.model.document import Problem
    from checker.model.finding import StoryReport
    from checker.settings import Settings

LINT_FORMATS = ("text", "json", "sarif", "github", "gitlab", "checkstyle", "junit")


@click.command()
@click.argument("drafts", nargs=-1, required=True, metavar="DRAFT...")
@click.option(
    "--against", multiple=True, metavar="PATH", help="Sources of the story: files or folders; may be repeated."
)
@click.option("--format", "form", default="text", metavar="|".join(LINT_FORMATS), show_default=True, help="What to print.")
@click.option("--fail-on", default="warning", metavar="error|warning|info|never", show_default=True,
              help="Exit status 1 from this severity on.")  # fmt: skip
@common
def lint(drafts: Sequence[str], against: Sequence[str], form: str, fail_on: str, settings: Settings, run: Run) -> None:
    """Check a draft against itself and against the sources of its story."""
    from checker.lint import FAIL_ON, fails
    from checker.lint.check import lint_drafts

    one_of("--format", form, LINT_FORMATS)
    one_of("--fail-on", fail_on, FAIL_ON)
    own = run.read(drafts)
    sources = run.read(against) if against else None
    stories = lint_drafts(own, sources, settings)
    problems = (*own.problems, *(sources.problems if sources else ()))
    write(lint_text(stories, problems, form, settings.report_language))
    findings = [finding for story in stories for finding in story.findings]
    run.end(problems, int(fails(findings, fail_on)))


def lint_text(stories: Sequence[StoryReport], problems: Sequence[Problem], form: str, language: str) -> str:
    """The lint in the chosen format; colour on a terminal only, paths below this folder told from here."""
    from checker.report.lint_formats import LINT_FORMATS as formats
    from checker.report.lint_formats import Lint
    from checker.rules import RULES

    return formats[form](Lint(stories, problems, language, RULES, os.getcwd(), sys.stdout.isatty()))
