"""What a batch writes: shards of tables, as JSON Lines or Parquet."""

from __future__ import annotations

from contextlib import contextmanager
from typing import IO, Any, Iterator, Mapping

from msgspec import Struct

from checker.batch.job import Job
from checker.model.document import Problem
from checker.report.files import json_text
from checker.report.items import COLUMNS

FORMS = {"jsonl": ".jsonl", "parquet": ".parquet"}
SHOWN = 20  # problems that are told one by one
_ROWS = 5_000  # of a Parquet shard that are written at once

_TEXT, _WHOLE, _NUMBER, _TRUTH = "string", "int64", "float64", "bool"
_WHOLES = ("start", "end", "line", "column", "speaker_start", "speaker_end")
_EVIDENCE = ("document", "field", "start", "end", "text", "value", "line", "column", "quote")


class Kind(Struct, frozen=True):
    """One table: its folder, and what its columns hold in Parquet; a mapping stands for a list of such records."""

    folder: str
    columns: Mapping[str, Any]


def _typed(names: tuple[str, ...], **others: Any) -> dict[str, Any]:
    return {name: others.get(name, _WHOLE if name in _WHOLES else _TEXT) for name in names}


DOCUMENTS = Kind(
    "documents",
    _typed(("id", "text", "title", "published", "publisher", "url", "language", "story", "origin")),
)
FINDINGS = Kind(
    "findings",
    _typed(
        ("story", "id", "code", "rule", "severity", "message", "subject", "predicate", "relation", "evidence",
         "independent_sources", "suggestion", "confidence"),
        evidence=_typed(_EVIDENCE), independent_sources={"value": _TEXT, "sources": _WHOLE}, confidence=_NUMBER,
    ),
)  # fmt: skip
READINGS = Kind("readings", _typed(("story", *COLUMNS), low=_NUMBER, high=_NUMBER, direct=_TRUTH))
PEOPLE = Kind("people", _typed(("person", "form", "documents"), documents=_WHOLE))
PROBLEMS = Kind("problems", _typed(("story", "document", "place", "message")))


def problem_row(problem: Problem) -> dict[str, Any]:
    """A problem as a row of its table."""
    return {name: getattr(problem, name) for name in PROBLEMS.columns}


class Table:
    """JSON Lines: a row, a line, with everything that the row holds."""

    def __init__(self, file: IO[bytes], kind: Kind) -> None:
        self._file = file

    def add(self, row: Mapping[str, Any]) -> None:
        """One more row."""
        self._file.write((json_text(row) + "\n").encode())

    def close(self) -> None:
        """Everything is there."""


class _Parquet(Table):
    def __init__(self, file: IO[bytes], kind: Kind) -> None:
        self._file, self._kind = file, kind
        self._waiting: list[dict[str, Any]] = []
        self._writer: Any = None

    def add(self, row: Mapping[str, Any]) -> None:
        self._waiting.append({name: _cell(row.get(name), kind) for name, kind in self._kind.columns.items()})
        if len(self._waiting) >= _ROWS:
            self._flush()

    def close(self) -> None:
        self._flush()
        if self._writer:
            self._writer.close()

    def _flush(self) -> None:
        if self._waiting:
            import pyarrow

            self._writer = self._writer or _writer(self._file, self._kind)
            self._writer.write_table(pyarrow.Table.from_pylist(self._waiting, self._writer.schema))
            self._waiting.clear()


@contextmanager
def table(job: Job, kind: Kind, name: str) -> Iterator[Table]:
    """One shard of a table, which is there when the block has ended and has added rows."""
    with job.place.writing(f"{kind.folder}/{name}{FORMS[job.form]}") as file:
        made = _Parquet(file, kind) if job.form == "parquet" else Table(file, kind)
        yield made
        made.close()


def _cell(value: Any, kind: Any) -> Any:
    """A value as its column holds it: a mapping becomes a list of records, any number one of a column of numbers."""
    if isinstance(kind, Mapping) and isinstance(value, Mapping):
        return [dict(zip(kind, item)) for item in value.items()]
    if kind == _NUMBER and isinstance(value, int):
        try:
            return float(value)
        except OverflowError:
            return float("inf") if value > 0 else float("-inf")
    return value


def _writer(file: IO[bytes], kind: Kind) -> Any:
    import pyarrow
    from pyarrow import parquet

    schema = pyarrow.schema([(name, _type(each)) for name, each in kind.columns.items()])
    return parquet.ParquetWriter(file, schema, compression="zstd")


def _type(kind: Any) -> Any:
    import pyarrow

    if isinstance(kind, Mapping):
        return pyarrow.list_(pyarrow.struct([(name, _type(each)) for name, each in kind.items()]))
    return pyarrow.type_for_alias(kind)
