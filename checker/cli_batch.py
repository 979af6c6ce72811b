"""`checker batch`: an archive in shards, in a job that goes on where it was stopped."""

from __future__ import annotations

from typing import TYPE_CHECKING, Sequence

import click

from checker.console import Run, common, one_of

if TYPE_CHECKING:
    from checker.settings import Settings


@click.command()
@click.argument("names", nargs=-1, required=True, metavar="SHARD...")
@click.option("-o", "--output", required=True, metavar="FOLDER|URL", help="Where the result goes; one job a folder.")
@click.option("--shards", "form", default="jsonl", metavar="jsonl|parquet", show_default=True, help="What to write.")
@click.option("--group", is_flag=True, default=None, help="Find the stories in documents that are given as one.")
@click.option("--restart", is_flag=True, help="Replace what an earlier job has left in the folder.")
@common
def batch(names: Sequence[str], output: str, form: str, restart: bool, settings: Settings, run: Run) -> None:
    """Check an archive: files, folders, patterns or URLs of JSON Lines (.jsonl, .jsonl.gz) and Parquet shards.

    The folder gets documents, findings, readings, people and problems, in shards too, and summary.json. A job that
    was stopped goes on where it was when it is started again; one that is finished does nothing more.
    """
    from checker.batch.run import batch as checked
    from checker.batch.tables import FORMS, PROBLEMS

    one_of("--shards", form, FORMS)
    summary = checked(names, output, settings, run.watched, form=form, published=run.published, restart=restart)
    run.tell(summary.first_problems)
    if not run.quiet:
        more = summary.problems - len(summary.first_problems)
        told = [f"{more:,} more problems stand in {PROBLEMS.folder} of {output}"] if more else []
        for line in (*told, f"{output}: {summary.line()}"):
            click.echo(f"checker: {line}", err=True)
    run.end(summary.problems)
