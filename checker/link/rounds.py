"""Connected components by rounds, each of which sees the neighbours of one node at a time.

Large stars and small stars by turns (Kiveris et al. 2014, "Connected components in MapReduce and beyond"): every node
ties its larger neighbours, then its smaller ones, to the smallest of all, until each component is one star around its
smallest node. Nodes are compared as they are.
"""

from __future__ import annotations

from typing import Iterator, NamedTuple


class Tie(NamedTuple):
    """Two nodes of one component."""

    one: str  # the larger one, where the order matters
    other: str


def large_star(node: str, neighbours: set[str]) -> Iterator[Tie]:
    """A node ties its larger neighbours to the smallest one, which may be itself."""
    least = min(node, *neighbours)
    return (Tie(one, least) for one in neighbours if one > node)


def small_star(node: str, smaller: set[str]) -> Iterator[Tie]:
    """A node ties itself and its neighbours, all smaller, to the smallest one."""
    least = min(smaller)
    return (Tie(one, least) for one in (node, *smaller) if one != least)


def moved(node: str, neighbours: set[str]) -> bool:
    """Is there something left to tie: is the node between a smaller and a larger one, or has it two smaller ones?"""
    smaller = sum(one < node for one in neighbours)
    return smaller > 1 or 0 < smaller < len(neighbours)
