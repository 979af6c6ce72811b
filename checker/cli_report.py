"""`checker report`: what the sources of each story disagree on."""

from __future__ import annotations

from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Callable, Iterable, Iterator, Mapping, Sequence

import click

from checker.cli_judge import Hearing, judging
from checker.cli_store import open_named, store_named
from checker.console import Run, common, names, one_of, write
from checker.errors import SettingsError

if TYPE_CHECKING:
    from checker.model.assertion import Reading
    from checker.model.document import Problem
    from checker.model.finding import StoryReport
    from checker.pipeline import Story
    from checker.read import Input
    from checker.report.sheets import Sheet
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
    from checker.report.since import read_before

    chosen = formats or (tuple(REPORT_FILES) if output else ("md",))
    for name in chosen:
        one_of("--format", name, REPORT_FILES)
    if not output and len(chosen) > 1:
        raise SettingsError(f"--format {','.join(chosen)}: standard output takes one format; name a folder with -o")
    before = read_before(since) if since else None
    hearing = Hearing(judge, run) if judge else None
    found = run.read(paths)
    render = Renderer(found, settings, before, store_named(store_url, run), chosen, run, hearing)
    if output:
        save(Path(output), {REPORT_FILES[name]: render.pieces(name) for name in chosen})
    else:
        for piece in render.pieces(chosen[0]):
            write(piece)
    run.end(found.problems)


class Renderer:
    """Checks the documents once and puts the result into any format, story by story: none is kept."""

    def __init__(
        self, found: Input, settings: Settings, before: Before | None = None, store: str | None = None,
        formats: Sequence[str] = tuple(REPORT_FILES), run: Run | None = None, hearing: Hearing | None = None,
    ) -> None:  # fmt: skip
        from checker.graphml import GraphFile

        self.found, self._graphs = found, GraphFile()
        stories = self._stories(settings, run)  # which may move documents to other stories
        told = self._told(stories, "graphml" in formats)
        if store:
            told = self._judged(store, told)
        if hearing:
            told = iter(hearing.told(list(told)))
        first = list(islice(told, 2))  # a story that is alone is told otherwise
        self._sheets = self._sheets_of(formats, settings.report_language, before, len(first) == 1)
        for story in chain(first, told):
            for sheet in self._sheets.values():
                sheet.add(story)

    def _sheets_of(self, formats: Sequence[str], language: str, before: Before | None, alone: bool) -> dict[str, Sheet]:
        from checker.report.markdown import Markdown
        from checker.report.page import Page
        from checker.report.records import Csv, Json
        from checker.report.since import NOTHING_BEFORE
        from checker.result import rule_pages

        problems, before = self.found.problems, before or NOTHING_BEFORE
        made: dict[str, Callable[[], Sheet]] = {
            "html": lambda: Page(problems, language, rule_pages(), before, alone),
            "md": lambda: Markdown(problems, language, before, alone),
            "json": lambda: Json(problems, language, alone),
            "csv": lambda: Csv(language),
        }
        return {name: made[name]() for name in formats if name in made}

    def _told(self, stories: Iterable[Story], graphs: bool) -> Iterator[StoryReport]:
        """The stories, one by one; graphs are drawn only for the format that shows them."""
        from checker.result import story_reports

        problems = by_story(self.found.problems)
        for story in stories:
            if graphs:
                self._graphs.add(story.graph)
            yield from story_reports([story], problems.get(story.name, ()))

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

    def _judged(self, url: str, told: Iterator[StoryReport]) -> Iterator[StoryReport]:
        """The stories with what people have decided."""
        with open_named(url) as store:
            from checker.kept import with_decisions

            yield from with_decisions(told, self.found.documents, store, url)

    def pieces(self, name: str) -> Iterator[str]:
        """The report in this format, from its beginning."""
        return self._graphs.pieces() if name == "graphml" else self._sheets[name].pieces()

    def __call__(self, name: str) -> str:
        """The report in this format."""
        return "".join(self.pieces(name))


def by_story(problems: Iterable[Problem]) -> dict[str, list[Problem]]:
    """Story -> the problems of its documents."""
    found: dict[str, list[Problem]] = {}
    for problem in problems:
        found.setdefault(problem.story, []).append(problem)
    return found


def save(folder: Path, files: Mapping[str, Iterable[str]]) -> None:
    """Write all files or none: each beside its place first, moved there when every one is written."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, pieces in files.items():
            with (folder / f".{name}.part").open("wb") as file:
                file.writelines(piece.encode("utf-8", "replace") for piece in pieces)
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
