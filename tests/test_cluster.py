"""The kernels on a real Dask scheduler with two workers of their own."""

from __future__ import annotations

from typing import Any, Iterator

import pytest
from samples import RIGHT, WRONG, document, fixture_articles

from checker import cluster
from checker.errors import CheckerError
from checker.scale import check_all, read_all
from checker.settings import Settings

distributed = pytest.importorskip("distributed")


@pytest.fixture(scope="module")
def workers() -> Iterator[Any]:
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=50
    ) as running:
        yield running


def stories() -> list[Any]:
    """Some stories of several sizes, and one larger than a task."""
    small = [document(f"{RIGHT} {'Es regnete. ' * n}", f"a{n}", story=f"s{n % 7}") for n in range(40)]
    return [*fixture_articles(), *small, *(document(WRONG, f"b{n}", story=f"s{n}") for n in range(7))]


def test_workers_find_what_one_process_finds(workers: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "_BATCH", 3_000)
    documents = stories()
    here, there = check_all(documents, Settings()), check_all(documents, Settings(scheduler=workers.scheduler_address))
    assert [(story.name, story.findings) for story in there] == [(story.name, story.findings) for story in here]
    assert [story.graph.linked for story in there] == [story.graph.linked for story in here]


def test_workers_read_what_one_process_reads_in_its_order(workers: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "_BATCH", 1_000)
    documents = stories()[::-1]
    assert list(read_all(documents, scheduler=workers.scheduler_address)) == list(read_all(documents))


def test_a_worker_lost_in_the_middle_loses_no_result(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "_BATCH", 300)
    documents = stories() * 2
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=50
    ) as running:
        reading = read_all(documents, scheduler=running.scheduler_address)
        found = [next(reading)]
        running.workers[0].process.process._process.kill()
        found += list(reading)
    assert found == list(read_all(documents))


def test_no_scheduler_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "_PATIENCE", 0.3)
    for address in ("tcp://127.0.0.1:9", "nonsense://x"):
        with pytest.raises(CheckerError, match=f"{address}: no Dask scheduler answers there"):
            check_all([document(RIGHT)], Settings(scheduler=address))


def test_a_scheduler_that_is_lost_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "_BATCH", 300)
    options = {"n_workers": 1, "threads_per_worker": 1, "dashboard_address": None, "silence_logs": 50}
    with distributed.LocalCluster(**options) as running:
        reading = read_all(stories(), scheduler=running.scheduler_address)
        next(reading)
        running.close()
        with pytest.raises(CheckerError, match="the scheduler is gone; start it and its workers, and then this again"):
            list(reading)


def test_a_scheduler_without_workers_is_told() -> None:
    with distributed.LocalCluster(n_workers=0, dashboard_address=None, silence_logs=50) as running:
        with pytest.raises(CheckerError, match="has no workers"):
            check_all([document(RIGHT)], Settings(scheduler=running.scheduler_address))


def test_another_version_is_told(workers: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "_agree", lambda client, address: _other(client, address))
    with pytest.raises(CheckerError, match="runs checker .* and this is"):
        check_all([document(RIGHT)], Settings(scheduler=workers.scheduler_address))


_agree = cluster._agree


def _other(client: Any, address: str) -> None:
    class Elsewhere:
        def run(self, function: Any) -> dict[str, str]:
            return {worker: "0.0.1" for worker in client.run(function)}

    _agree(Elsewhere(), address)  # type: ignore[arg-type]
