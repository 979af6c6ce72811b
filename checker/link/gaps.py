"""Statements between two pairs of neighbours, in texts that run side by side: what stands in one place says one thing,
even in quite other words."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from typing import Callable, Iterator, Mapping, Sequence

Pairs = Sequence[tuple[int, int]]
_WIDEST = 3  # statements in a gap: in a wider one the texts go ways of their own


def in_gaps(
    matched: Pairs, document: Callable[[int], tuple[str, str]], alike: Callable[[int, int], bool],
    parallel: Mapping[tuple[str, str], bool],
) -> list[tuple[int, int]]:  # fmt: skip
    """Further pairs of statements, by number: each alone in its gap, or the only one there that is alike.

    `document`: a statement's document and field; statements are numbered in the order of their text.
    """
    by_documents: dict[tuple[tuple[str, str], tuple[str, str]], list[tuple[int, int]]] = defaultdict(list)
    for a, b in matched:
        by_documents[document(a), document(b)].append((a, b))
    return [
        pair
        for (one, other), own in sorted(by_documents.items())
        if parallel.get((one[0], other[0]))
        for pair in _between(sorted(own), alike)
    ]


def _between(own: Pairs, alike: Callable[[int, int], bool]) -> Iterator[tuple[int, int]]:
    taken = sorted(b for _, b in own)
    for (a, b), (c, d) in zip(own, own[1:]):
        theirs = [n for n in range(b + 1, d) if not _holds(taken, n)] if d - b - 1 <= _WIDEST else []
        found = [(n, m) for n in range(a + 1, c) if c - a - 1 <= _WIDEST for m in theirs if alike(n, m)]
        if len(found) == 1:
            yield found[0]


def _holds(ordered: Sequence[int], number: int) -> bool:
    at = bisect_left(ordered, number)
    return at < len(ordered) and ordered[at] == number
