"""One reading of one or several words."""

from __future__ import annotations

from typing import NamedTuple


class Edge(NamedTuple):
    """One reading of `length` words: its class, and what it tells."""

    kind: str
    value: str
    length: int = 1
    told: tuple[tuple[str, str], ...] = ()  # what it tells beside its class and value
