"""Components of a graph whose nodes are spread over buckets: rounds of tasks (see `link/rounds`)."""

from __future__ import annotations

from collections import defaultdict
from typing import Iterable, Iterator

from msgspec import Struct

from checker.batch.exchange import Exchange
from checker.batch.job import Job
from checker.batch.stages import Stages, digits
from checker.link.rounds import Tie, large_star, moved, small_star


class Round(Struct, frozen=True):
    """A bucket of nodes in one of the rounds."""

    graph: str
    number: int
    bucket: int


def start(job: Job, graph: str, source: str, ties: Iterable[Tie]) -> None:
    """Write what is tied at first, either node first."""
    _nodes(job, graph, 0).write(source, _both(_nodes(job, graph, 0), ties))


def components(stages: Stages, graph: str) -> int:
    """Go on until each component is a star. Returns the number of the round that has left it so."""
    number = 0
    while True:
        tasks = {digits(at): Round(graph, number, at) for at in range(stages.job.sizes.groups)}
        if not sum(stages.run(f"{graph}-{number}-large", large, tasks, int).values()):
            return number
        stages.run(f"{graph}-{number}-small", small, tasks, int)
        number += 1


def labels(job: Job, graph: str, number: int, bucket: int) -> dict[str, str]:
    """The smallest node of the component of every node of a bucket; nodes without neighbours are left out."""
    return {node: min(node, *own) for node, own in _neighbours(_nodes(job, graph, number), bucket).items()}


def large(job: Job, name: str, mine: Round) -> int:
    """One task: nodes tie their larger neighbours. Returns how many nodes were in the middle of something."""
    found = _neighbours(_nodes(job, mine.graph, mine.number), mine.bucket)
    to = _smaller(job, mine.graph, mine.number)
    ties = (tie for node, own in found.items() for tie in large_star(node, own))
    to.write(name, ((to.bucket(tie.one), tie) for tie in ties))
    return sum(moved(node, own) for node, own in found.items())


def small(job: Job, name: str, mine: Round) -> int:
    """One task: nodes tie their smaller neighbours. Returns how many ties there are."""
    found = _neighbours(_smaller(job, mine.graph, mine.number), mine.bucket)
    to = _nodes(job, mine.graph, mine.number + 1)
    return to.write(name, _both(to, (tie for node, own in found.items() for tie in small_star(node, own))))


def _both(to: Exchange, ties: Iterable[Tie]) -> Iterator[tuple[int, Tie]]:
    for one, other in ties:
        yield to.bucket(one), Tie(one, other)
        yield to.bucket(other), Tie(other, one)


def _neighbours(nodes: Exchange, bucket: int) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for one, other in nodes.read(bucket, Tie):
        found[one].add(other)
    return found


def _nodes(job: Job, graph: str, number: int) -> Exchange:
    return Exchange(job.place, f"stage/{graph}-{number}", job.sizes.groups)


def _smaller(job: Job, graph: str, number: int) -> Exchange:
    return Exchange(job.place, f"stage/{graph}-{number}-smaller", job.sizes.groups)
