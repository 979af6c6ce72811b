"""Disjoint sets, with the smallest member as the name of each set."""

from __future__ import annotations

from typing import Generic, Iterable, TypeVar

T = TypeVar("T", int, str, tuple[str, str])


class Unions(Generic[T]):
    """Members that are joined belong to one set."""

    def __init__(self, members: Iterable[T]) -> None:
        self._parent: dict[T, T] = {member: member for member in members}

    def root(self, member: T) -> T:
        """The smallest member of the set."""
        while self._parent[member] != member:
            self._parent[member] = self._parent[self._parent[member]]
            member = self._parent[member]
        return member

    def join(self, one: T, other: T) -> None:
        """Make the two sets one."""
        low, high = sorted((self.root(one), self.root(other)))
        self._parent[high] = low

    def roots(self) -> dict[T, T]:
        """Every member with the name of its set."""
        return {member: self.root(member) for member in self._parent}

    def sets(self) -> dict[T, list[T]]:
        """Name of each set -> its members, in order."""
        found: dict[T, list[T]] = {}
        for member in sorted(self._parent):
            found.setdefault(self.root(member), []).append(member)
        return found
