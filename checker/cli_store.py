"""`checker index` and `review`: stories that are kept, and the page to decide on their findings."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Iterator, Sequence

import click

from checker.console import Run, common, write
from checker.errors import CheckerError, SettingsError, StoreError

if TYPE_CHECKING:
    from checker.indexing import Indexed
    from checker.settings import Settings
    from checker.store import Store
    from checker.store.records import Query, Row

DEFAULT_STORE = "checker.sqlite"
_AT_ONCE = 500

stored = click.option(
    "--store", "store_url", metavar="URL", help=f"A file or postgresql://…, made if it is not there [{DEFAULT_STORE}]."
)
deciding = click.option("--reviewer", metavar="NAME", help="Who decides.")


def open_named(url: str, make: bool = False) -> Store:
    """The store; one in a file that is not there is refused or made. What its database lacks is told."""
    try:
        from checker.store import open_store
    except ModuleNotFoundError as error:
        raise CheckerError(f"a store needs {error.name}; pip install 'checker[review]'") from error
    file = url.removeprefix("sqlite:///")
    if not make and "://" not in file and not Path(file).exists():
        raise StoreError(f"{file}: does not exist; make it with 'checker index PATH --store {file}'")
    return open_store(url)


def store_named(option: str | None, run: Run) -> str | None:
    """The store of the option, else of the settings, as seen from their file; None if neither names one."""
    stated = run.settings.store
    if option is not None or not stated:
        return option or None
    return stated if "://" in stated else str(Path(run.config or "").parent / stated)


def here(run: Run) -> Run:
    """The run under the nearest settings file of the current folder, if none is named."""
    from checker.settings_file import find

    found = None if run.config else find(Path())
    return run.under(str(found)) if found else run


def store_here(option: str | None, run: Run) -> str:
    """The store named, else the one of this folder, which is said."""
    named = store_named(option, run)
    if named is None and not run.quiet:
        click.echo(f"checker: the store is {DEFAULT_STORE} in this folder; --store names another", err=True)
    return named or DEFAULT_STORE


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@stored
@click.option("--story", metavar="NAME", help="What the story is called; the paths must hold one alone.")
@common
def index(paths: Sequence[str], store_url: str | None, story: str | None, settings: Settings, run: Run) -> None:
    """Keep stories and their findings in a store; what has not changed is not read again.

    A story is known by its folder, and called by the folder's name; if another folder's story is called so already,
    it is numbered, and --story gives a better name. Files named one by one, and what is piped in, belong to the story
    of the nearest folder that holds them all. Records that state their story belong to that one. An article whose file
    has left a folder that is named here is kept, but no longer part of its story.
    """
    run = here(run)
    run.end(indexed(paths, store_here(store_url, run), story, run))


def indexed(paths: Sequence[str], url: str, story: str | None, run: Run) -> list[Any]:
    """Index the paths and tell what was done; the problems of the documents."""
    from checker import indexing

    if story is not None and not story.strip():
        raise SettingsError("--story: the name is empty; give one or leave it out")
    problems: list[Any] = []
    roots = [path for path in paths if Path(path).is_dir()]
    parts = run.parts(paths, problems)
    with open_named(url, make=True) as store:
        done = indexing.index(parts, store, url, run.settings, roots, story)
    if not run.quiet:
        click.echo(f"checker: {_told(done)}", err=True)
    return problems


def _told(done: Indexed) -> str:
    w = done.written
    documents = f"documents: {w.new} new, {w.changed} changed, {w.gone} gone"
    findings = f"findings: {w.opened} opened, {w.closed} closed, {w.kept} as before"
    stories = "1 story" if done.stories == 1 else f"{done.stories} stories"
    return f"{stories}, {done.unchanged} unchanged; {documents}; {findings}"


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH...]")
@stored
@click.option("--port", type=int, default=0, metavar="N", help="Where the page is served [any free one].")
@click.option("--host", default="127.0.0.1", metavar="H", help="Other than this machine's own address: with a token.")
@click.option("--token", metavar="T", help="What a browser has to show once where others can reach the page.")
@deciding
@click.option("--no-browser", is_flag=True, help="Do not open the page, only tell where it is.")
@click.option("--list", "listing", is_flag=True, help="Print the findings, a line each, and serve nothing.")
@common
def review(
    paths: Sequence[str], store_url: str | None, port: int, host: str, token: str | None, reviewer: str | None,
    no_browser: bool, listing: bool, settings: Settings, run: Run,
) -> None:  # fmt: skip
    """Decide on findings, in a page that only this machine can reach. The paths are indexed first.

    --list prints instead, with tabs between them, each open finding's id, story, severity, code, verdict (or "open",
    "again" where its words have changed, "disputed") and message; --select and --ignore choose the rules.
    """
    run = here(run)
    url, settings = store_here(store_url, run), run.settings
    problems = indexed(paths, url, None, run) if paths else []
    if listing:
        with open_named(url) as store:
            for row in rows(store, _query(settings)):
                write(_line(row, settings.report_language))
        run.end(problems)
    open_named(url).close()
    _serve(url, host, port, token, reviewer or settings.reviewer or None, not no_browser, settings)


def _serve(
    url: str, host: str, port: int, token: str | None, reviewer: str | None, browser: bool, settings: Settings
) -> None:  # fmt: skip
    from checker.result import rule_pages
    from checker.web import serve

    if not 0 <= port <= 65535:
        raise SettingsError(f"--port: {port} is no port; give 1 to 65535, or 0 for any free one")
    serve(url, host=host, port=port, reviewer=reviewer, token=token, language=settings.report_language,
          keys=settings.keys, pages=rule_pages(), open_browser=browser)  # fmt: skip


def _query(settings: Settings) -> Query:
    from checker.store.records import Query

    return Query(codes=settings.select, without=settings.ignore)


def rows(store: Store, query: Query) -> Iterator[Row]:
    """Every finding of the query, in order, some at a time."""
    after: str | None = None
    while found := store.queue(query, _AT_ONCE, after).rows:
        yield from found
        after = found[-1].place


def _line(row: Row, language: str) -> str:
    from checker.report.text import clean

    cells = (row.id, row.story, row.severity, row.code, row.state, row.message.get(language, ""))
    return "\t".join(map(clean, cells)) + "\n"
