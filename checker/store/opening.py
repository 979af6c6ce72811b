"""URL -> engine of a store in the newest form; old ones are migrated, after a backup."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from time import monotonic, sleep
from typing import Any
from urllib.parse import quote

import sqlalchemy
from sqlalchemy import Connection, Engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from checker.errors import StoreError
from checker.store.guard import guarded

_WAIT = 20_000  # milliseconds for another writer: as long as many thousand decisions at once take
_PAUSE = 0.02  # seconds between two tries
_CACHE = 64_000  # KB of a SQLite file in memory at most
_WRITES = {"writes": True}
_LOCK = 0x636865636B  # PostgreSQL: one writer at a time, as in SQLite; both hold it for milliseconds


def connect(url: str | Path, read_only: bool = False) -> tuple[str, Engine]:
    """The store's name for messages, and its engine; it is made or brought up to date unless it is only read."""
    address = _address(str(url))
    name = address.database or "" if _is_file(address) else address.set(drivername="postgresql").render_as_string()
    engine = _engine(_only_read(address, name) if read_only else address, name)
    with guarded(name):
        if read_only:
            _must_be_newest(engine, name)
        else:
            _migrate(engine, address, name)
    return name, engine


def _only_read(address: URL, name: str) -> URL:
    """The address of a file that is there, so that nothing is written, not even beside it."""
    if not _is_file(address):
        return address
    path = Path(name)
    if not path.is_file():
        raise StoreError(f"{name}: is not there; `checker index … --store {name}` makes it")
    still = not os.access(path.parent, os.W_OK) and not Path(f"{name}-wal").exists()  # then nobody else writes either
    mode = {"immutable": "1"} if still else {"mode": "ro"}
    return URL.create("sqlite", database=f"file:{quote(str(path.absolute()))}", query={"uri": "true", **mode})


def _must_be_newest(engine: Engine, name: str) -> None:
    from checker.store.migrations import head, known, present

    with engine.connect() as connection:
        there = present(connection)
    if there is None:
        raise StoreError(f"{name}: is no store of this program; name another")
    if not known(there):
        raise StoreError(f"{name}: was written by a newer version of this program; install that one")
    if there != head():
        raise StoreError(f"{name}: is of an older version of this program; `checker index` brings it up to date")


def writing(engine: Engine) -> Any:
    """A transaction that waits for its turn to write, commits at its end, and leaves nothing when it fails."""
    return engine.execution_options(**_WRITES).begin()


def _is_file(address: URL) -> bool:
    return address.get_backend_name() == "sqlite"


def _address(url: str) -> URL:
    if "://" not in url:
        return URL.create("sqlite", database=url)
    try:
        address = make_url(url)
    except ArgumentError as error:
        raise StoreError(f"{url}: is no address of a store; give a file, sqlite:///FILE or postgresql://…") from error
    if address.get_backend_name() == "postgresql":
        return address.set(drivername="postgresql+psycopg")
    if not _is_file(address) or not address.database:
        raise StoreError(f"{url}: is no address of a store; give a file, sqlite:///FILE or postgresql://…")
    return address


def _engine(address: URL, name: str) -> Engine:
    try:
        engine = sqlalchemy.create_engine(address, pool_pre_ping=not _is_file(address))
    except ModuleNotFoundError as error:
        raise StoreError(f"{name}: needs a driver; pip install 'checker[postgres]'") from error
    if _is_file(address):
        event.listen(engine, "connect", _prepare)
        event.listen(engine, "begin", _begin)
    else:
        event.listen(engine, "begin", _take_turn)
    return engine


def _prepare(connection: sqlite3.Connection, record: Any) -> None:
    """Leave transactions to us; write ahead, and to the disk before a commit returns."""
    connection.isolation_level = None
    for pragma in (f"busy_timeout={_WAIT}", f"cache_size=-{_CACHE}", "journal_mode=WAL", "synchronous=FULL",
                   "foreign_keys=ON"):  # fmt: skip
        try:
            _patiently(connection, f"PRAGMA {pragma}")
        except sqlite3.OperationalError as error:
            if "readonly" not in str(error):  # then it can still be read
                raise


def _patiently(connection: sqlite3.Connection, command: str) -> None:
    """Run it; where another one is just making the file, again: to the journal SQLite waits for nobody by itself."""
    until = monotonic() + _WAIT / 1000
    while True:
        try:
            connection.execute(command).fetchall()
            return
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or monotonic() > until:
                raise
            sleep(_PAUSE)


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _take_turn(connection: Connection) -> None:
    if connection.get_execution_options().get("writes"):
        # in one go: every way to the server and back counts where many share its processors
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = {_WAIT}; SELECT pg_advisory_xact_lock({_LOCK})")


def _migrate(engine: Engine, address: URL, name: str) -> None:
    """Bring the tables to the newest form."""
    from checker.store.migrations import head, known, present, upgrade

    with engine.connect() as connection:
        there = present(connection)
        if there is None and sqlalchemy.inspect(connection).get_table_names():
            raise StoreError(f"{name}: is a database of another program; name another")
    if there == head():
        return
    if there is not None and not known(there):
        raise StoreError(f"{name}: was written by a newer version of this program; install that one")
    if there is not None and _is_file(address):
        _back_up(Path(name), there)
    with writing(engine) as connection:
        if present(connection) != head():  # nobody was faster
            upgrade(connection)


def _back_up(path: Path, revision: str) -> None:
    """A whole copy beside the file, made through SQLite so that what is still in the log is in it."""
    with sqlite3.connect(path) as old, sqlite3.connect(f"{path}.backup-{revision}") as copy:
        old.backup(copy)
    old.close()
    copy.close()
