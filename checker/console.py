"""What the commands share: common options, reading the paths, refusing, printing."""

from __future__ import annotations

import sys
from functools import lru_cache, wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, Callable, Iterable, Iterator, Mapping, Sequence, TypeVar

import click

from checker.errors import SettingsError, UnreadableError

if TYPE_CHECKING:
    from checker.model.document import Problem
    from checker.read import Input, Part
    from checker.settings import Settings

COULD_NOT = 2

Command = Callable[..., Any]
T = TypeVar("T")


def fail(message: str) -> None:
    """One line on standard error, exit status 2."""
    click.echo("checker: " + " ".join(message.split()), err=True)
    sys.exit(COULD_NOT)


def names(context: click.Context, parameter: click.Parameter, value: str | None) -> tuple[str, ...] | None:
    """A list separated by commas."""
    return None if value is None else tuple(part.strip() for part in value.split(",") if part.strip())


COMMON = (
    click.option("--config", metavar="FILE", help="Settings from this file."),
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
    click.option("--scheduler", metavar="ADDRESS", help="Work on the workers of this Dask scheduler."),
    click.option("--report-language", metavar="en|de", help="Language of messages [en]."),
    click.option("--strict", is_flag=True, help="Exit status 2 if any document has a problem."),
    click.option("--quiet", is_flag=True, help="Nothing on standard error but what stops the run."),
)

SETTINGS = ("select", "ignore", "language", "jobs", "scheduler", "report_language", "group")  # that settings know


def common(command: Command) -> Command:
    """Adds the options all commands share; they arrive as `settings` and `run`."""

    @wraps(command)
    def with_settings(published: str | None, stdin_filename: str | None, strict: bool, quiet: bool, **rest: Any) -> Any:
        from checker.settings import load

        config, given = rest.pop("config"), {name: rest.pop(name, None) for name in SETTINGS}
        settings = load(config, **given)
        run = Run(settings, published, stdin_filename, strict, quiet, config, given)
        check_codes((*settings.select, *settings.ignore, *settings.severity))
        return command(settings=settings, run=run, **rest)

    decorated: Command = with_settings
    for option in reversed(COMMON):
        decorated = option(decorated)
    return decorated


def check_codes(codes: Iterable[str]) -> None:
    """Refuse a code that is the beginning of no rule's code."""
    codes = tuple(codes)
    if not codes:
        return  # the rules are not needed for that
    from checker.rules import RULES
    from checker.settings import proposal

    known = [rule.code for rule in RULES]
    for code in codes:
        if not any(rule.startswith(code) for rule in known):
            raise SettingsError(f"unknown rule code {code!r}{proposal(code, known)}; 'checker rules' lists all")


class Run:
    """Reads what the command line names, tells of problems, and decides the exit status."""

    def __init__(
        self, settings: Settings, published: str | None, stdin_filename: str | None, strict: bool, quiet: bool,
        config: str | None = None, given: Mapping[str, Any] | None = None,
    ) -> None:  # fmt: skip
        self.settings, self.published, self.stdin_filename = settings, published, stdin_filename
        self.strict, self.quiet = strict, quiet
        self.config, self.given = config, given or {}

    def under(self, config: str | None) -> Run:
        """The same run with the settings of this file, under the same options."""
        from checker.settings import load

        settings = load(config, **self.given)
        check_codes((*settings.select, *settings.ignore, *settings.severity))
        return Run(settings, self.published, self.stdin_filename, self.strict, self.quiet, config, self.given)

    def read(self, paths: Sequence[str], every: bool = False) -> Input:
        """Documents and problems; the problems also go to standard error. `every`: each path must hold one."""
        from checker.read import read

        stdin = stdin_bytes() if "-" in paths else None
        language = None if self.settings.language == "auto" else self.settings.language
        found = read(
            paths, published=self.published, language=language, stdin=stdin, stdin_filename=self.stdin_filename
        )
        if every:
            check_paths(paths, found)
        self.tell(found.problems)
        return found

    def parts(self, paths: Sequence[str], problems: list[Problem]) -> Iterator[Part]:
        """What `read` gives, a story at a time; the problems are told, and added to the list."""
        from checker.read import read_parts

        stdin = stdin_bytes() if "-" in paths else None
        language = None if self.settings.language == "auto" else self.settings.language
        given = {"published": self.published, "language": language, "stdin_filename": self.stdin_filename}
        for part in read_parts(paths, stdin=stdin, **given):
            self.tell(part.problems)
            problems += part.problems
            yield part

    def tell(self, problems: Iterable[Problem]) -> None:
        """Problems on standard error, a line each."""
        for problem in problems if not self.quiet else ():
            click.echo(f"checker: {problem}", err=True)

    def watched(self, items: Iterable[T], number: int, label: str = "reading") -> Iterator[T]:
        """The items, with a bar of how many have passed where somebody sees it: on a terminal."""
        if self.quiet or not sys.stderr.isatty():
            yield from items
            return
        with click.progressbar(items, length=number, label=label, file=sys.stderr) as shown:
            yield from shown

    def end(self, problems: Sequence[Problem] | int, status: int = 0) -> None:
        """Leave with the status; with --strict any problem makes it 2. `problems`: they, or how many there are."""
        sys.exit(COULD_NOT if self.strict and problems else status)


@lru_cache(maxsize=1)
def stdin_bytes() -> bytes:
    """Standard input, which can be read but once."""
    return sys.stdin.buffer.read()


def check_paths(paths: Sequence[str], found: Input) -> None:
    """Refuse a file that holds nothing that could be read."""
    read = {Path(document.path) for document in found.documents if document.path}
    for path in map(Path, paths):
        if path.is_file() and path not in read:
            why = next((str(p) for p in found.problems if Path(p.document) == path), f"{path}: nothing could be read")
            raise UnreadableError(why.removesuffix("; skipped"))


def write(text: str) -> None:
    """The result, as UTF-8 whatever the terminal's encoding, to standard output."""
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))
    sys.stdout.buffer.flush()


def one_of(option: str, value: str, allowed: Iterable[str]) -> None:
    """Refuse a value that is not among those allowed."""
    if value not in allowed:
        raise SettingsError(f"{option}: {value!r} is none of {', '.join(allowed)}")
