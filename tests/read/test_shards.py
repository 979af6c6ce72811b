from __future__ import annotations

import gzip
import json
from io import BytesIO

import pytest

from checker.read import shards
from checker.read.shards import Row, rows


def line(id: str, text: str = "Es regnet.") -> bytes:
    return json.dumps({"id": id, "text": text}).encode() + b"\n"


def read(data: bytes, name: str = "x.jsonl") -> list[Row]:
    return list(rows(BytesIO(data), name))


def told(found: list[Row]) -> list[tuple[str, str]]:
    return [(row.place, row.article.id or "" if row.article else row.complaint) for row in found]


def test_records_with_their_lines() -> None:
    data = b"\xef\xbb\xbf" + line("a") + b"\n  \n" + line("b").rstrip()
    assert told(read(data)) == [("line 1", "a"), ("line 4", "b")]


def test_a_bad_line_hides_no_other() -> None:
    bad = b'{"id": "b"}\n{"id": 3, "text": "x"}\n[1]\n{]\n\xff\xfe\x00\n' + line("c", " ")
    found = read(line("a") + bad + line("d"))
    assert [place for place, _ in told(found)] == [f"line {n}" for n in range(1, 9)]
    assert [row.article.id for row in found if row.article] == ["a", "d"]
    assert all(row.complaint.endswith("; skipped") for row in found if not row.article)


def test_a_line_of_any_length_is_passed_over_and_never_held(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shards, "LONGEST", 1000)
    monkeypatch.setattr(shards, "_REST", 100)
    for last in (b"\n" + line("b"), b""):
        found = told(read(line("a") + b"x" * 54321 + last))
        assert found[:2] == [("line 1", "a"), ("line 2", "is longer than 0 MB; skipped")]
        assert found[2:] == ([("line 3", "b")] if last else [])


def test_gzip_as_far_as_it_is_whole() -> None:
    packed = gzip.compress(line("a") + line("b"), mtime=0)
    assert [id for _, id in told(read(packed, "x.JSONL.GZ"))] == ["a", "b"]
    many = b"".join(line(str(n), f"Text {n * n * 7919}.") for n in range(3000))
    found = told(read(gzip.compress(many)[:-3000], "x.jsonl.gz"))
    assert len(found) > 100 and found[0] == ("line 1", "0")
    assert found[-1][0] == "" and "is damaged or cut short" in found[-1][1]
    assert "Not a gzipped file" in read(line("a"), "x.jsonl.gz")[0].complaint


@pytest.mark.parametrize("data", [b"", b"\n\n"])
def test_an_empty_shard_is_told(data: bytes) -> None:
    assert told(read(data)) == [("", "holds no record; nothing to check; skipped")]


def test_another_encoding_is_told() -> None:
    assert told(read(line("a").decode().encode("utf-16"))) == [
        ("", "is utf-16-le; a shard has to be UTF-8, write it so; skipped")
    ]


def test_an_error_of_the_disk_is_no_bad_shard() -> None:
    class Broken(BytesIO):
        def read(self, *_: object) -> bytes:
            raise OSError(5, "Input/output error")

        readline = readinto = read  # type: ignore[assignment]

    for name in ("x.jsonl", "x.jsonl.gz"):
        with pytest.raises(OSError, match="Input/output"):
            list(rows(Broken(line("a")), name))
