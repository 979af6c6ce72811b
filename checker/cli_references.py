"""`checker references import`: lists of people from elsewhere."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from checker.console import write
from checker.errors import SettingsError


@click.group()
def references() -> None:
    """Make lists of people, which the setting `references` can name."""


@references.command("import")
@click.argument("file", metavar="FILE")
@click.option("-o", "--output", metavar="FILE", help="Write the list here [standard output].")
@click.option("--as-of", metavar="DAY", help="The day of the query, as 2025-08-22 [today].")
def import_(file: str, output: str | None, as_of: str | None) -> None:
    """Turn the result of a Wikidata query (JSON or CSV, see the README) into a list."""
    from checker import wikidata

    rows, unknown = wikidata.people(Path(file), _day(as_of))
    for label in unknown:
        click.echo(f"checker: {file}: {label!r} is left out: no office that is known and held by one person", err=True)
    text = wikidata.written(rows)
    if output is None:
        write(text)
        return
    try:
        Path(output).write_text(text, encoding="utf-8", newline="")
    except OSError as error:
        raise SettingsError(f"{output}: cannot be written: {error.strerror}; choose another file with -o") from error


def _day(given: str | None) -> str:
    try:
        return date.fromisoformat(given).isoformat() if given else date.today().isoformat()
    except ValueError as error:
        raise SettingsError(f"--as-of {given}: no day; write it as 2025-08-22") from error
