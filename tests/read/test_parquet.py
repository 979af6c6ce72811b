from __future__ import annotations

from datetime import date, datetime, timezone
from io import BytesIO
from typing import Any

import pytest

from checker.read.shards import Row, rows

pa: Any = pytest.importorskip("pyarrow")


def parquet(**columns: Any) -> bytes:
    from pyarrow import parquet

    file = BytesIO()
    parquet.write_table(pa.table(columns), file)
    return file.getvalue()


def read(data: bytes) -> list[Row]:
    return list(rows(BytesIO(data), "x.parquet"))


def complaints(data: bytes) -> list[tuple[str, str]]:
    return [(row.place, row.complaint) for row in read(data) if not row.article]


def test_a_row_is_a_record() -> None:
    (row,) = read(parquet(id=["a"], text=["Es regnet."], title=["Regen"], story=["s"], publisher=[None]))
    assert row.article and row.place == "row 1"
    assert (row.article.id, row.article.text, row.article.story) == ("a", "Es regnet.", "s")
    assert (row.article.stated.title, row.article.stated.publisher) == ("Regen", None)


@pytest.mark.parametrize(
    "column, read_as",
    [
        (pa.array([date(2025, 8, 1)]), "2025-08-01"),
        (pa.array([datetime(2025, 8, 1, 3, tzinfo=timezone.utc)]), "2025-08-01T03:00:00+00:00"),
        (pa.array(["2025-08-01"]).dictionary_encode(), "2025-08-01"),
        (pa.array(["2025-08-01"], pa.large_string()), "2025-08-01"),
    ],
)
def test_days_and_texts_of_every_type(column: Any, read_as: str) -> None:
    (row,) = read(parquet(id=["a"], text=["x"], published=column))
    assert row.article and row.article.stated.published == read_as


def test_a_day_that_no_calendar_has_is_kept_as_text() -> None:
    (row,) = read(parquet(id=["a"], text=["x"], published=pa.array([2**60], pa.timestamp("ms"))))
    assert row.article and "2" in (row.article.stated.published or "")


def test_text_that_is_no_utf_8() -> None:
    (row,) = read(parquet(id=["a"], text=pa.array([b"Stra\xdfe"]).view(pa.string())))
    assert row.article and row.article.text == "Stra\ufffde"


def test_rows_that_are_wrong_hide_no_other() -> None:
    data = parquet(id=["a", None, "c", "d"], text=["x", "x", " ", "y" * 11_000_000])
    assert [row.article.id for row in read(data) if row.article] == ["a"]
    assert complaints(data) == [
        ("row 2", "Object missing required field `id`; skipped"),
        ("row 3", "is empty; nothing to check; skipped"),
        ("row 4", "the field 'text' is longer than 10 MB; skipped"),
    ]


def test_columns_that_are_wrong() -> None:
    data = parquet(id=["a"], text=["x"], titel=["y"], url=[1])
    assert [row.article.id for row in read(data) if row.article] == ["a"]
    assert complaints(data)[0][1].startswith("unknown column 'titel'; did you mean 'title'?")
    assert complaints(data)[1] == ("", "the column 'url' is int64, not a string; ignored")


def test_files_of_which_nothing_can_be_read() -> None:
    assert complaints(parquet(id=[1], text=["x"])) == [
        ("", "the column 'id' is int64, not a string; nothing can be read")
    ]
    assert complaints(parquet(id=["a"])) == [("", "the column 'text' is missing; nothing can be read")]
    assert complaints(parquet(id=pa.array([], pa.string()), text=pa.array([], pa.string()))) == [
        ("", "holds no record; nothing to check; skipped")
    ]


def test_damaged_files() -> None:
    whole = parquet(id=["a"], text=["x"])
    for damaged in (b"", whole[:30], whole[:-20], b"junk" * 9, whole[:20] + bytes(20) + whole[40:]):
        (complaint,) = complaints(damaged)
        assert complaint[0] == "" and "is damaged or no Parquet" in complaint[1] and "\n" not in complaint[1]
