"""The rules of time expressions as one tree, and the longest of them that stands at a word.

A rule is a row of classes: ``on [ day dot month year? ]``. Brackets hold what one expression covers, the rest is
context; ``?`` may be missing, ``|`` parts alternatives, ``class=value`` asks for one value.
"""

from __future__ import annotations

from itertools import product
from typing import Callable, Iterator, NamedTuple

from checker.annotate.times.edge import Edge

EdgesAt = Callable[[int], tuple[Edge, ...]]
_MOST_STEPS = 400  # arcs tried at one word: more is no language


class Step(NamedTuple):
    """One element of a rule: class, value asked for, number of the expression it belongs to."""

    kind: str
    value: str | None
    group: int | None


class Group(NamedTuple):
    """One expression: words first..last (half open), and what they tell."""

    first: int
    last: int
    told: dict[str, str]


class Node:
    """A place in the tree: where each class leads, and the rule that may end here."""

    def __init__(self) -> None:
        self.arcs: dict[str, list[tuple[Step, Node]]] = {}
        self.rule: str | None = None


class Patterns:
    """All rules of one language."""

    def __init__(self, rules: dict[str, list[str]]) -> None:
        self.root = Node()
        for name, rows in rules.items():
            for row in rows:
                for steps in _expanded(row):
                    self._add(name, steps)

    def _add(self, name: str, steps: tuple[Step, ...]) -> None:
        node = self.root
        for step in steps:
            arcs = node.arcs.setdefault(step.kind, [])
            following = next((target for known, target in arcs if known == step), None)
            if following is None:
                following = Node()
                arcs.append((step, following))
            node = following
        node.rule = node.rule or name

    def longest(self, edges_at: EdgesAt, first: int, end: int) -> tuple[str, list[Group]] | None:
        """The rule that covers the most words from `first`, with its expressions; `end` is the sentence's."""
        best: tuple[tuple[int, int], str, list[tuple[Step, int, Edge]]] | None = None
        budget = _MOST_STEPS
        open_paths: list[tuple[Node, int, list[tuple[Step, int, Edge]]]] = [(self.root, first, [])]
        while open_paths and budget:
            node, at, path = open_paths.pop()
            if node.rule and (best is None or (at, _precise(path)) > best[0]):
                best = ((at, _precise(path)), node.rule, path)
            for edge in edges_at(at) if at < end else ():
                for step, target in node.arcs.get(edge.kind, ()):
                    budget -= 1
                    if (step.value is None or step.value == edge.value) and at + edge.length <= end:
                        open_paths.append((target, at + edge.length, [*path, (step, at, edge)]))
            budget = max(budget, 0)
        return (best[1], list(_groups(best[2]))) if best else None


def _precise(path: list[tuple[Step, int, Edge]]) -> int:
    """How many steps ask for one value."""
    return sum(step.value is not None for step, _, _ in path)


def _groups(path: list[tuple[Step, int, Edge]]) -> Iterator[Group]:
    numbers = sorted({step.group for step, _, _ in path if step.group is not None})
    for number in numbers:
        mine = [(at, edge) for step, at, edge in path if step.group == number]
        while len(mine) > 1 and _loose(mine[-1][1].kind, mine[-2][1].kind):
            mine.pop()
        told: dict[str, str] = {}
        for _, edge in mine:
            told.update(((edge.kind, edge.value), *edge.told))
        yield Group(mine[0][0], mine[-1][0] + mine[-1][1].length, told)


def _loose(kind: str, before: str) -> bool:
    """A mark that the sentence set, not the expression: the comma after "mid-August", the full stop after "Mai"."""
    return kind == "comma" or kind == "dot" and before in ("month", "year", "daymonth")


def _expanded(row: str) -> Iterator[tuple[Step, ...]]:
    """A rule once for every choice it leaves."""
    choices: list[list[Step | None]] = []
    group, opened = 0, False
    for item in row.split():
        if item in "[]":
            opened = item == "["
            group += opened
            continue
        names = item.rstrip("?").split("|")
        steps: list[Step | None] = [_step(name, group if opened else None) for name in names]
        choices.append([*steps, None] if item.endswith("?") else steps)
    for chosen in product(*choices):
        yield tuple(step for step in chosen if step is not None)


def _step(name: str, group: int | None) -> Step:
    kind, _, value = name.partition("=")
    return Step(kind, value or None, group)
