"""Groups that hold together on average, found piece by piece (agglomerative clustering with average linkage).

The two groups that are most alike on average are joined as long as they are so enough. What two groups have in common
is the mean over all pairs of their documents, of which most have nothing in common; so a joined group is never more
like a third than the better of its two parts was (the average is reducible: Bruynooghe 1978). Two things follow.

* Whatever else is joined first, two groups may be joined as soon as neither has a better partner. So a piece of an
  archive is settled by itself, if documents beyond its border stand in it as they are: a group whose best partner is
  beyond the border has to wait, and so has one whose best partner waits.
* A group that has nobody left who is like it enough is done, and so is what waits when its border is gone.

What waits is joined with the next piece, and the outcome is the same as that of one piece. Likenesses are whole
numbers, so that sums do not hang on their order, and none is equal to another but by a chance of one in billions.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from heapq import heapify, heappop, heappush
from typing import Iterable

from msgspec import Struct
from msgspec.structs import replace

from checker.link.alike import likeness

ALIKE = likeness(0.18)  # mean from which two groups are one; fitted on development data
_WIDER = 4  # pieces that become one: of a century in seven steps, of which the last have little left to do


class Link(Struct, frozen=True, array_like=True, gc=False):
    """What a group of a piece has in common with another one, or with a document beyond the border."""

    one: str  # a group is called by its first document
    other: str
    sum: int  # of the likenesses of their documents, each with each
    beyond: int | None = None  # the number of the piece that has the document beyond the border; None within


class Piece(Struct, frozen=True, array_like=True):
    """Groups, each with its documents, and their links; one within stands once, one across a border on both sides."""

    number: int  # pieces are counted along the time; only neighbours have links
    groups: dict[str, list[str]]
    links: list[Link]


def settled(piece: Piece) -> tuple[list[list[str]], Piece]:
    """The groups that are done, and what has to wait for the other side of a border."""
    state = _State(piece)
    waiting = state.settle()
    done = [sorted(own) for name, own in sorted(state.members.items()) if name not in waiting]
    return done, state.rest(waiting)


def joined(pieces: Iterable[Piece]) -> Piece:
    """What waits in the pieces that make a wider one: borders between them are gone."""
    kept = list(pieces)
    number = wider(kept[0].number)
    groups = {name: own for piece in kept for name, own in piece.groups.items()}
    home = {document: name for name, own in groups.items() for document in own}
    links: list[Link] = []
    across: Counter[tuple[str, str]] = Counter()
    for piece in kept:
        for link in piece.links:
            if link.beyond is None:
                links.append(link)
            elif wider(link.beyond) != number:
                links.append(replace(link, beyond=wider(link.beyond)))
            elif link.beyond > piece.number and link.other in home:  # the other side holds the same link; or it is done
                across[link.one, home[link.other]] += link.sum
    links += [Link(min(pair), max(pair), value) for pair, value in across.items()]
    return Piece(number, groups, links)


def wider(number: int) -> int:
    """The number of the wider piece that a piece is part of."""
    return number // _WIDER


class _State:
    """Groups under way. A document beyond the border is a group of its own that waits from the start."""

    def __init__(self, piece: Piece) -> None:
        self._number = piece.number
        self.members = {name: list(own) for name, own in piece.groups.items()}
        self._beyond = {link.other: link.beyond for link in piece.links if link.beyond is not None}
        self._size = {name: len(own) for name, own in self.members.items()} | dict.fromkeys(self._beyond, 1)
        self._sums: dict[str, dict[str, int]] = defaultdict(dict)
        for link in piece.links:
            self._sums[link.one][link.other] = self._sums[link.other][link.one] = link.sum

    def settle(self) -> set[str]:
        """Join what may be joined; returns who waits."""
        waiting = set(self._beyond)
        near = [(-mean, one, other) for one, own in self._sums.items() for other in own
                if one < other and (mean := self._mean(one, other)) >= ALIKE]  # fmt: skip
        heapify(near)
        while near:
            mean, one, other = heappop(near)
            if -mean != self._mean(one, other):
                continue
            if one in waiting or other in waiting:
                waiting |= {one, other}
                continue
            self._join(one, other)
            for third in self._sums[one]:
                mean = self._mean(one, third)
                if mean >= ALIKE:
                    heappush(near, (-mean, min(one, third), max(one, third)))
        return waiting

    def _mean(self, one: str, other: str) -> float:
        if one not in self._size or other not in self._size:
            return 0.0
        return self._sums[one].get(other, 0) / (self._size[one] * self._size[other])

    def _join(self, one: str, other: str) -> None:
        """The second becomes a part of the first, which has the first document."""
        self.members[one] += self.members.pop(other)
        self._size[one] += self._size.pop(other)
        own = self._sums[one]
        for third, value in self._sums.pop(other).items():
            del self._sums[third][other]
            if third != one:
                own[third] = self._sums[third][one] = own.get(third, 0) + value

    def rest(self, waiting: set[str]) -> Piece:
        """What waits, and the links that it still has."""
        groups = {name: own for name, own in self.members.items() if name in waiting}
        links = [
            Link(one, other, value, self._beyond.get(other))
            for one in groups
            for other, value in self._sums[one].items()
            if other in self._beyond or (other in groups and one < other)
        ]
        return Piece(self._number, groups, links)
