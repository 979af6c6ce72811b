"""The command line: each command opens, calls one thing, prints. Heavy imports happen inside the commands."""

from __future__ import annotations

import os
import sys
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, Callable, Iterable, Sequence

import click

from checker.errors import CheckerError, SettingsError

if TYPE_CHECKING:
    from checker.model.document import Problem
    from checker.model.finding import StoryReport
    from checker.read import Input
    from checker.report.since import Before
    from checker.settings import Settings

COULD_NOT = 2
REPORT_FILES = {
    "html": "report.html",
    "md": "report.md",
    "json": "findings.json",
    "csv": "findings.csv",
    "graphml": "graph.graphml",
}
LINT_FORMATS = ("text", "json")
EXTRACT_FORMATS = ("jsonl", "csv")

Command = Callable[..., Any]


def main() -> None:
    """Entry point: every failure a user can cause is one line on standard error and exit status 2."""
    try:
        cli.main(standalone_mode=False)
    except CheckerError as error:
        fail(str(error))
    except click.ClickException as error:
        fail(error.format_message())
    except (click.Abort, KeyboardInterrupt):
        fail("interrupted")
    except BrokenPipeError:  # whoever read the output has enough; say nothing
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        fail(f"standard output: cannot be written: {error.strerror}")


def fail(message: str) -> None:
    """One line on standard error, exit status 2."""
    click.echo("checker: " + " ".join(message.split()), err=True)
    sys.exit(COULD_NOT)


def names(context: click.Context, parameter: click.Parameter, value: str | None) -> tuple[str, ...] | None:
    """A list separated by commas."""
    return None if value is None else tuple(part.strip() for part in value.split(",") if part.strip())


COMMON = (
    click.option("--config", metavar="FILE", help="Settings from this TOML file."),
    click.option(
        "--select", metavar="CODES", callback=names, help="Only these rules, by the beginning of the code."
    ),
    click.option("--ignore", metavar="CODES", callback=names, help="Not these rules."),
    click.option("--language", metavar="de|en|auto", help="Language of documents that do not state theirs [auto]."),
    click.option("--published", metavar="DATE", help="Day of publication of all documents, as 2025-08-22."),
    click.option(
        "--stdin-filename", metavar="NAME", help="What standard input ('-') would be called; default JSON Lines."
    ),
    click.option("--jobs", type=int, metavar="N", help="Processes to read with [1]."),
    click.option("--report-language", metavar="en|de", help="Language of messages [en]."),
    click.option("--strict", is_flag=True, help="Exit status 2 if any document has a problem."),
    click.option("--quiet", is_flag=True, help="Nothing on standard error but what stops the run."),
)

SETTINGS = ("select", "ignore", "language", "jobs", "report_language")  # the options that settings know too


def common(command: Command) -> Command:
    """Adds the options all commands share; they arrive as `settings` and `run`."""

    @wraps(command)
    def with_settings(published: str | None, stdin_filename: str | None, strict: bool, quiet: bool, **rest: Any) -> Any:
        from checker.settings import load

        given = {name: rest.pop(name) for name in SETTINGS}
        settings = load(rest.pop("config"), **given)
        check_codes((*settings.select, *settings.ignore))
        return command(settings=settings, run=Run(settings, published, stdin_filename, strict, quiet), **rest)

    decorated: Command = with_settings
    for option in reversed(COMMON):
        decorated = option(decorated)
    return decorated


def check_codes(codes: Iterable[str]) -> None:
    """Refuse a code that is the beginning of no rule's code."""
    from checker.rules import RULES
    from checker.settings import proposal

    known = [rule.code for rule in RULES]
    for code in codes:
        if not any(rule.startswith(code) for rule in known):
            raise SettingsError(f"unknown rule code {code!r}{proposal(code, known)}; 'checker rules' lists all")


class Run:
    """Reads what the command line names, tells of problems, and decides the exit status."""

    def __init__(
        self, settings: Settings, published: str | None, stdin_filename: str | None, strict: bool, quiet: bool
    ):
        self.settings, self.published, self.stdin_filename = settings, published, stdin_filename
        self.strict, self.quiet = strict, quiet

    def read(self, paths: Sequence[str]) -> Input:
        """Documents and problems; the problems also go to standard error."""
        from checker.read import read

        stdin = sys.stdin.buffer.read() if "-" in paths else None
        language = None if self.settings.language == "auto" else self.settings.language
        found = read(
            paths, published=self.published, language=language, stdin=stdin, stdin_filename=self.stdin_filename
        )
        for problem in found.problems if not self.quiet else ():
            click.echo(f"checker: {problem}", err=True)
        return found

    def end(self, problems: Sequence[Problem], status: int = 0) -> None:
        """Leave with the status; with --strict any problem makes it 2."""
        sys.exit(COULD_NOT if self.strict and problems else status)


def write(text: str) -> None:
    """The result, as UTF-8 whatever the terminal's encoding, to standard output."""
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))
    sys.stdout.buffer.flush()


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="checker")
def cli() -> None:
    """Find where articles on one story contradict each other, or themselves."""


