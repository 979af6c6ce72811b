"""Those who do the work, one function over many arguments: this process, or several of this machine."""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import connection, get_context, parent_process
from typing import Callable, Iterable, Iterator, TypeVar

from checker.errors import CheckerError

A = TypeVar("A")
R = TypeVar("R")

_AHEAD = 2  # tasks a process that wait to be done: each is some seconds of work
_LOSSES = 3  # processes that may be lost before one more task is done


class Workers:
    """Those who do the work: this process alone."""

    def each(self, function: Callable[[A], R], arguments: Iterable[A]) -> Iterator[R]:
        """The results in the order of the arguments; a few tasks a worker are under way at once.

        A task whose process or worker is lost is done again by another one, so it has to be one that may be done
        twice. Function, arguments and results are pickled, the function by its name; keep results small.
        CheckerError where one task ends every worker that gets it.
        """
        return map(function, arguments)

    def everywhere(self, function: Callable[[A], R], argument: A) -> dict[str, R]:
        """The function's result on every worker of another machine, by the worker's address."""
        return {}


class Processes(Workers):
    """Processes, started anew when one of them is lost."""

    def __init__(self, number: int, start: str | None = "spawn", ahead: int = _AHEAD) -> None:
        """`start`: how they come to be, None for the machine's own way; `ahead`: tasks a process that wait to be done.

        Tasks that reach object stores want spawned ones: connections and threads do not survive a fork.
        """
        self._number, self._start, self._ahead = number, start, ahead
        self._executor = self._started()

    def each(self, function: Callable[[A], R], arguments: Iterable[A]) -> Iterator[R]:
        left = iter(arguments)
        first = islice(left, self._number * (1 + self._ahead))
        waiting = deque((argument, self._submit(function, argument)) for argument in first)
        losses = 0
        while waiting:
            try:
                result = waiting[0][1].result()
            except BrokenProcessPool as error:
                losses += 1
                self._anew(losses, error)
                waiting = deque((a, task if _kept(task) else self._submit(function, a)) for a, task in waiting)
                continue
            yield result
            losses = 0
            waiting.popleft()
            waiting.extend((argument, self._submit(function, argument)) for argument in islice(left, 1))

    def end(self) -> None:
        """No more work: what has begun is done, the rest forgotten."""
        self._executor.shutdown(cancel_futures=True)

    def _submit(self, function: Callable[[A], R], argument: A) -> Future[R]:
        try:
            return self._executor.submit(function, argument)
        except BrokenProcessPool as error:  # dealt with where its result is asked for
            lost: Future[R] = Future()
            lost.set_exception(error)
            return lost

    def _anew(self, losses: int, error: BrokenProcessPool) -> None:
        if losses > _LOSSES:
            raise CheckerError("one task has ended several processes, for want of memory perhaps") from error
        self._executor.shutdown(wait=False)
        self._executor = self._started()

    def _started(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(self._number, get_context(self._start), _leave_with_parent)


def _kept(task: Future[R]) -> bool:
    """Has it a result, or failed for a reason of its own?"""
    return task.done() and not isinstance(task.exception(), BrokenProcessPool)


def _leave_with_parent() -> None:
    """A worker ends when the process that started it is gone, however that ended; Ctrl-C is that one's matter."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()
    if parent:
        threading.Thread(target=_watch, args=(parent.sentinel,), daemon=True).start()


def _watch(sentinel: int) -> None:
    connection.wait([sentinel])
    os._exit(1)
