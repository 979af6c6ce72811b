"""Documents, readings, findings and decisions that last: SQLite in a file, or PostgreSQL.

What people did is only ever added to; what holds now is derived from it (`state`). Every call is one transaction.
"""

from __future__ import annotations

from pathlib import Path

from checker.store.store import Store

__all__ = ["Store", "open_store"]


def open_store(url: str | Path, *, read_only: bool = False) -> Store:
    """The store of a file, sqlite:///FILE or postgresql://…; made if it is not there, migrated if it is old.

    read_only: it must be there and new, and nothing is written.
    StoreError, which says what to do, if it cannot be opened.
    """
    return Store(url, read_only)