@cli.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("-o", "--output", metavar="FOLDER", help="Write the report into this folder, in every format.")
@click.option("--since", metavar="FILE", help="An earlier findings.json: tell what is new, still open and closed.")
@click.option(
    "--format", "formats", metavar="FORMATS", callback=names, help="html,md,json,csv,graphml [all; without -o md]."
)
@common
def report(
    paths: Sequence[str], output: str | None, since: str | None, formats: tuple[str, ...] | None,
    settings: Settings, run: Run,
) -> None:  # fmt: skip
    """Compare the sources and report where they differ."""
    from checker.report import read_before

    chosen = formats or (tuple(REPORT_FILES) if output else ("md",))
    for name in chosen:
        one_of("--format", name, REPORT_FILES)
    if not output and len(chosen) > 1:
        raise SettingsError(f"--format {','.join(chosen)}: standard output takes one format; name a folder with -o")
    before = read_before(since) if since else None
    found = run.read(paths)
    render = Renderer(found, settings, before)
    if output:
        save(Path(output), {REPORT_FILES[name]: render(name) for name in chosen})
    else:
        write(render(chosen[0]))
    run.end(found.problems)


class Renderer:
    """Checks the documents once and puts the result into any format."""

    def __init__(self, found: Input, settings: Settings, before: Before | None = None) -> None:
        from checker.report.since import NOTHING_BEFORE
        from checker.scale import check_all

        self.before = before or NOTHING_BEFORE
        self.found, self.language = found, settings.report_language
        self.stories = check_all(found.documents, settings)

    def __call__(self, name: str) -> str:
        from checker import report
        from checker.graph import graphml
        from checker.result import rule_pages, story_reports

        if name == "graphml":
            return graphml(story.graph for story in self.stories)
        told = (story_reports(self.stories, self.found.problems), self.found.problems, self.language)
        if name == "html":
            return report.page(*told, rule_pages(), self.before)
        if name == "md":
            return report.markdown(*told, self.before)
        return report.findings_json(*told) if name == "json" else report.findings_csv(*told)


def one_of(option: str, value: str, allowed: Iterable[str]) -> None:
    """Refuse a value that is not among those allowed."""
    if value not in allowed:
        raise SettingsError(f"{option}: {value!r} is none of {', '.join(allowed)}")


def save(folder: Path, files: dict[str, str]) -> None:
    """Write all files or none: each beside its place first, moved there when every one is written."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in files.items():
            (folder / f".{name}.part").write_bytes(text.encode("utf-8", "replace"))
        for name in files:
            (folder / f".{name}.part").replace(folder / name)
    except OSError as error:
        raise SettingsError(f"{folder}: cannot be written: {error.strerror}; choose another folder with -o") from error
    finally:
        remove(folder / f".{name}.part" for name in files)


def remove(paths: Iterable[Path]) -> None:
    """Delete what is there; what cannot be deleted stays."""
    for path in paths:
        try:
            path.unlink(missing_ok=True)
        except OSError:
            pass


@cli.command()
@click.argument("drafts", nargs=-1, required=True, metavar="DRAFT...")
@click.option(
    "--against", multiple=True, metavar="PATH", help="Sources of the story: files or folders; may be repeated."
)
@click.option("--format", "form", default="text", metavar="text|json", show_default=True, help="What to print.")
@click.option("--fail-on", default="warning", metavar="error|warning|info|never", show_default=True,
              help="Exit status 1 from this severity on.")  # fmt: skip
@common
def lint(drafts: Sequence[str], against: Sequence[str], form: str, fail_on: str, settings: Settings, run: Run) -> None:
    """Check a draft against itself and against the sources of its story."""
    from checker import report
    from checker.lint import FAIL_ON, fails
    from checker.lint.check import lint_drafts

    one_of("--format", form, LINT_FORMATS)
    one_of("--fail-on", fail_on, FAIL_ON)
    own = run.read(drafts)
    sources = run.read(against) if against else None
    stories = lint_drafts(own, sources, settings)
    problems = (*own.problems, *(sources.problems if sources else ()))
    write(lint_text(report, stories, problems, form, settings.report_language))
    findings = [finding for story in stories for finding in story.findings]
    run.end(problems, int(fails(findings, fail_on)))


def lint_text(
    report: Any, stories: Sequence[StoryReport], problems: Sequence[Problem], form: str, language: str
) -> str:
    """The lint in the chosen format; colour on a terminal only."""
    if form == "json":
        return str(report.findings_json(stories, problems, language))
    return str(report.lint_lines(stories, language, color=sys.stdout.isatty()))


@cli.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--format", "form", default="jsonl", metavar="jsonl|csv", show_default=True, help="What to print.")
@common
def extract(paths: Sequence[str], form: str, settings: Settings, run: Run) -> None:
    """Print everything read from each document by itself."""
    from checker import report
    from checker.scale import read_all

    one_of("--format", form, EXTRACT_FORMATS)
    found = run.read(paths)
    readings = read_all(found.documents, settings.jobs)
    if form == "csv":
        write(report.items_csv(list(readings)))
    else:
        for reading in readings:
            write(report.items_jsonl([reading]))
    run.end(found.problems)


@cli.command()
@click.argument("code", required=False)
def rules(code: str | None) -> None:
    """List the rules, or show one rule's page."""
    from checker.rules import RULES

    if code is None:
        write(
            "".join(f"{rule.code}  {rule.name:<24} {rule.severity:<8} {rule.page.splitlines()[0]}\n" for rule in RULES)
        )
        return
    chosen = [rule for rule in RULES if code in (rule.code, rule.name)]
    if not chosen:
        check_codes([code])
        raise SettingsError(f"{code!r} is the beginning of several codes; 'checker rules' lists all")
    write(f"{chosen[0].code} {chosen[0].name} ({chosen[0].severity})\n\n{chosen[0].page.strip()}\n")


if __name__ == "__main__":
    main()
