from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from checker import workers
from checker.errors import CheckerError
from checker.workers import each


@pytest.fixture(autouse=True)
def cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers.os, "cpu_count", lambda: 2)


def square(number: int) -> int:
    return number * number


def killed_once(folder: Path, number: int) -> int:
    """The process that comes to 5 first is lost."""
    mark = folder / "killed"
    if number == 5 and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def killed(number: int) -> int:
    os.kill(os.getpid(), signal.SIGKILL)
    return number


def refusing(number: int) -> int:
    if number == 3:
        raise CheckerError("no room")
    return number


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_stand_in_the_order_of_the_arguments(jobs: int) -> None:
    assert list(each(square, range(50), jobs)) == [n * n for n in range(50)]
    assert list(each(square, [], jobs)) == []


def test_only_few_arguments_are_taken_ahead() -> None:
    taken = []
    running = each(square, (taken.append(n) or n for n in range(1000)), 2)  # type: ignore[func-returns-value]
    next(running)
    assert len(taken) <= 6
    running.close()  # type: ignore[attr-defined]


def test_a_lost_process_loses_no_result(tmp_path: Path) -> None:
    assert list(each(partial(killed_once, tmp_path), range(30), 2)) == list(range(30))


def test_a_task_that_ends_every_process_is_told() -> None:
    with pytest.raises(CheckerError, match="has ended several processes"):
        list(each(killed, [1, 2], 2))


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_a_task_refuses_stops_the_run(jobs: int) -> None:
    running = each(refusing, range(10), jobs)
    with pytest.raises(CheckerError, match="no room"):
        list(running)


def test_processes_end_with_the_one_that_started_them() -> None:
    code = (
        "import os, sys, time; from checker import workers; workers.os.cpu_count = lambda: 2\n"
        "def slow(n): os.write(1, b'%d\\n' % os.getpid()); time.sleep(60)\n"
        "list(workers.each(slow, range(2), 2))"
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
        assert list(each(abs, range(-20, 20), scheduler=running.scheduler_address)) == list(map(abs, range(-20, 20)))
