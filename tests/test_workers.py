from __future__ import annotations

import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path
from typing import Any, Iterator

import pytest
from deeds import killed, killed_once, refusing, square

from checker.errors import CheckerError
from checker.scale import working
from checker.workers import Processes, Workers


@pytest.fixture(scope="module")
def two() -> Iterator[Processes]:
    pool = Processes(2)
    yield pool
    pool.end()


def test_results_stand_in_the_order_of_the_arguments(two: Processes) -> None:
    for workers in (Workers(), two):
        assert list(workers.each(square, range(50))) == [n * n for n in range(50)]
        assert list(workers.each(square, [])) == []


def test_an_interrupt_is_left_to_the_one_who_gives_the_work(two: Processes) -> None:
    assert list(two.each(signal.getsignal, [signal.SIGINT])) == [signal.SIG_IGN]


def test_only_few_arguments_are_taken_ahead(two: Processes) -> None:
    taken: list[int] = []
    running = two.each(square, (taken.append(n) or n for n in range(1000)))  # type: ignore[func-returns-value]
    next(running)
    assert len(taken) <= 6


def test_a_lost_process_loses_no_result(two: Processes, tmp_path: Path) -> None:
    assert list(two.each(partial(killed_once, tmp_path), range(30))) == list(range(30))


def test_a_task_that_ends_every_process_is_told(two: Processes) -> None:
    with pytest.raises(CheckerError, match="has ended several processes"):
        list(two.each(killed, [1, 2]))
    assert list(two.each(square, [3])) == [9]


def test_what_a_task_refuses_stops_the_run(two: Processes) -> None:
    for workers in (Workers(), two):
        with pytest.raises(CheckerError, match="no room"):
            list(workers.each(refusing, range(10)))


def test_who_does_the_work(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.scale.os.cpu_count", lambda: 2)
    for jobs, kind in ((1, Workers), (2, Processes), (1_000_000, Processes)):
        with working(jobs) as workers:
            assert type(workers) is kind


def test_processes_end_with_the_one_that_started_them() -> None:
    code = (
        f"import sys; sys.path.insert(0, {str(Path(__file__).parent)!r}); from deeds import slow\n"
        "from checker.workers import Processes; list(Processes(2).each(slow, range(2)))"
    )
    parent = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    assert parent.stdout
    children = [int(parent.stdout.readline()) for _ in range(2)]
    parent.kill()
    parent.wait()
    parent.stdout.close()
    until = time.monotonic() + 10
    while any(map(alive, children)) and time.monotonic() < until:
        time.sleep(0.05)
    assert not any(map(alive, children))


def alive(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"  # ended, and not yet fetched by whoever has inherited it


def test_workers_of_a_scheduler_do_the_same() -> None:
    distributed: Any = pytest.importorskip("distributed")
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=50
    ) as running:
        with working(scheduler=running.scheduler_address) as workers:
            assert list(workers.each(abs, range(-20, 20))) == list(map(abs, range(-20, 20)))
            assert set(workers.everywhere(abs, -3).values()) == {3}
