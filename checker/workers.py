"""One function over many arguments: in this process, in several, or on the workers of a scheduler."""

from __future__ import annotations

import os
import threading
from collections import deque
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import connection, parent_process
from typing import Callable, Generic, Iterable, Iterator, TypeVar

from checker.errors import CheckerError

A = TypeVar("A")
R = TypeVar("R")

_AHEAD = 2  # tasks a process that wait to be done: each is some seconds of work
_LOSSES = 3  # processes that may be lost before one more task is done


def each(function: Callable[[A], R], arguments: Iterable[A], jobs: int = 1, scheduler: str = "") -> Iterator[R]:
    """The results in the order of the arguments; a few tasks a worker are under way at once.

    A task whose process or worker is lost is done again by another one, so it has to be one that may be done twice.
    Function, arguments and results are pickled; keep results small, they all come here.
    """
    if scheduler:
        from checker import cluster

        return cluster.each(function, arguments, scheduler)
    processes = min(jobs, os.cpu_count() or 1)  # more would only cost memory
    return map(function, arguments) if processes < 2 else _by(processes, function, arguments)


def _by(processes: int, function: Callable[[A], R], arguments: Iterable[A]) -> Iterator[R]:
    left = iter(arguments)
    pool = _Pool(processes, function)
    try:
        pool.begin(islice(left, processes * (1 + _AHEAD)))
        while pool.waiting:
            yield pool.result()
            pool.begin(islice(left, 1))
    finally:
        pool.end()


class _Pool(Generic[A, R]):
    """Processes that are started anew when one of them is lost."""

    def __init__(self, processes: int, function: Callable[[A], R]) -> None:
        self.waiting: deque[tuple[A, Future[R]]] = deque()  # in order
        self._processes, self._function = processes, function
        self._executor = self._started()
        self._losses = 0

    def begin(self, arguments: Iterable[A]) -> None:
        """Tasks that wait for a free process."""
        self.waiting.extend((argument, self._submit(argument)) for argument in arguments)

    def result(self) -> R:
        """Of the first task."""
        while True:
            try:
                result = self.waiting[0][1].result()
            except BrokenProcessPool as error:
                self._anew(error)
            else:
                self.waiting.popleft()
                self._losses = 0
                return result

    def end(self) -> None:
        self._executor.shutdown(cancel_futures=True)

    def _submit(self, argument: A) -> Future[R]:
        try:
            return self._executor.submit(self._function, argument)
        except BrokenProcessPool as error:  # noticed here, and dealt with where its result is asked for
            lost: Future[R] = Future()
            lost.set_exception(error)
            return lost

    def _anew(self, error: BrokenProcessPool) -> None:
        """Start again what was lost with the processes."""
        self._losses += 1
        if self._losses > _LOSSES:
            raise CheckerError("one task has ended several processes, for want of memory perhaps") from error
        self._executor.shutdown(wait=False)
        self._executor = self._started()
        self.waiting = deque((one, done if _kept(done) else self._submit(one)) for one, done in self.waiting)

    def _started(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(self._processes, initializer=_leave_with_parent)


def _kept(task: Future[R]) -> bool:
    """Has it a result, or failed for a reason of its own?"""
    return task.done() and not isinstance(task.exception(), BrokenProcessPool)


def _leave_with_parent() -> None:
    """A worker ends when the process that started it is gone, however that ended."""
    parent = parent_process()
    if parent:
        threading.Thread(target=_watch, args=(parent.sentinel,), daemon=True).start()


def _watch(sentinel: int) -> None:
    connection.wait([sentinel])
    os._exit(1)
