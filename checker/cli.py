"""The command line: each command opens, calls one thing, prints. Heavy imports happen inside the commands."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Iterable, Iterator, Sequence

import click

from checker.cli_decide import decide
from checker.cli_judge import Hearing, judging
from checker.cli_lint import lint
from checker.cli_references import references
from checker.cli_store import index, open_named, review, store_named
from checker.console import Run, check_codes, common, fail, names, one_of, write
from checker.errors import CheckerError, SettingsError

if TYPE_CHECKING:
    from checker.graph import StoryGraph
    from checker.model.assertion import Reading
    from checker.model.finding import StoryReport
    from checker.pipeline import Story
    from checker.read import Input
    from checker.report.since import Before
    from checker.settings import Settings

REPORT_FILES = {
    "html": "report.html",
    "md": "report.md",
    "json": "findings.json",
    "csv": "findings.csv",
    "graphml": "graph.graphml",
}
EXTRACT_FORMATS = ("jsonl", "csv")


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


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="checker")
def cli() -> None:
    """Find where articles on one story contradict each other, or themselves."""


for command in (lint, index, review, decide, references):
    cli.add_command(command)


@cli.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("-o", "--output", metavar="FOLDER", help="Write the report into this folder, in every format.")
@click.option("--store", "store_url", metavar="URL", help="Honour the decisions that are kept there.")
@judging
@click.option("--since", metavar="FILE", help="An earlier findings.json: tell what is new, still open and closed.")
@click.option(
    "--format", "formats", metavar="FORMATS", callback=names, help="html,md,json,csv,graphml [all; without -o md]."
)
@click.option("--group", is_flag=True, default=None, help="Find the stories in documents that are given as one.")
@common
def report(
    paths: Sequence[str], output: str | None, store_url: str | None, judge: str | None, since: str | None,
    formats: tuple[str, ...] | None, settings: Settings, run: Run,
) -> None:  # fmt: skip
    """Compare the sources and report where they differ."""
    from checker.report import read_before

    chosen = formats or (tuple(REPORT_FILES) if output else ("md",))
    for name in chosen:
        one_of("--format", name, REPORT_FILES)
    if not output and len(chosen) > 1:
        raise SettingsError(f"--format {','.join(chosen)}: standard output takes one format; name a folder with -o")
    before = read_before(since) if since else None
    hearing = Hearing(judge, run) if judge else None
    found = run.read(paths)
    render = Renderer(found, settings, before, store_named(store_url, run), chosen, run)
    if hearing:
        render.told = hearing.told(render.told)
    if output:
        save(Path(output), {REPORT_FILES[name]: render(name) for name in chosen})
    else:
        write(render(chosen[0]))
    run.end(found.problems)


class Renderer:
    """Checks the documents once and puts the result into any format."""

    def __init__(
        self, found: Input, settings: Settings, before: Before | None = None, store: str | None = None,
        formats: Sequence[str] = tuple(REPORT_FILES), run: Run | None = None,
    ) -> None:  # fmt: skip
        from checker.report.since import NOTHING_BEFORE

        self.before = before or NOTHING_BEFORE
        self.found, self.language = found, settings.report_language
        self.graphs: list[StoryGraph] = []
        self.told = list(self._told(settings, "graphml" in formats, run))
        if store:
            self.told = self._judged(store)

    def _told(self, settings: Settings, graphs: bool, run: Run | None) -> Iterator[StoryReport]:
        """The stories, one by one; graphs are kept only for the format that shows them."""
        from checker.result import story_reports

        for story in self._stories(settings, run):
            self.graphs += [story.graph] if graphs else []
            yield from story_reports([story], self.found.problems)

    def _stories(self, settings: Settings, run: Run | None) -> Iterator[Story]:
        from checker.scale import check_each, check_stream, read_all

        if settings.scheduler and not settings.group:
            return check_stream(self.found.documents, settings)
        documents = self.found.documents
        readings: Iterable[Reading] = read_all(documents, settings.jobs, settings.mentions, settings.scheduler)
        if run:
            readings = run.watched(readings, len(documents))
        if settings.group:
            from checker.grouping import regrouped

            self.found, readings = regrouped(self.found, readings)
        return check_each(readings, settings)

    def _judged(self, url: str) -> list[StoryReport]:
        """The stories with what people have decided."""
        with open_named(url) as store:
            from checker.kept import with_decisions

            return with_decisions(self.told, self.found.documents, store, url)

    def __call__(self, name: str) -> str:
        from checker import report
        from checker.graph import graphml
        from checker.result import rule_pages

        if name == "graphml":
            return graphml(self.graphs)
        told = (self.told, self.found.problems, self.language)
        if name == "html":
            return report.page(*told, rule_pages(), self.before)
        if name == "md":
            return report.markdown(*told, self.before)
        return report.findings_json(*told) if name == "json" else report.findings_csv(*told)


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
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--format", "form", default="jsonl", metavar="jsonl|csv", show_default=True, help="What to print.")
@common
def extract(paths: Sequence[str], form: str, settings: Settings, run: Run) -> None:
    """Print everything read from each document by itself."""
    from checker import report
    from checker.scale import read_all

    one_of("--format", form, EXTRACT_FORMATS)
    found = run.read(paths)
    readings = read_all(found.documents, settings.jobs, settings.mentions, settings.scheduler)
    readings = run.watched(readings, len(found.documents))
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


@cli.command()
def lsp() -> None:
    """Check drafts in an editor: a language server on standard input and output (extra `lsp`)."""
    from checker.lsp import serve

    serve()


if __name__ == "__main__":
    main()
