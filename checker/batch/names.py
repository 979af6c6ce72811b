"""Which names of the archive are one person's: the steps of `link/names`, over buckets of names.

A name passes to its blocks, pairs of names pass to the bucket of one of them, to learn which set it belongs to, and
sets of shorter names to those of longer ones. Every step reads the bucket that its records were sent to.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Iterable, Iterator, Mapping

from msgspec import Struct

from checker.batch.exchange import Exchange
from checker.batch.job import Job
from checker.batch.rounds import labels, start
from checker.link.blocking import Edge, Entry, Form, blocks, entries
from checker.link.names import first_of, longer, spellings
from checker.link.rounds import Tie
from checker.model.value import Name

SPELLINGS, PERSONS = "spellings", "persons"  # graphs: names of one length that are one; all names of a person


class Seen(Struct, frozen=True):
    """A name, and how many documents hold it."""

    name: Name
    documents: int


class Step(Struct, frozen=True):
    """The bucket of one task, and how many rounds it took to find the components before it."""

    bucket: int
    rounds: int = 0


def note(job: Job, source: str, held: Mapping[Name, int]) -> int:
    """Keep the names of one piece of the archive, with the number of documents that hold each. Returns how many."""
    to = _exchange(job, "names")
    return to.write(source, ((to.bucket(name.full), Seen(name, count)) for name, count in held.items()))


def names(job: Job, bucket: int) -> Iterator[Seen]:
    """The names of a bucket, each once."""
    found: dict[str, list[Seen]] = defaultdict(list)
    for each in _exchange(job, "names").read(bucket, Seen):
        found[each.name.full].append(each)
    return (Seen(first_of(one.name for one in own), sum(one.documents for one in own)) for own in found.values())


def spread(job: Job, name: str, step: Step) -> int:
    """One task: names pass to their blocks."""
    to = _exchange(job, "blocks")
    found = (entry for each in names(job, step.bucket) for entry in entries(each.name))
    return to.write(name, ((to.bucket(entry.key), entry) for entry in found))


def compare(job: Job, name: str, step: Step) -> int:
    """One task: the pairs of the blocks that are one name. Those of equally many words become a graph."""
    every = (edge for block in blocks(_exchange(job, "blocks").read(step.bucket, Entry)) for edge in block.edges())
    found = {(edge.one.full, edge.other.full): edge for edge in every}
    alike = [edge for edge in found.values() if edge.one.words == edge.other.words]
    start(job, SPELLINGS, name, (Tie(edge.one.full, edge.other.full) for edge in alike))
    _by_first(_exchange(job, "alike"), name, alike)
    return _by_first(_exchange(job, "shorter"), name, (e for e in found.values() if e.one.words < e.other.words))


def gather(job: Job, name: str, step: Step) -> int:
    """One task: pairs pass to the bucket of their component."""
    to, label = _exchange(job, "components"), labels(job, SPELLINGS, step.rounds, step.bucket)
    edges = ((label[edge.one.full], edge) for edge in _exchange(job, "alike").read(step.bucket, Edge))
    return to.write(name, ((to.bucket(key), (key, edge)) for key, edge in edges))


def spell(job: Job, name: str, step: Step) -> int:
    """One task: the sets of each component, and every name with the first of its set."""
    found: dict[str, list[Edge]] = defaultdict(list)
    for key, edge in _exchange(job, "components").read(step.bucket, tuple[str, Edge]):
        found[key].append(edge)
    firsts = [each for own in found.values() for each in spellings(own)]
    start(job, PERSONS, f"spelt-{name}", _ties((form, first.full) for form, first in firsts))
    to = _exchange(job, "firsts")
    return to.write(name, ((to.bucket(form), (form, first)) for form, first in firsts))


def shorten(job: Job, name: str, step: Step) -> int:
    """One task: the shorter name of a pair gives way to the first of its set."""
    firsts, to = _firsts(job, step.bucket), _exchange(job, "longer")
    edges = _exchange(job, "shorter").read(step.bucket, Edge)
    return to.write(name, ((to.bucket(other.full), Edge(firsts.get(one.full, one), other)) for one, other in edges))


def lengthen(job: Job, name: str, step: Step) -> int:
    """One task: so does the longer one."""
    firsts, edges = _firsts(job, step.bucket), _exchange(job, "longer").read(step.bucket, Edge)
    return _by_first(_exchange(job, "sets"), name, (Edge(one, firsts.get(other.full, other)) for one, other in edges))


def adopt(job: Job, name: str, step: Step) -> int:
    """One task: sets of shorter names look for the longer one that they belong to. Returns how many have found it."""
    found: dict[str, list[Edge]] = defaultdict(list)
    for edge in _exchange(job, "sets").read(step.bucket, Edge):
        found[edge.one.full].append(edge)
    parents = [(form, parent.full) for form, own in found.items() if (parent := longer(own))]
    start(job, PERSONS, f"long-{name}", _ties(parents))
    return len(parents)


def _firsts(job: Job, bucket: int) -> dict[str, Form]:
    return dict(_exchange(job, "firsts").read(bucket, tuple[str, Form]))


def _by_first(to: Exchange, name: str, edges: Iterable[Edge]) -> int:
    return to.write(name, ((to.bucket(edge.one.full), edge) for edge in edges))


def _ties(pairs: Iterable[tuple[str, str]]) -> Iterator[Tie]:
    return (Tie(one, other) for one, other in pairs if one != other)


def _exchange(job: Job, step: str) -> Exchange:
    return Exchange(job.place, f"stage/names-{step}", job.sizes.groups)
