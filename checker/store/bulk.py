"""Many rows, or conditions on many values, at once."""

from __future__ import annotations

from typing import Any, Iterable, Iterator, Mapping, Sequence, TypeVar

from sqlalchemy import Column, ColumnElement, Connection, Table, and_, bindparam, insert, update
from sqlalchemy.exc import OperationalError

BATCH = 400  # values in one condition
T = TypeVar("T")
_COPY_FROM = 50  # rows from which COPY pays


def batches(values: Iterable[T], size: int = BATCH) -> Iterator[list[T]]:
    """The values in lists that one condition can hold."""
    every = list(values)
    return (every[at : at + size] for at in range(0, len(every), size))


def named(story: Column[Any], id: Column[Any], targets: Iterable[tuple[str, str]]) -> Iterator[ColumnElement[bool]]:
    """Conditions that hold for these, a story at a time: for a list of pairs SQLite would not use its index."""
    ids: dict[str, set[str]] = {}
    for name, own in targets:
        ids.setdefault(name, set()).add(own)
    for name, own_ids in sorted(ids.items()):
        yield from (and_(story == name, id.in_(some)) for some in batches(sorted(own_ids)))


def add(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert the rows; PostgreSQL takes many by COPY."""
    if not rows:
        return
    if connection.dialect.name == "postgresql" and len(rows) >= _COPY_FROM:
        _copy(connection, table, rows)
    else:
        connection.execute(insert(table), list(rows))


def change(connection: Connection, table: Table, rows: Mapping[int, Mapping[str, Any]]) -> None:
    """Set columns of the rows with these keys, the same columns of each, all in one go."""
    if rows:
        names = next(iter(rows.values()))
        changed = update(table).where(table.c.key == bindparam("row"))
        changed = changed.values({name: bindparam(name) for name in names})
        connection.execute(changed, [{"row": key, **row} for key, row in rows.items()])


def _copy(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    names = list(rows[0])
    columns = ", ".join(f'"{name}"' for name in names)
    cursor: Any = connection.connection.cursor()
    try:
        with cursor.copy(f'COPY "{table.name}" ({columns}) FROM STDIN (FORMAT BINARY)') as copy:
            copy.set_types([_TYPES[table.c[name].type.__class__.__name__] for name in names])
            for row in rows:
                copy.write_row([row[name] for name in names])
    except connection.dialect.loaded_dbapi.Error as error:  # the driver's own: SQLAlchemy does not see this cursor
        raise OperationalError("COPY", None, error) from error


_TYPES = {"Text": "text", "Integer": "int4", "BigInteger": "int8", "LargeBinary": "bytea", "Boolean": "bool"}
