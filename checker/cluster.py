"""The two kernels on the workers of a Dask scheduler. The result is the same to the byte, whoever computes it.

Whole stories are packed into tasks; a story too large for one is read in several and checked in one more. A task whose
worker is lost is done again by another. Only a few tasks a worker are under way at once, so that any number of
documents passes through. Workers run what a scheduler sends them: use one only in a network you trust, or with TLS.
"""

from __future__ import annotations

from collections import deque
from contextlib import contextmanager
from itertools import groupby
from typing import TYPE_CHECKING, Any, Callable, Iterable, Iterator, Sequence, TypeVar

from checker.errors import CheckerError
from checker.model.assertion import Reading
from checker.model.document import Document
from checker.packs import packs
from checker.pipeline import Story, by_story, check_story, read_documents
from checker.settings import Settings
from checker.workers import Workers

if TYPE_CHECKING:
    from distributed import Client

A = TypeVar("A")
R = TypeVar("R")

_BATCH = 200_000  # characters of text in one task: some seconds of work
_WAITING = 4  # tasks a worker that are under way or done and not yet fetched
_TRIES = 3  # of a task that fails, not counting lost workers
_PATIENCE = 10  # seconds to reach the scheduler


class Cluster(Workers):
    """The workers of a scheduler, for any task."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def each(self, function: Callable[[A], R], arguments: Iterable[A]) -> Iterator[R]:
        client = self._client
        return _in_order(client, (client.submit(function, argument, **_ONCE) for argument in arguments))

    def everywhere(self, function: Callable[[A], R], argument: A) -> dict[str, R]:
        found: dict[str, R] = self._client.run(function, argument)
        return found


@contextmanager
def working(address: str) -> Iterator[Cluster]:
    """The workers of the scheduler there; CheckerError when it or they are no use."""
    with _connected(address) as client:
        yield Cluster(client)


def read_all(
    documents: Iterable[Document], address: str, read: Callable[[Sequence[Document]], list[Reading]] = read_documents
) -> Iterator[Reading]:
    """First kernel over documents, in their order; CheckerError when the scheduler or its workers are no use."""
    with working(address) as workers:
        for readings in workers.each(read, _batches(documents)):
            yield from readings


def check_all(documents: Sequence[Document], settings: Settings) -> Iterator[Story]:
    """Both kernels over documents of any number of stories; stories in order of their names."""
    ordered = sorted(documents, key=lambda one: (one.story, one.id))
    stories = [list(own) for _, own in groupby(ordered, key=lambda one: one.story)]
    with _connected(settings.scheduler) as client:
        for checked in _in_order(client, (_task(client, pack, settings) for pack in _packs(stories))):
            yield from checked


_ONCE: dict[str, Any] = {"pure": False, "retries": _TRIES}


def _task(client: Client, documents: Sequence[Document], settings: Settings) -> Any:
    readings = [client.submit(read_documents, batch, settings.mentions, **_ONCE) for batch in _batches(documents)]
    return client.submit(_check, readings, settings, **_ONCE)


def _check(batches: Sequence[Sequence[Reading]], settings: Settings) -> list[Story]:
    return [check_story(own, settings) for own in by_story(reading for batch in batches for reading in batch)]


def _batches(documents: Iterable[Document]) -> Iterator[list[Document]]:
    """Neighbours, together about as long as a task may be."""
    return _packs([document] for document in documents)


def _packs(groups: Iterable[list[Document]]) -> Iterator[list[Document]]:
    """Whole groups, together about as long as a task may be; a longer one alone."""
    for pack in packs(groups, lambda group: sum(len(document.text) for document in group), _BATCH):
        yield [document for group in pack for document in group]


def _in_order(client: Client, tasks: Iterable[Any]) -> Iterator[Any]:
    """The results of tasks in their order. Those further on are started while the first ones are waited for."""
    waiting: deque[Any] = deque()
    most = _WAITING * max(1, len(client.scheduler_info()["workers"]))
    for task in tasks:
        waiting.append(task)
        if len(waiting) >= most:
            yield _result(waiting.popleft())
    while waiting:
        yield _result(waiting.popleft())


def _result(task: Any) -> Any:
    from distributed import CancelledError, KilledWorker

    try:
        return task.result()
    except KilledWorker as error:
        raise CheckerError(f"one task has ended several workers, for want of memory perhaps: {error}") from error
    except CancelledError as error:
        raise CheckerError("the scheduler is gone; start it and its workers, and then this again") from error


@contextmanager
def _connected(address: str) -> Iterator[Client]:
    client = _client(address)
    try:
        _agree(client, address)
        yield client
    finally:
        client.close()


def _client(address: str) -> Client:
    try:
        from distributed import Client
    except ImportError as error:
        raise CheckerError("--scheduler needs an extra; install it with: pip install 'checker[scale]'") from error
    try:
        return Client(address, timeout=_PATIENCE, set_as_default=False)
    except (OSError, ValueError) as error:
        told = f"{address}: no Dask scheduler answers there ({error}); start one with: dask scheduler"
        raise CheckerError(told) from error


def _agree(client: Client, address: str) -> None:
    """Every worker runs this version of the checker: another one would find something else."""
    own = _version()
    try:
        found = client.run(_version)
    except Exception as error:  # whatever the worker fails with when it looks for the checker
        raise CheckerError(f"{address}: a worker cannot run the checker ({error}); install it there") from error
    if not found:
        raise CheckerError(f"{address}: the scheduler has no workers; start some: dask worker {address}")
    for worker, version in sorted(found.items()):
        if version != own:
            raise CheckerError(f"{worker} runs checker {version} and this is {own}; install the same everywhere")


def _version() -> str:
    from importlib.metadata import version

    return version("checker")
