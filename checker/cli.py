"""The command line: each command opens, calls one thing, prints. Heavy imports happen inside the commands."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Sequence

import click

from checker.cli_batch import batch
from checker.cli_decide import decide
from checker.cli_lint import lint
from checker.cli_references import references
from checker.cli_report import report
from checker.cli_store import index, review
from checker.console import Run, check_codes, common, fail, one_of, write
from checker.errors import CheckerError, SettingsError

if TYPE_CHECKING:
    from checker.settings import Settings

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


for command in (report, batch, lint, index, review, decide, references):
    cli.add_command(command)


@cli.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--format", "form", default="jsonl", metavar="jsonl|csv", show_default=True, help="What to print.")
@common
def extract(paths: Sequence[str], form: str, settings: Settings, run: Run) -> None:
    """Print everything read from each document by itself."""
    from checker.report.items import items_csv, items_jsonl
    from checker.scale import read_all

    one_of("--format", form, EXTRACT_FORMATS)
    found = run.read(paths)
    readings = read_all(found.documents, settings.jobs, settings.mentions, settings.scheduler, compared=False)
    readings = run.watched(readings, len(found.documents))
    if form == "csv":
        write(items_csv(list(readings)))
    else:
        for reading in readings:
            write(items_jsonl([reading]))
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
