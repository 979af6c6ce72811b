"""How the tables changed over time; alembic runs what is missing. A new form is a new file in `versions`.

Alembic takes a third of a second to load, so only a store that has to be made or changed asks for it.
"""

from __future__ import annotations

from pathlib import Path

import sqlalchemy
from sqlalchemy import Connection

REVISIONS = ("0001", "0002")  # those of `versions`, the newest last
_TABLE = "alembic_version"


def head() -> str:
    """The newest revision."""
    return REVISIONS[-1]


def known(revision: str) -> bool:
    """Is there a way from this revision to the newest?"""
    return revision in REVISIONS


def present(connection: Connection) -> str | None:
    """The revision the tables have; None where there are none."""
    if not sqlalchemy.inspect(connection).has_table(_TABLE):
        return None
    found = connection.scalar(sqlalchemy.text(f"SELECT version_num FROM {_TABLE}"))
    return None if found is None else str(found)


def upgrade(connection: Connection, revision: str = "head") -> None:
    """Run what is missing, inside the connection's transaction."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, revision)
