"""Things packed into tasks."""

from __future__ import annotations

from typing import Callable, Iterable, Iterator, TypeVar

T = TypeVar("T")


def packs(things: Iterable[T], size: Callable[[T], int], most: int) -> Iterator[list[T]]:
    """Neighbours, together no larger than a task may be; a larger one alone."""
    pack: list[T] = []
    held = 0
    for thing in things:
        own = size(thing)
        if pack and held + own > most:
            yield pack
            pack, held = [], 0
        pack.append(thing)
        held += own
    if pack:
        yield pack
