"""One body of tests for both databases: SQLite in a file, and a real PostgreSQL server started for the session."""

from __future__ import annotations

import glob
import os
import shutil
import socket
import subprocess
import tempfile
from pathlib import Path
from typing import Any, Iterator

import psycopg
import pytest

from checker.store import Store, open_store


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """Address of a private PostgreSQL server; where there is none the tests are skipped, but never in CI."""
    programs = sorted(glob.glob("/usr/lib/postgresql/*/bin"))
    if not programs:
        missing = "no PostgreSQL on this machine: apt-get install postgresql"
        pytest.fail(missing) if os.environ.get("CI") == "true" else pytest.skip(missing)
    folder = Path(tempfile.mkdtemp(prefix="checker-pg-"))
    folder.chmod(0o777)
    data, port = folder / "data", _free_port()
    _run(programs[-1], "initdb", "-D", str(data), "-U", "checker", "-A", "trust", "-E", "UTF8", "--locale=C", "-N")
    options = f"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories={folder} -c fsync=off"
    _run(programs[-1], "pg_ctl", "-D", str(data), "-w", "-l", str(folder / "log"), "-o", options, "start")
    yield f"postgresql://checker@127.0.0.1:{port}"
    _run(programs[-1], "pg_ctl", "-D", str(data), "-m", "immediate", "stop")
    shutil.rmtree(folder, ignore_errors=True)


def _run(folder: str, program: str, *arguments: str) -> None:
    """PostgreSQL refuses to run as root; Debian's package brings a user for it."""
    user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    done = subprocess.run([*user, f"{folder}/{program}", *arguments], capture_output=True, text=True, cwd="/")
    assert done.returncode == 0, done.stderr


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@pytest.fixture(params=["sqlite", "postgres"])
def url(request: Any, tmp_path: Path) -> str:
    """An empty place for a store in each database."""
    if request.param == "sqlite":
        return str(tmp_path / "desk.sqlite")
    server = request.getfixturevalue("postgres")
    name = f"t{abs(hash(str(tmp_path)))}"
    with psycopg.connect(f"{server}/postgres", autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
    return f"{server}/{name}"


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    with open_store(url) as opened:
        yield opened
