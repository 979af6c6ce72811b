"""`checker report`: what the sources of each story disagree on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Iterable, Iterator, Sequence

import click

from checker.cli_judge import Hearing, judging
from checker.cli_store import open_named, store_named
from checker.console import Run, common, names, one_of, write
from checker.errors import SettingsError

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


@click.command()
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
