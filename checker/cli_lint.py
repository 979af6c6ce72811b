"""`checker lint`: a draft before it goes out."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Iterable, Iterator, Sequence

import click

from checker.cli_store import open_named, store_named
from checker.console import Run, common, one_of, write
from checker.errors import SettingsError

if TYPE_CHECKING:
    from checker.kept import Archive
    from checker.lint.work import Work
    from checker.model.document import Problem
    from checker.model.finding import StoryReport
    from checker.settings import Settings

LINT_FORMATS = ("text", "json", "sarif", "github", "gitlab", "checkstyle", "junit")


@click.command()
@click.argument("drafts", nargs=-1, required=True, metavar="DRAFT...")
@click.option(
    "--against", multiple=True, metavar="PATH", help="Sources of the story: files or folders; may be repeated."
)
@click.option("--store", "store_url", metavar="URL", help="Honour the decisions kept there; without --against its "
              "articles on the story are the sources.")  # fmt: skip
@click.option("--format", "form", default="text", metavar="|".join(LINT_FORMATS), show_default=True,
              help="What to print.")  # fmt: skip
@click.option("--fail-on", default="warning", metavar="error|warning|info|never", show_default=True,
              help="Exit status 1 from this severity on.")  # fmt: skip
@click.option("--baseline", metavar="FILE", help="Silence the findings that this file knows.")
@click.option("--update-baseline", is_flag=True, help="Write the findings of these drafts into the baseline.")
@click.option("--fix", is_flag=True, help="Mend what is safe: misprints beyond doubt, house style. No quotation.")
@click.option("--diff", is_flag=True, help="Print what --fix would change, and change nothing.")
@click.option("--changed-since", metavar="REV", help="Only findings on lines touched since this Git revision.")
@click.option("--show-settings", is_flag=True, help="Print the settings that apply and where each comes from.")
@common
def lint(
    drafts: Sequence[str], against: Sequence[str], store_url: str | None, form: str, fail_on: str,
    baseline: str | None, update_baseline: bool, fix: bool, diff: bool, changed_since: str | None,
    show_settings: bool, settings: Settings, run: Run,
) -> None:  # fmt: skip
    """Check a draft against itself and against the sources of its story."""
    from checker.lint import FAIL_ON, fails

    one_of("--format", form, LINT_FORMATS)
    one_of("--fail-on", fail_on, FAIL_ON)
    if update_baseline and (not baseline or changed_since):
        raise SettingsError("--update-baseline: name the file with --baseline, and leave out --changed-since")
    if "-" in drafts and (fix or diff or changed_since):
        raise SettingsError("--fix, --diff and --changed-since need a file; standard input is none")
    groups = by_settings(drafts, run)
    if show_settings:
        write("".join(shown(config, run) for config in groups))
        return
    given = (groups, against, store_url, run, baseline, update_baseline, changed_since)
    work = check(*given)
    if fix and not diff and mend(work, run):
        work = check(*given)
    if update_baseline:
        work.update_baseline()
    run.tell(work.complaints)
    write(work.diff() if diff else lint_text(work.stories, work.problems, form, work.language))
    findings = [finding for story in work.stories for finding in story.findings]
    run.end(work.problems, int(fails(findings, fail_on)))


def by_settings(drafts: Sequence[str], run: Run) -> dict[str | None, list[str]]:
    """Settings file -> the drafts it holds for: the nearest upward, if none is named."""
    from checker.settings_file import find

    groups: dict[str | None, list[str]] = {}
    for draft in drafts:
        path = Path(run.stdin_filename or draft) if draft == "-" else Path(draft)
        found = None if run.config else find(path if path.is_dir() else path.parent)
        groups.setdefault(run.config or (str(found) if found else None), []).append(draft)
    return groups


def shown(config: str | None, run: Run) -> str:
    """The settings of one file as they apply."""
    from checker.settings import show

    run.under(config)
    return show(config, **run.given)


def check(
    groups: dict[str | None, list[str]], against: Sequence[str], store: str | None, run: Run, baseline: str | None,
    update: bool, changed_since: str | None,
) -> Work:  # fmt: skip
    """Every draft under its settings against the sources."""
    from checker.lint.work import Work

    runs = {config: run.under(config) for config in groups}
    work = Work(baseline, update, changed_since)
    for config, drafts in groups.items():
        own, named = runs[config].read(drafts, every=True), against or stated_sources(config, runs[config].settings)
        sources = runs[config].read(named) if named else None
        url = store_named(store, runs[config])
        if url is None:
            work.check(own, sources, runs[config].settings)
            continue
        with archive(url) as kept:
            if sources:
                work.check(own, sources, runs[config].settings, kept)
            else:
                near = kept.sources(own.documents, runs[config].settings)
                work.check(own, near, runs[config].settings, kept, kept.check)
    return work


@contextmanager
def archive(url: str) -> Iterator[Archive]:
    """The store of decisions and sources."""
    with open_named(url) as store:
        from checker.kept import Archive

        yield Archive(store, url)


def stated_sources(config: str | None, settings: Settings) -> list[str]:
    """The sources that the settings name, as seen from their file."""
    return [str(Path(config or "").parent / source) for source in settings.against]


def mend(work: Work, run: Run) -> bool:
    """Make the safe changes and tell of them; is there one?"""
    changes = work.mend()
    for change in changes if not run.quiet else ():
        click.echo(f"checker: {change.path}: {change.places} place{'s' * (change.places > 1)} mended", err=True)
    return bool(changes)


def lint_text(stories: Sequence[StoryReport], problems: Iterable[Problem], form: str, language: str) -> str:
    """The lint in the chosen format; colour on a terminal only, paths below this folder told from here."""
    from checker.report.lint_formats import LINT_FORMATS as formats
    from checker.report.lint_formats import Lint
    from checker.rules import RULES

    return formats[form](Lint(stories, list(problems), language, RULES, os.getcwd(), sys.stdout.isatty()))
