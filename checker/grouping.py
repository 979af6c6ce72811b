"""Stories found by what their documents tell: one that was given as a whole becomes as many as it holds."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Iterable

import msgspec

from checker.link.stories import stories
from checker.model.assertion import Reading

if TYPE_CHECKING:
    from checker.read import Input

Homes = dict[tuple[str, str], str]  # story as given, document -> the story it belongs to


def grouped(readings: Iterable[Reading]) -> list[Reading]:
    """The readings in the stories they belong to, in order of stories and documents."""
    kept = list(readings)
    return _moved(kept, homes(kept))


def regrouped(found: Input, readings: Iterable[Reading]) -> tuple[Input, list[Reading]]:
    """The documents, their problems and their readings in the stories they belong to."""
    kept = list(readings)
    home = homes(kept)
    documents = [msgspec.structs.replace(d, story=home.get((d.story, d.id), d.story)) for d in found.documents]
    problems = [msgspec.structs.replace(p, story=home.get((p.story, p.document), p.story)) for p in found.problems]
    ordered = tuple(sorted(documents, key=lambda document: (document.story, document.id)))
    return msgspec.structs.replace(found, documents=ordered, problems=tuple(problems)), _moved(kept, home)


def homes(readings: Iterable[Reading]) -> Homes:
    """The story each document belongs to.

    A given story that is one keeps its name; of one that is several each is called for its first document:
    "story/a.txt".
    """
    found: Homes = {}
    ordered = sorted(readings, key=lambda reading: (reading.story, reading.document))
    for given, own in groupby(ordered, key=lambda reading: reading.story):
        groups = stories(list(own))
        for group in groups:
            name = given if len(groups) == 1 else part_of(given, group[0].document)
            found.update({(given, reading.document): name for reading in group})
    return found


def part_of(given: str, first: str) -> str:
    """The name of one of several stories that were given as one: after its first document."""
    return f"{given}/{first}"


def _moved(readings: Iterable[Reading], home: Homes) -> list[Reading]:
    moved = (msgspec.structs.replace(one, story=home[one.story, one.document]) for one in readings)
    return sorted(moved, key=lambda reading: (reading.story, reading.document))
