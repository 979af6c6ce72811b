"""The persons of a whole archive: every name form that its articles write in full, and whose it is."""

from __future__ import annotations

from collections import defaultdict
from typing import Iterable, Iterator

from checker.batch.exchange import Exchange
from checker.batch.job import Job
from checker.batch.names import (
    PERSONS,
    SPELLINGS,
    Seen,
    Step,
    adopt,
    compare,
    gather,
    lengthen,
    names,
    shorten,
    spell,
    spread,
)
from checker.batch.rounds import components, labels
from checker.batch.stages import Stages, Task, digits
from checker.batch.tables import PEOPLE, table
from checker.link.blocking import form_of
from checker.link.names import best


def people(stages: Stages) -> None:
    """Write the table of persons."""
    _run(stages, "spread", spread)
    _run(stages, "compare", compare)
    _run(stages, "gather", gather, components(stages, SPELLINGS))
    _run(stages, "spell", spell)
    _run(stages, "shorten", shorten)
    _run(stages, "lengthen", lengthen)
    _run(stages, "adopt", adopt)
    _run(stages, "person", person, components(stages, PERSONS))
    _run(stages, "write", write)


def _run(stages: Stages, stage: str, function: Task[int], rounds: int = 0) -> None:
    steps = {digits(at): Step(at, rounds) for at in range(stages.job.sizes.groups)}
    stages.run(f"names-{stage}", function, steps, int)


def person(job: Job, name: str, step: Step) -> int:
    """One task: names pass to the bucket of their person."""
    to, label = _persons(job), labels(job, PERSONS, step.rounds, step.bucket)
    found = ((label.get(each.name.full, each.name.full), each) for each in names(job, step.bucket))
    return to.write(name, ((to.bucket(key), (key, each)) for key, each in found))


def write(job: Job, name: str, step: Step) -> int:
    """One task: a shard of the table. Returns how many names are in it."""
    found: dict[str, list[Seen]] = defaultdict(list)
    for key, seen in _persons(job).read(step.bucket, tuple[str, Seen]):
        found[key].append(seen)
    with table(job, PEOPLE, f"part-{name}") as rows:
        for row in _rows(found.values()):
            rows.add(row)
    return sum(map(len, found.values()))


def _rows(people: Iterable[list[Seen]]) -> Iterator[dict[str, object]]:
    """A row a name form, those of a person together, the most frequent first."""
    named = sorted((best(form_of(one.name) for one in own).full, own) for own in people)
    for whose, own in named:
        for one in sorted(own, key=lambda one: (-one.documents, one.name.full)):
            yield {"person": whose, "form": one.name.full, "documents": one.documents}


def _persons(job: Job) -> Exchange:
    return Exchange(job.place, "stage/names-of-persons", job.sizes.groups)
