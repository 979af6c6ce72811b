"""`report --judge`: a second opinion on what the rules are not sure of."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Sequence

import click
import msgspec

from checker.console import Run

if TYPE_CHECKING:
    from checker.model.finding import StoryReport

judging = click.option(
    "--judge", metavar="FOLDER|URL#MODEL",
    help="Ask a local model, or a server, what it thinks of borderline findings; it changes none.",
)  # fmt: skip


class Hearing:
    """A judge with the place where its answers are kept; opened before anything is checked, to refuse early."""

    def __init__(self, name: str, run: Run) -> None:
        from checker.judge import Cache, open_judge
        from checker.judge.cache import default_path

        self._run, self._limits = run, run.settings.judge
        self._judge = open_judge(name, self._limits)
        stated = self._limits.cache
        self._cache = Cache(Path(run.config or "").parent / Path(stated).expanduser() if stated else default_path())

    def told(self, stories: Sequence[StoryReport]) -> list[StoryReport]:
        """The stories with the judge's opinions; what that took is told."""
        from checker.judge import cases, hear

        opinions, tally = hear(self._judge, cases(stories, self._limits.sure), self._limits, self._cache)
        if not self._run.quiet:
            click.echo(f"checker: {tally.words(self._judge.name)}", err=True)
        own = ({id: one for (name, id), one in opinions.items() if name == story.story} for story in stories)
        return [msgspec.structs.replace(story, opinions=found) for story, found in zip(stories, own)]
