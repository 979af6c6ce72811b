"""A batch on a Dask scheduler with two workers of its own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from archive import archive, batch, small, tree

from checker.batch import run
from checker.batch.place import Place
from checker.errors import SettingsError
from checker.settings import Settings

distributed = pytest.importorskip("distributed")


def cluster() -> Any:
    return distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=":0", silence_logs=50
    )


def test_two_workers_write_the_same_bytes_though_one_is_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    small(monkeypatch)
    shards = archive(tmp_path / "in")
    batch(shards, tmp_path / "one")
    with cluster() as running:

        def watch(items: Any, number: int, label: str) -> Any:
            for at, item in enumerate(items):
                if (label, at) == ("read", 2):
                    running.workers[0].process.process._process.kill()
                yield item

        settings = Settings(scheduler=running.scheduler_address)
        run.batch([str(shards)], str(tmp_path / "two"), settings, watch)
    assert tree(tmp_path / "two") == tree(tmp_path / "one")


def test_a_folder_that_a_worker_does_not_see_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "seen_by", blind)
    with cluster() as running:
        with pytest.raises(SettingsError, match="tcp://.* does not see .*out; choose a folder or URL with -o that all"):
            batch(archive(tmp_path / "in"), tmp_path / "out", Settings(scheduler=running.scheduler_address))


def blind(place: Place) -> bool:
    return False


def test_a_process_sees_a_job_where_there_is_one(tmp_path: Path) -> None:
    assert not run.seen_by(Place(str(tmp_path)))
    (tmp_path / "job.json").write_text("{}")
    assert run.seen_by(Place(str(tmp_path)))
