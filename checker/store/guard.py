"""Failures of the database as one line that says what to do."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import Iterator

from sqlalchemy.exc import DBAPIError, TimeoutError

from checker.errors import StoreError

_SAID = (
    ("lock timeout", "is locked by another program; try again when that has finished"),
    ("database is locked", "is locked by another program; try again when that has finished"),
    ("readonly database", "cannot be written; give write access to the file and its folder, or name another store"),
    ("unable to open", "cannot be opened; check that its folder exists and may be written"),
    ("disk is full", "has no space left; free some and try again, nothing was half written"),
    ("no space left", "has no space left; free some and try again, nothing was half written"),
    ("not a database", "is no store of this program; name another file"),
    ("malformed", "is damaged; restore it from a backup"),
    ("password authentication failed", "refuses the user or password; check the address"),
    ("does not exist", "does not exist; create the database first"),
    ("server closed", "was lost in the middle; nothing was half written, try again"),
    ("terminating", "was shut down in the middle; nothing was half written, try again"),
    ("connection is", "was lost in the middle; nothing was half written, try again"),  # lost, closed
    ("connection was lost", "was lost in the middle; nothing was half written, try again"),
    ("connection", "cannot be reached; check that the server runs, then try again"),
)


@contextmanager
def guarded(name: str) -> Iterator[None]:
    """Database errors inside become a StoreError that names the store."""
    try:
        yield
    except (DBAPIError, TimeoutError, sqlite3.Error) as error:
        raise StoreError(f"{name}: {explained(error)}") from error


def explained(error: Exception) -> str:
    """What is wrong, in words an editor understands where the case is known."""
    cause = str(error.orig if isinstance(error, DBAPIError) and error.orig else error)
    found = next((said for sign, said in _SAID if sign in cause.lower()), None)
    return found or f"the database says: {' '.join(cause.split())[:200]}"
