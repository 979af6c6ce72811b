"""One job a folder: which one it is, and what is told of another."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from archive import batch, table, tree, write

from checker.errors import SettingsError
from checker.settings import Settings

ONE = {"id": "a", "text": "Es regnet in Wien. Am Montag kam Anna Huber."}


@pytest.fixture
def shard(tmp_path: Path) -> Path:
    write(tmp_path / "in.jsonl", [ONE])
    batch(tmp_path / "in.jsonl", tmp_path / "out")
    return tmp_path / "in.jsonl"


def refused(shard: Path, settings: Settings = Settings(), **more: object) -> str:
    before = tree(shard.parent / "out")
    with pytest.raises(SettingsError) as told:
        batch(shard, shard.parent / "out", settings, **more)
    assert tree(shard.parent / "out") == before
    text = str(told.value)
    assert text.endswith("; choose another folder with -o, or --restart to replace it")
    return text.partition("holds another job: ")[2].partition(";")[0]


def test_what_makes_another_job_is_told(shard: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert refused(shard, Settings(select=("N",))) == "made with other settings"
    assert refused(shard, Settings(group=True)) == "its option group was False, not True"
    assert refused(shard, form="parquet") == "its option shards was 'jsonl', not 'parquet'"
    assert refused(shard, published="2025-08-18") == "its option published was None, not '2025-08-18'"
    monkeypatch.setattr("checker.batch.job.program", lambda: "other")
    assert refused(shard) == "made with another program"
    monkeypatch.setattr("checker.batch.job.version", lambda name: "9.9")
    assert refused(shard) == "made by checker 0.1.0, this is 9.9"


def test_other_shards_make_another_job(shard: Path) -> None:
    os.utime(shard, (1, 1))
    assert refused(shard) == f"{shard} has changed since"
    write(shard.parent / "more.jsonl", [ONE])
    assert refused(shard.parent / "more.jsonl") == f"{shard} was one of its shards"


def test_how_many_do_the_work_makes_no_other_job(shard: Path) -> None:
    assert batch(shard, shard.parent / "out", Settings(jobs=2)).documents == 1


def test_restart_replaces_the_job_and_nothing_else(shard: Path) -> None:
    out = shard.parent / "out"
    (out / "notes.txt").write_text("mine")
    (out / "documents" / "part-999999.jsonl").write_text("old")
    write(shard, [ONE, {**ONE, "id": "b"}])
    assert batch(shard, out, restart=True).documents == 2
    assert len(table(out, "documents")) == 2
    assert (out / "notes.txt").read_text() == "mine"


@pytest.mark.parametrize("name", ["findings/mine.jsonl", "stage/mine", "summary.json"])
def test_what_no_batch_has_made_is_never_replaced(tmp_path: Path, name: str) -> None:
    write(tmp_path / "in.jsonl", [ONE])
    (tmp_path / "out" / name).parent.mkdir(parents=True)
    (tmp_path / "out" / name).write_text("mine")
    for restart in (False, True):
        with pytest.raises(SettingsError, match="is of no batch; choose another folder with -o"):
            batch(tmp_path / "in.jsonl", tmp_path / "out", restart=restart)
    assert tree(tmp_path / "out") == {name: b"mine"}


def test_a_job_that_is_none_is_told(tmp_path: Path) -> None:
    write(tmp_path / "in.jsonl", [ONE])
    (tmp_path / "out").mkdir()
    for content in ("[1]", "{"):
        (tmp_path / "out" / "job.json").write_text(content)
        with pytest.raises(SettingsError, match="its job.json is none of a batch"):
            batch(tmp_path / "in.jsonl", tmp_path / "out")


def test_a_place_of_one_process_takes_one_process(tmp_path: Path) -> None:
    write(tmp_path / "in.jsonl", [ONE])
    assert batch(tmp_path / "in.jsonl", f"memory://{tmp_path.name}").documents == 1
    with pytest.raises(SettingsError, match="other processes do not see it"):
        batch(tmp_path / "in.jsonl", f"memory://{tmp_path.name}", Settings(jobs=2))


def test_nothing_is_left_in_a_folder_of_its_own_shards(tmp_path: Path) -> None:
    """The result may lie inside the archive: it is no part of it."""
    write(tmp_path / "in" / "1.jsonl", [ONE])
    batch(tmp_path / "in", tmp_path / "in" / "out")
    assert batch(tmp_path / "in", tmp_path / "in" / "out").documents == 1
