from __future__ import annotations

import os
from pathlib import Path

import pytest
from archive import batch, table, write

from checker.batch.shards import Shard, find, opened, whole
from checker.errors import CheckerError, UnreadableError
from checker.settings import Settings

ONE = {"id": "a", "text": "Es regnet in Wien."}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("in/b.jsonl", "in/a.jsonl.gz", "in/deep/c.JSONL", "in/.hidden.jsonl", "in/.git/d.jsonl", "in/e.txt"):
        write(tmp_path / name, [ONE])
    return tmp_path


def names(*given: str) -> list[str]:
    return [shard.name for shard in find(given, "out")]


def test_files_folders_and_patterns() -> None:
    every = ["in/a.jsonl.gz", "in/b.jsonl", "in/deep/c.JSONL"]
    assert names("in") == names("./in/") == names("in", "in/b.jsonl") == every
    assert names("in/deep/c.JSONL", "in/b.jsonl") == ["in/b.jsonl", "in/deep/c.JSONL"]
    assert names("in/*") == ["in/a.jsonl.gz", "in/b.jsonl"]
    assert names("in/**/*.JSONL") == ["in/deep/c.JSONL"]


def test_urls(folder: Path) -> None:
    assert names(f"file://{folder}/in/deep") == [f"file://{folder}/in/deep/c.JSONL"]
    assert [shard.url for shard in find([f"file://{folder}/in/deep"], "out")] == [f"{folder}/in/deep/c.JSONL"]
    import fsspec

    fsspec.filesystem("memory").pipe_file(f"/{folder.name}/x.jsonl", b"{}")
    assert names(f"memory://{folder.name}") == [f"memory:///{folder.name}/x.jsonl"]


def test_links_that_run_in_a_circle_give_each_file_once(folder: Path) -> None:
    (folder / "in" / "deep" / "round").symlink_to(folder / "in")
    assert len(names("in")) == 3


def test_a_name_with_signs_of_a_pattern_is_a_file_if_there_is_one(folder: Path) -> None:
    write(folder / "in" / "[1].jsonl", [ONE])
    assert names("in/[1].jsonl") == ["in/[1].jsonl"]


@pytest.mark.parametrize(
    "name, told",
    [
        ("nowhere.jsonl", "nowhere.jsonl: does not exist"),
        ("in/e.txt", "in/e.txt: this ending cannot be read; these can: .jsonl, .jsonl.gz, .parquet"),
        ("in/.git/x*", r"in/.git/x\*: nothing there that can be read"),
        ("/dev/null", "/dev/null: is no file or folder"),
        ("-", "-: standard input cannot be read twice"),
        ("nothing://x", "nothing://x: cannot be opened"),
    ],
)
def test_names_that_mean_nothing(name: str, told: str, folder: Path) -> None:
    with pytest.raises(CheckerError, match=told):
        batch(name, "out")
    assert not (folder / "out").exists()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_files_that_nobody_may_read(folder: Path) -> None:
    (folder / "in" / "b.jsonl").chmod(0)
    with pytest.raises(UnreadableError, match="in/b.jsonl: cannot be opened: Permission denied"):
        find(["in/b.jsonl"], "out")
    batch("in", "out")
    assert table(Path("out"), "problems")[0]["message"] == "cannot be opened: Permission denied; skipped"


def test_a_shard_of_a_folder_that_may_not_be_read_hides_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    from fsspec.implementations.local import LocalFileSystem

    free = LocalFileSystem._open

    def closed(self: LocalFileSystem, path: str, *args: object, **more: object) -> object:
        if path.endswith("b.jsonl"):
            raise PermissionError(13, "Permission denied")
        return free(self, path, *args, **more)

    monkeypatch.setattr(LocalFileSystem, "_open", closed)
    assert batch("in", "out").documents == 2
    problems = {(row["document"], row["message"]) for row in table(Path("out"), "problems") if not row["story"]}
    assert problems == {("in/b.jsonl", "cannot be opened: Permission denied; skipped")}
    with pytest.raises(UnreadableError, match="in/b.jsonl: cannot be opened: Permission denied"):
        find(["in/b.jsonl"], "out")


def test_a_shard_that_changes_meanwhile_is_told(folder: Path) -> None:
    (shard,) = find(["in/b.jsonl"], "out")
    with opened(shard) as file:
        assert file.readline().startswith(b'{"id"')
    write(folder / "in" / "b.jsonl", [ONE, ONE])
    with pytest.raises(CheckerError, match="in/b.jsonl: has changed since the job began; start anew with --restart"):
        opened(shard)


def test_a_failing_disk_is_told_and_is_no_damaged_shard(monkeypatch: pytest.MonkeyPatch) -> None:
    from fsspec.implementations.local import LocalFileOpener

    def failing(self: LocalFileOpener, size: int = -1) -> bytes:
        raise OSError(5, "Input/output error")

    (shard,) = find(["in/a.jsonl.gz"], "out")
    monkeypatch.setattr(LocalFileOpener, "read", failing, raising=False)
    with pytest.raises(CheckerError, match="in/a.jsonl.gz: cannot be read: Input/output error"):
        with opened(shard) as file:
            file.read(1)


def test_names_that_nobody_can_write(folder: Path) -> None:
    write(folder / "in" / os.fsdecode(b"\xff.jsonl"), [ONE, {"id": "b"}])
    assert batch("in", "out").documents == 4
    problems = table(folder / "out", "problems")
    assert ("in/\ufffd.jsonl", "line 2") in {(row["document"], row["place"]) for row in problems}
    assert "in/\ufffd.jsonl: line 1" in {row["place"] for row in problems}


def test_an_archive_of_which_nothing_can_be_read(folder: Path) -> None:
    (folder / "bad.jsonl").write_text("{\n[]\n")
    with pytest.raises(UnreadableError, match="no document could be read; problems there tells why"):
        batch("bad.jsonl", "out")
    assert len(table(folder / "out", "problems")) == 2


def test_a_place_is_the_same_for_every_process(folder: Path) -> None:
    assert whole("out") == str(folder / "out") and whole("memory://x/y") == "memory:///x/y"
    assert isinstance(find(["in"], "out")[0], Shard) and Settings()
