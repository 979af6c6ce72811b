"""Groups that hold together on average, found piece by piece (agglomerative clustering with average linkage).

The two groups that are most alike on average are joined as long as they are so enough. What two groups have in common
is the mean over all pairs of their documents, of which most have nothing in common; so a joined group is never more
like a third than the better of its two parts was (the average is reducible: Bruynooghe 1978). Two things follow.

* Whatever else is joined first, two groups may be joined as soon as neither has a better partner. So a piece of an
  archive is settled by itself, if documents beyond its border stand in it as they are: a group whose best partner is
  beyond the border has to wait, and so has one whose best partner waits.
* A group that has nobody left who is like it enough is done, and so is what waits when its border is gone.

What waits is joined with the next piece, and the outcome is the same as that of one piece. Likenesses are whole
numbers, so that sums do not hang on their order, and bits of a hash of both documents keep those that are equal apart.
"""

from __future__ import annotations

from collections import defaultdict
from heapq import heapify, heappop, heappush
from typing import Iterable, Mapping

from msgspec import Struct

from checker.link.alike import likeness

ALIKE = likeness(0.18)  # mean from which two groups are one; fitted on development data
_WIDER = 4  # pieces that become one: of a century in seven steps, of which the last have little left to do


class Piece(Struct, frozen=True, array_like=True):
    """Groups of some days, what they have in common, and what they have with documents beyond the border."""

    number: int  # pieces are counted along the time; only neighbours have something in common
    groups: dict[str, list[str]]  # the first document of each, and all of them
    links: dict[str, dict[str, int]]  # group -> a larger one, or a document beyond -> the sum of their likenesses
    beyond: dict[str, int]  # document -> the number of the neighbour that has it; both sides hold its links


def settled(piece: Piece) -> tuple[list[list[str]], Piece]:
    """The groups that are done, and what has to wait for the other side of a border."""
    state = _State(piece)
    waiting = state.settle()
    done = [sorted(own) for name, own in sorted(state.members.items()) if name not in waiting]
    return done, state.rest(waiting)


def united(pieces: Iterable[Piece]) -> Piece:
    """One piece, of what is known of it in several places."""
    kept = list(pieces)
    links: dict[str, dict[str, int]] = defaultdict(dict)
    for piece in kept:
        for one, own in piece.links.items():
            links[one] |= own
    groups = {name: own for piece in kept for name, own in piece.groups.items()}
    return Piece(kept[0].number, groups, links, {other: at for piece in kept for other, at in piece.beyond.items()})


def joined(pieces: Iterable[Piece]) -> Piece:
    """What waits in the pieces that make a wider one: borders between them are gone."""
    kept = list(pieces)
    whole = Piece(wider(kept[0].number), {}, defaultdict(dict), {})
    for piece in kept:
        whole.groups.update(piece.groups)
    home = {document: name for name, own in whole.groups.items() for document in own}
    for piece in kept:
        for one, own in piece.links.items():
            for other, value in own.items():
                _join_link(whole, piece, home, one, other, value)
    return whole


def _join_link(whole: Piece, piece: Piece, home: Mapping[str, str], one: str, other: str, value: int) -> None:
    there = piece.beyond.get(other)
    if there is None:
        whole.links[one][other] = value
    elif wider(there) != whole.number:
        whole.links[one][other] = value
        whole.beyond[other] = wider(there)
    elif there > piece.number and other in home:  # the other side holds the same link; who is not here is done
        first, second = sorted((one, home[other]))
        whole.links[first][second] = whole.links[first].get(second, 0) + value


def wider(number: int) -> int:
    """The number of the wider piece that a piece is part of."""
    return number // _WIDER


class _State:
    """Groups under way. A document beyond the border is a group of its own that waits from the start."""

    def __init__(self, piece: Piece) -> None:
        self._number, self._beyond = piece.number, piece.beyond
        self.members = {name: list(own) for name, own in piece.groups.items()}
        self._size = dict.fromkeys(piece.beyond, 1) | {name: len(own) for name, own in self.members.items()}
        self._sums: dict[str, dict[str, int]] = defaultdict(dict)
        for one, links in piece.links.items():
            for other, value in links.items():
                self._sums[one][other] = self._sums[other][one] = value

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
        links = {
            one: {o: value for o, value in self._sums[one].items() if o in self._beyond or (one < o and o in groups)}
            for one in groups
        }
        beyond = {other: at for other, at in self._beyond.items() if not groups.keys().isdisjoint(self._sums[other])}
        return Piece(self._number, groups, links, beyond)
