"""Ids are unique in their story: one that is taken is numbered."""

from __future__ import annotations


class Ids:
    """Those given so far, in the order of the documents."""

    def __init__(self) -> None:
        self._taken: set[tuple[str, str]] = set()
        self._counts: dict[tuple[str, str], int] = {}  # so that a million equal ids take no million steps each

    def unique(self, story: str, wanted: str) -> str:
        """The id as wanted or, where the story has it already, with the first number that is free."""
        id, count = wanted, self._counts.get((story, wanted), 1)
        while (story, id) in self._taken:
            count += 1
            id = f"{wanted} ({count})"
        self._counts[story, wanted] = count
        self._taken.add((story, id))
        return id


def taken(wanted: str, id: str) -> str:
    """What to tell of an id that was taken."""
    return f"the id {wanted!r} is taken in this story; read as {id!r}"
