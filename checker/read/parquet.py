"""Parquet files: a row, a record. The one module of the readers that knows pyarrow."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import IO, Any

from checker.errors import CheckerError
from checker.read.article import encodable, unknown
from checker.read.records import Record

REQUIRED = ("id", "text")
TEXTS = frozenset("string large_string string_view null".split())  # Arrow's names of what holds text
DAY = "published"  # a column that may hold days and times of Arrow's own
_ROWS = 16  # in memory at a time: a small file may hold the same long text in every row
_BUFFER = 1 << 20  # bytes of a column that are read at once


def records(file: IO[bytes], longest: int) -> Iterator[tuple[str, dict[str, object] | str]]:
    """Each row's place and fields, or what is wrong with it, or with the whole file, which then has no place.

    `longest`: bytes of the longest cell that is read. CheckerError when pyarrow is missing.
    """
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError as error:
        raise CheckerError("Parquet needs an extra; install it with: pip install 'checker[scale]'") from error
    number = 0
    try:
        opened = parquet.ParquetFile(file, buffer_size=_BUFFER)
        columns, complaints, usable = _columns(opened.schema_arrow)
        yield from (("", complaint) for complaint in complaints)
        for batch in opened.iter_batches(_ROWS, columns=columns) if usable else ():
            for row in _rows(batch, longest):
                number += 1
                yield f"row {number}", row
    except (pyarrow.ArrowException, OSError, ValueError) as error:
        told = " ".join(str(error).split())
        yield "", f"is damaged or no Parquet ({told}); {_missing(number)}"


def _missing(read: int) -> str:
    return f"rows after {read} were not read" if read else "nothing was read"


def _columns(schema: Any) -> tuple[list[str], list[str], bool]:
    """The columns to read, what is wrong with others, and whether every row can be one document."""
    known = Record.__struct_fields__
    wrong = [f"{unknown('column', encodable(name), known)}; ignored" for name in schema.names if name not in known]
    chosen = []
    for name in known:
        kinds = [schema.field(at).type for at in schema.get_all_field_indices(name)]
        if len(kinds) == 1 and _fits(name, kinds[0]):
            chosen.append(name)
        elif kinds or name in REQUIRED:
            why = "is missing" if not kinds else f"is {kinds[0]}, not a string" if len(kinds) == 1 else "is there twice"
            wrong.append(f"the column {name!r} {why}; {'nothing can be read' if name in REQUIRED else 'ignored'}")
    return chosen, wrong, set(REQUIRED) <= set(chosen)


def _fits(name: str, kind: Any) -> bool:
    from pyarrow import types

    value = kind.value_type if types.is_dictionary(kind) else kind
    return str(value) in TEXTS or name == DAY and (types.is_date(kind) or types.is_timestamp(kind))


def _rows(batch: Any, longest: int) -> Iterator[dict[str, object] | str]:
    columns = {name: _cells(batch.column(name)) for name in batch.schema.names}
    for number in range(batch.num_rows):
        row = {name: cells[number] for name, cells in columns.items()}
        long = [name for name, cell in row.items() if isinstance(cell, str) and len(cell) > longest]
        if long:
            yield f"the field {long[0]!r} is longer than {longest // 1_000_000} MB; skipped"
        else:
            yield {name: _stated(cell) for name, cell in row.items() if cell is not None}


def _cells(column: Any) -> list[Any]:
    """The column's values; text that is no UTF-8 with U+FFFD where it is not, days that no calendar has as text."""
    import pyarrow

    try:
        cells: list[Any] = column.to_pylist()
    except (ValueError, OverflowError):
        plain = column.dictionary_decode() if isinstance(column, pyarrow.DictionaryArray) else column
        text = str(plain.type) in TEXTS
        cells = plain.cast("binary" if text else "string").to_pylist()
        cells = [cell.decode("utf-8", "replace") if isinstance(cell, bytes) else cell for cell in cells]
    return cells


def _stated(cell: Any) -> Any:
    return cell.isoformat() if isinstance(cell, (date, datetime)) else cell
