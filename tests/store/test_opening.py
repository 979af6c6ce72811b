"""Opening a store: address, migration with backup, and everything that can be wrong."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import psycopg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine
from store_samples import STORY, fill, finding

from checker.errors import StoreError
from checker.store import Store, migrations, open_store, opening
from checker.store.bulk import add
from checker.store.migrations import upgrade
from checker.store.records import Query
from checker.store.schema import metadata, posting


def test_the_migrations_make_the_tables_of_the_schema(store: Store) -> None:
    with store._engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_the_revisions_are_those_of_the_files() -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    config.set_main_option("path_separator", "os")
    found = [script.revision for script in ScriptDirectory.from_config(config).walk_revisions()]
    assert tuple(reversed(found)) == migrations.REVISIONS


def test_a_store_that_is_there_is_opened_without_loading_what_changes_tables(tmp_path: Path) -> None:
    path = tmp_path / "desk.sqlite"
    open_store(path).close()
    code = "import sys; from checker.store import open_store; open_store(sys.argv[1]); print('alembic' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def test_an_old_store_is_migrated_after_a_backup(tmp_path: Path) -> None:
    path = tmp_path / "old.sqlite"
    with create_engine(f"sqlite:///{path}").begin() as connection:
        upgrade(connection, "0001")
        connection.exec_driver_sql(
            "INSERT INTO action (token, kind, reviewer, at, undone) VALUES ('t', 'decide', 'Ada', '2026-01-01', 0)"
        )
    with open_store(path) as store:
        assert store.last_action() == 1 and store.related(["x"]) == []
    with sqlite3.connect(f"{path}.backup-0001") as backup:
        assert backup.execute("SELECT reviewer FROM action").fetchall() == [("Ada",)]
        assert backup.execute("SELECT version_num FROM alembic_version").fetchall() == [("0001",)]


def test_what_was_kept_is_there_again(url: str) -> None:
    with open_store(url) as store:
        fill(store, [finding()])
        store.decide([(STORY, "aa01")], reviewer="Ada", verdict="confirmed", token="t")
    with open_store(url) as store:
        assert store.progress(Query()).states == {"confirmed": 1}


def test_all_forms_of_an_address(tmp_path: Path) -> None:
    for url in (tmp_path / "a.sqlite", str(tmp_path / "a.sqlite"), f"sqlite:///{tmp_path}/a.sqlite"):
        open_store(url).close()
    assert [path.name for path in tmp_path.iterdir()] == ["a.sqlite"]


@pytest.mark.parametrize("url", ["mysql://x/y", "sqlite://", "http://x", "://"])
def test_no_address(url: str) -> None:
    with pytest.raises(StoreError, match="postgresql://"):
        open_store(url)


def make(path: Path, *statements: str) -> Path:
    with sqlite3.connect(path) as connection:
        for statement in statements:
            connection.execute(statement)
    return path


def test_a_newer_store_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"
    open_store(path).close()
    make(path, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StoreError, match="newer version"):
        open_store(path)


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    path = make(tmp_path / "s.sqlite", "CREATE TABLE recipe (name TEXT)")
    with pytest.raises(StoreError, match="another program"):
        open_store(path)


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text("Kein Speicher, sondern ein Artikel. " * 100)
    with pytest.raises(StoreError, match="no store"):
        open_store(path)
    assert path.read_text().startswith("Kein Speicher")


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be opened"):
        open_store(tmp_path / "none" / "s.sqlite")


def test_a_server_that_is_not_there() -> None:
    with pytest.raises(StoreError, match="cannot be reached") as error:
        open_store("postgresql://ada:secret@127.0.0.1:1/desk")
    assert "secret" not in str(error.value) and "psycopg" not in str(error.value)


def test_a_full_disk_leaves_nothing_half_written(tmp_path: Path) -> None:
    store = open_store(tmp_path / "s.sqlite")
    fill(store, [finding("aa00")])
    with store._engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count=1")  # as if nothing could be added any more
    with pytest.raises(StoreError, match="no space left"):
        fill(store, [finding(f"aa{n:04}") for n in range(2000)])
    assert store.queue(Query()).total == 1
    store.close()


def test_a_locked_store_says_so(tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.setattr("checker.store.opening._WAIT", 50)
    store = open_store(tmp_path / "s.sqlite")
    fill(store, [finding()])
    other = sqlite3.connect(tmp_path / "s.sqlite", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreError, match="locked"):
        store.decide([(STORY, "aa01")], reviewer="Ada", verdict="unsure", token="t")
    assert store.queue(Query()).total == 1, "it can still be read"
    other.execute("ROLLBACK")
    other.close()
    store.decide([(STORY, "aa01")], reviewer="Ada", verdict="unsure", token="t")
    store.close()


def test_a_store_that_is_only_read_is_neither_made_nor_changed(tmp_path: Path) -> None:
    path = tmp_path / "a % #?.sqlite"
    with pytest.raises(StoreError, match="not there"):
        open_store(path, read_only=True)
    assert not list(tmp_path.iterdir())
    with open_store(path) as store:
        fill(store, [finding()])
    with open_store(path, read_only=True) as store:
        assert store.queue(Query()).total == 1
        with pytest.raises(StoreError, match="cannot be written"):
            store.decide([(STORY, "aa01")], reviewer="Ada", verdict="unsure", token="t")


@pytest.mark.parametrize(("revision", "said"), [("0001", "older"), ("9999", "newer"), (None, "no store")])
def test_what_cannot_be_only_read(tmp_path: Path, revision: str | None, said: str) -> None:
    path = make(tmp_path / "s.sqlite", "CREATE TABLE alembic_version (version_num TEXT)")
    if revision:
        make(path, f"INSERT INTO alembic_version VALUES ('{revision}')")
    with pytest.raises(StoreError, match=said):
        open_store(path, read_only=True)


READ_ONLY = """
import os, sys
from checker.errors import StoreError
from checker.store import open_store
from checker.store.records import Query
open_store(sys.argv[2]).close()  # what another user might not be allowed to import
os.setuid(65534)
try:
    open_store(sys.argv[1])
