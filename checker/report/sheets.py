"""A report that is written story by story, so that no story is kept once it is told."""

from __future__ import annotations

from typing import Iterable, Iterator, Protocol

from checker.model.finding import StoryReport


class Sheet(Protocol):
    """A report in one format."""

    def add(self, story: StoryReport) -> None:
        """One more story."""

    def pieces(self) -> Iterator[str]:
        """The report so far, from its beginning."""


def written(sheet: Sheet, stories: Iterable[StoryReport]) -> str:
    """The report of the stories."""
    for story in stories:
        sheet.add(story)
    return "".join(sheet.pieces())
