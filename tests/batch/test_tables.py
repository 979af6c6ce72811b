from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from archive import archive, batch, small, table

from checker.batch.job import Job
from checker.batch.place import Place
from checker.batch.tables import READINGS
from checker.batch.tables import table as shard

parquet: Any = pytest.importorskip("pyarrow.parquet")


def plain(row: dict[str, Any]) -> dict[str, Any]:
    """A row of JSON as Parquet gives it back."""
    counts = row.get("independent_sources")
    if isinstance(counts, dict):
        row = {**row, "independent_sources": [{"value": value, "sources": n} for value, n in counts.items()]}
    return {name: value for name, value in row.items() if value is not None and name != "decision"}


def test_parquet_holds_what_json_holds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    small(monkeypatch)
    batch(archive(tmp_path / "in"), tmp_path / "json")
    batch(tmp_path / "in", tmp_path / "parquet", form="parquet")
    for name in ("documents", "findings", "readings", "problems"):
        files = sorted((tmp_path / "parquet" / name).iterdir())
        rows = [row for file in files for row in parquet.read_table(file).to_pylist()]
        assert [plain(row) for row in rows] == [plain(row) for row in table(tmp_path / "json", name)], name


def test_a_parquet_batch_can_be_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    small(monkeypatch)
    batch(archive(tmp_path / "in"), tmp_path / "once", form="parquet")
    batch(tmp_path / "once" / "documents", tmp_path / "twice")
    assert len(table(tmp_path / "twice", "documents")) > 20
    assert not (tmp_path / "twice" / "problems").exists()


def test_numbers_of_any_size_fit(tmp_path: Path) -> None:
    job = Job(Place(str(tmp_path)), "", "parquet")
    with shard(job, READINGS, "part") as made:
        for low in (3, 2.5, 10**400, -(10**400), None):
            made.add({"kind": "quantity", "low": low})
    rows = parquet.read_table(tmp_path / "readings" / "part.parquet").to_pylist()
    assert [row["low"] for row in rows] == [3.0, 2.5, float("inf"), float("-inf"), None]


def test_many_rows_are_written_in_groups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.batch.tables._ROWS", 10)
    with shard(Job(Place(str(tmp_path)), "", "parquet"), READINGS, "part") as made:
        for number in range(25):
            made.add({"kind": "mention", "start": number})
    file = parquet.ParquetFile(tmp_path / "readings" / "part.parquet")
    assert file.num_row_groups == 3 and file.read().column("start").to_pylist() == list(range(25))
