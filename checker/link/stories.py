"""Which documents tell one story: by what they name, the rare words they share, and their days.

Four steps, none of which sees everything: what each document brings (`told`), how alike those of near days are
(`scored`), the groups of a few days (`settled`), and what had to wait at the borders (`joined`, and settled again).
One process goes through them as many machines do, and finds the same.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import chain
from typing import Iterable, Iterator, Mapping, Sequence

from checker.link.alike import DAYS, pairs
from checker.link.settling import Piece, joined, settled, united, wider
from checker.link.told import Told, told
from checker.model.assertion import Reading

_WINDOW = 4  # days of a piece: more than DAYS, so that only neighbours have anything in common
_UNDATED = -2  # the piece of documents without a day: no neighbour of any


def stories(readings: Sequence[Reading]) -> list[list[Reading]]:
    """The readings of each story, in order of their documents, which have names of their own."""
    of = {reading.document: reading for reading in readings}
    return [[of[document] for document in own] for own in groups(map(told, readings))]


def groups(documents: Iterable[Told]) -> list[list[str]]:
    """The documents of each story, in order."""
    windows: dict[int, list[Told]] = defaultdict(list)
    for one in documents:
        windows[window(one)].append(one)
    found: list[list[str]] = []
    scores: dict[int, list[Piece]] = defaultdict(list)
    waiting: list[Piece] = []
    for number in sorted(windows):
        for piece in scored(number, windows[number], windows.get(number + 1, ())):
            scores[piece.number].append(piece)
        done, rest = settled(united(scores.pop(number)))
        found += done
        waiting += [rest] if rest.groups else []
    while waiting:
        done, waiting = _wider(waiting)
        found += done
    return sorted(found)


def _wider(waiting: Iterable[Piece]) -> tuple[list[list[str]], list[Piece]]:
    """What is done when the pieces of each wider one are joined, and what still waits."""
    parts: dict[int, list[Piece]] = defaultdict(list)
    for piece in waiting:
        parts[wider(piece.number)].append(piece)
    each = [settled(joined(own)) for own in parts.values()]
    return list(chain.from_iterable(done for done, _ in each)), [rest for _, rest in each if rest.groups]


def window(one: Told) -> int:
    """The piece that a document belongs to: some days, or all that are without one."""
    return _UNDATED if one.day is None else one.day // _WINDOW


def reaches_back(one: Told) -> bool:
    """Is it near enough to the piece before its own to have something in common with it?"""
    return one.day is not None and one.day % _WINDOW < DAYS


def scored(number: int, own: Iterable[Told], after: Iterable[Told]) -> Iterator[Piece]:
    """The documents of a piece with their links, and the links of the next piece to them. `after`: the documents of
    the next piece, of which those that reach back are enough."""
    days: dict[int | None, list[Told]] = defaultdict(list)
    for each in sorted([*own, *after], key=lambda each: each.document):
        days[each.day].append(each)
    of = {one.document: window(one) for same in days.values() for one in same}
    piece = Piece(number, {name: [name] for name in of if of[name] == number}, defaultdict(dict), {})
    following = Piece(number + 1, {}, defaultdict(dict), {})
    for day in [day for day, same in days.items() if window(same[0]) == number]:
        for one, other, value in pairs(days[day], _after(days, day)):
            first, second = (one, other) if of[one] == number else (other, one)
            piece.links[first][second] = value
            if of[second] != number:
                following.links[second][first] = value
                piece.beyond[second], following.beyond[first] = number + 1, number
    return iter([piece, following])


def _after(days: Mapping[int | None, Sequence[Told]], day: int | None) -> list[Told]:
    """The documents of the days that follow on a day."""
    if day is None:
        return []
    return [one for later in range(day + 1, day + DAYS + 1) for one in days.get(later, ())]
