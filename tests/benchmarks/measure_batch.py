"""What a batch takes, alone and with two workers, and that its bytes are the same.

`measure_batch.py ARCHIVE WORK [RUN...]`: ARCHIVE is a folder of shards (`make_archive.py` makes one), WORK a folder
that is not there yet. The runs: `one` process; `jobs`, two processes; `dask`, two workers of a scheduler; `lost`, one
of these killed in the middle; `killed`, two processes killed with the run that has started them, twice, and started
again. For each: seconds by the clock, seconds of the processor over all its processes (but those that were killed),
the largest process, the load of the machine before it, and a digest of its bytes.
"""

from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Callable

RUNS = ("one", "jobs", "dask", "lost", "killed")
_LOOK = 0.2  # seconds


class Batch:
    """One `checker batch` in a process group of its own."""

    def __init__(self, archive: str, output: Path, *options: str) -> None:
        self.output = output
        command = [sys.executable, "-m", "checker", "batch", archive, "-o", str(output), "--quiet", *options]
        self.process = subprocess.Popen(command, start_new_session=True)

    def read(self) -> int:
        """Tasks that have read their documents so far."""
        done = self.output / "stage" / "done" / "read"
        return len(list(done.iterdir())) if done.exists() else 0

    def until(self, tasks: int) -> None:
        """Wait until so many have."""
        while self.read() < tasks and self.process.poll() is None:
            time.sleep(_LOOK)

    def end(self) -> None:
        """Wait for its end."""
        if self.process.wait():
            raise SystemExit(f"failed: {self.process.returncode}")


def one(archive: str, output: Path) -> None:
    Batch(archive, output).end()


def jobs(archive: str, output: Path) -> None:
    Batch(archive, output, "--jobs", "2").end()


def dask(archive: str, output: Path, lose: int = 0) -> None:
    from distributed import LocalCluster

    with LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=":0") as cluster:
        run = Batch(archive, output, "--scheduler", cluster.scheduler_address)
        if lose:
            run.until(lose)
            os.kill(cluster.workers[0].process.process._process.pid, signal.SIGKILL)
        run.end()


def lost(archive: str, output: Path) -> None:
    dask(archive, output, lose=_middle(archive))


def killed(archive: str, output: Path) -> None:
    for share in (0.5, 1.5):
        run = Batch(archive, output, "--jobs", "2")
        run.until(int(_middle(archive) * share))
        os.killpg(run.process.pid, signal.SIGKILL)
        run.process.wait()
    jobs(archive, output)


def _middle(archive: str) -> int:
    """About half of the tasks that read: pieces of 200,000 characters, in shards that are packed to a fifth."""
    return max(1, sum(path.stat().st_size for path in Path(archive).iterdir()) * 5 // 200_000 // 2)


def digest(folder: Path) -> str:
    """Of every file's name and bytes."""
    whole = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        whole.update(f"{path.relative_to(folder)}\0".encode() + hashlib.sha256(path.read_bytes()).digest())
    return whole.hexdigest()[:16]


def measured(run: Callable[[str, Path], None], archive: str, output: Path) -> str:
    """One run in a process of its own, so that what its processes take is told apart from the others'."""
    load = os.getloadavg()[0]
    started = time.monotonic()
    child = os.fork()
    if not child:
        run(archive, output)
        os._exit(0)
    _, status, usage = os.wait4(child, 0)
    if status:
        raise SystemExit(f"{output}: failed")
    wall, processor = time.monotonic() - started, usage.ru_utime + usage.ru_stime
    memory = usage.ru_maxrss // 1024
    return f"{wall:7.1f} s {processor:8.1f} s of processor {memory:6} MB  load {load:.1f}  {digest(output)}"


def main() -> None:
    """Print a line a run."""
    archive, work = sys.argv[1], Path(sys.argv[2])
    work.mkdir(parents=True)
    for name in sys.argv[3:] or RUNS:
        print(f"{name:8}", measured(globals()[name], archive, work / name), flush=True)


if __name__ == "__main__":
    main()
