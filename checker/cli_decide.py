"""`checker decide`: decisions from scripts, and decisions for other programs."""

from __future__ import annotations

import getpass
import uuid
from typing import TYPE_CHECKING, Any, Callable, Iterable, Sequence

import click

from checker.cli_store import deciding, here, open_named, store_here, stored
from checker.console import Run, common, one_of, write
from checker.errors import SettingsError

if TYPE_CHECKING:
    from checker.settings import Settings
    from checker.store import Store
    from checker.store.records import Target

EXPORTS = ("csv", "json", "md")
NOBODY = "unknown"


@click.command()
@click.argument("id", required=False, metavar="[ID")
@click.argument("verdict", required=False, metavar="VERDICT]")
@stored
@click.option("--story", metavar="NAME", help="Only the finding of this story, where several have it.")
@click.option("--note", metavar="TEXT", help="Why.")
@click.option("--because", metavar="one-name|two-people|held-at-once", help="What a dismissal says of other findings.")
@deciding
@click.option("--undo", is_flag=True, help="Take back the reviewer's latest decision.")
@click.option("--redo", is_flag=True, help="Decide again what was taken back.")
@click.option("--export", metavar="csv|json|md", help="Print every decision, or (md) the corrections to make.")
@click.option("--export-baseline", metavar="FILE", help="Write what is dismissed into a baseline for the lint.")
@common
def decide(
    id: str | None, verdict: str | None, store_url: str | None, story: str | None, note: str | None,
    because: str | None, reviewer: str | None, undo: bool, redo: bool, export: str | None,
    export_baseline: str | None, settings: Settings, run: Run,
) -> None:  # fmt: skip
    """Decide on one finding: confirmed, dismissed, unsure or fixed; or take back, or export decisions.

    The beginning of an id will do where only one finding begins so. The same finding in several stories is decided in
    all of them. --reviewer is the settings' or the login name if not given.
    """
    chosen = [bool(id), undo, redo, bool(export), bool(export_baseline)]
    if sum(chosen) != 1 or bool(id) != bool(verdict):
        raise SettingsError("decide: give ID and VERDICT, or one of --undo, --redo, --export, --export-baseline")
    if export:
        one_of("--export", export, EXPORTS)
    run = here(run)
    who, url = reviewer or run.settings.reviewer or login(), store_here(store_url, run)
    with open_named(url) as store:
        if id and verdict:
            _decide(store, id, verdict, story, note, because, who, run)
        elif export:
            for text in exported(store, export, run.settings.report_language):
                write(text)
        elif export_baseline:
            _export_baseline(store, url, export_baseline, run)
        else:
            _turn(store.undo if undo else store.redo, who, "taken back" if undo else "decided again", run)


def _decide(
    store: Store, id: str, verdict: str, story: str | None, note: str | None, because: str | None, reviewer: str,
    run: Run,
) -> None:  # fmt: skip
    from checker.model.decision import DISMISSED, REASONS, VERDICTS

    one_of("VERDICT", verdict, VERDICTS)
    if because is not None:
        one_of("--because", because, REASONS)
        if verdict != DISMISSED:
            raise SettingsError(f"--because: says why a finding is {DISMISSED}, not {verdict}")
    targets = [target for target in store.find(id) if story in (None, target[0])]
    if not targets:
        where = f" of the story {story!r}" if story else ""
        raise SettingsError(f"{id}: is no finding{where} in the store; 'checker review --list' prints them")
    store.decide(targets, reviewer=reviewer, verdict=verdict, token=uuid.uuid4().hex, note=note, because=because)
    _say(targets, verdict, reviewer, run)


def _turn(turn: Callable[[str, str], Any], reviewer: str, done: str, run: Run) -> None:
    action = turn(reviewer, uuid.uuid4().hex)
    if action is None:
        raise SettingsError(f"{reviewer} has nothing that could be {done}")
    _say(action.targets, done, reviewer, run)


def _say(targets: Sequence[Target], done: str, reviewer: str, run: Run) -> None:
    stories = ", ".join(story for story, _ in targets[:5]) + (", …" if len(targets) > 5 else "")
    if not run.quiet:
        click.echo(f"checker: {targets[0][1]} {done} by {reviewer} in {stories}", err=True)


def exported(store: Store, form: str, language: str) -> Iterable[str]:
    """Every decision, or the list of corrections, in parts."""
    from checker.report.decisions import as_csv, as_json, corrections
    from checker.web.export import confirmed

    if form == "md":
        return corrections(confirmed(store), language)
    return as_csv(store.decisions()) if form == "csv" else as_json(store.decisions())


def _export_baseline(store: Store, url: str, file: str, run: Run) -> None:
    from checker.kept import baseline

    entries = baseline(store, url, file, run.settings)
    if not run.quiet:
        click.echo(f"checker: {file}: {entries} dismissed findings of articles in files", err=True)


def login() -> str:
    """The name of whoever is logged in."""
    try:
        return getpass.getuser() or NOBODY
    except (OSError, KeyError, ImportError):  # no such user
        return NOBODY
