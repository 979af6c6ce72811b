"""The stages of a job: tasks that know only files. What a task has done is noted, and not done again."""

from __future__ import annotations

from functools import partial
from typing import Any, Callable, Iterable, Iterator, Mapping, TypeVar

import msgspec
from msgspec import Struct

from checker.batch.job import DONE, Job
from checker.workers import Workers

R = TypeVar("R")
Task = Callable[[Job, str, Any], R]  # the job, the task's name, its argument -> its result, small: names and counts
Watch = Callable[[Iterator[Any], int, str], Iterator[Any]]  # shows how many of how many tasks of a stage are done


class Stages(Struct, frozen=True):
    """Runs one after the other."""

    job: Job
    workers: Workers
    watch: Watch

    def run(self, stage: str, function: Task[R], tasks: Mapping[str, Any], kind: type[R]) -> dict[str, R]:
        """The results of all tasks by their names; those that an earlier run has left are not computed again.

        `function`: of a module, so that it can be sent to another process; done twice, it does the same.
        """
        found = self._noted(stage, tasks, kind)
        left = [(name, argument) for name, argument in tasks.items() if name not in found]
        if left:
            results = self.workers.each(partial(_do, function, self.job, stage), left)
            found |= dict(zip((name for name, _ in left), self.watch(results, len(left), stage)))
        return {name: found[name] for name in tasks}

    def _noted(self, stage: str, tasks: Iterable[str], kind: type[R]) -> dict[str, R]:
        place, folder = self.job.place, f"{DONE}/{stage}"
        noted = sorted(set(place.names(folder)).intersection(tasks))
        results = place.parts(folder, [(name, None, None) for name in noted])
        return {name: msgspec.msgpack.decode(result, type=kind) for name, result in zip(noted, results)}


def _do(function: Task[R], job: Job, stage: str, task: tuple[str, Any]) -> R:
    name, argument = task
    result = function(job, name, argument)
    job.place.write(f"{DONE}/{stage}/{name}", msgspec.msgpack.encode(result))
    return result


def digits(number: int) -> str:
    """A number as a task's name, so that names sort as numbers do."""
    return f"{number:06}"