except StoreError as error:
    print(error)
"""


def test_a_read_only_store_says_so(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"
    open_store(path).close()
    for folder in (tmp_path, *list(tmp_path.parents)[:2]):
        folder.chmod(0o755)
    path.chmod(0o444)
    if os.geteuid() != 0:
        pytest.skip("needs to become somebody else")
    command = [sys.executable, "-c", READ_ONLY, str(path), str(tmp_path / "x")]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.stdout.startswith(f"{path}: cannot be written; give write access") and not done.stderr


def test_a_server_that_goes_away_in_the_middle(postgres: str) -> None:
    with psycopg.connect(f"{postgres}/postgres", autocommit=True) as connection:
        connection.execute("CREATE DATABASE gone")
    store = open_store(f"{postgres}/gone")
    fill(store, [finding()])
    with pytest.raises(StoreError, match="nothing was half written"):
        with store._writing() as connection:
            with psycopg.connect(f"{postgres}/postgres", autocommit=True) as killer:
                killer.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'gone'")
            connection.exec_driver_sql("UPDATE finding SET code = 'X'")
    store.decide([(STORY, "aa01")], reviewer="Ada", verdict="unsure", token="t")
    assert store.queue(Query(codes=("Q101",))).total == 1
    store.close()


def test_a_server_that_goes_away_while_much_is_written(postgres: str) -> None:
    with psycopg.connect(f"{postgres}/postgres", autocommit=True) as connection:
        connection.execute("CREATE DATABASE copied")
    with open_store(f"{postgres}/copied") as store:
        with pytest.raises(StoreError, match="nothing was half written"), store._writing() as connection:
            with psycopg.connect(f"{postgres}/postgres", autocommit=True) as killer:
                killer.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'copied'")
            rows = [{"term": str(n), "document": n} for n in range(100)]
            add(connection, posting, rows)
        fill(store, [finding(f"aa{n:03}") for n in range(100)])
        assert store.queue(Query()).total == 100 and store.related(["1"]) == []


class Busy:
    """A connection that SQLite refuses some times."""

    def __init__(self, refusals: list[str]) -> None:
        self.refusals = refusals

    def execute(self, command: str) -> Busy:
        if self.refusals:
            raise sqlite3.OperationalError(self.refusals.pop(0))
        return self

    def fetchall(self) -> list[object]:
        return []


def test_a_file_that_another_one_is_just_making_is_tried_again() -> None:
    busy = Busy(["database is locked"] * 3)
    opening._patiently(busy, "PRAGMA journal_mode=WAL")  # type: ignore[arg-type]
    assert busy.refusals == []


def test_what_waiting_does_not_mend_is_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        opening._patiently(Busy(["attempt to write a readonly database"]), "PRAGMA x")  # type: ignore[arg-type]
    monkeypatch.setattr(opening, "_WAIT", 0)
    with pytest.raises(sqlite3.OperationalError, match="locked"):
        opening._patiently(Busy(["database is locked"] * 9), "PRAGMA x")  # type: ignore[arg-type]
