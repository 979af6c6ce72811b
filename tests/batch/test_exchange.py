from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from msgspec import Struct

from checker.batch.exchange import Exchange
from checker.batch.place import Place
from checker.errors import CheckerError


class Record(Struct, frozen=True):
    key: str
    number: int


@pytest.fixture(params=["folder", "memory"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    return Place(str(tmp_path / "job") if request.param == "folder" else f"memory://{tmp_path.name}/job")


def fill(exchange: Exchange, source: str, keys: str) -> None:
    exchange.write(source, ((exchange.bucket(key), Record(key, number)) for number, key in enumerate(keys)))


def test_a_bucket_holds_its_records_of_all_sources_in_their_order(place: Place) -> None:
    exchange = Exchange(place, "stage/names", 3)
    fill(exchange, "000002", "abcab")
    fill(exchange, "000001", "bca")
    read = [list(exchange.read(bucket, Record)) for bucket in range(3)]
    own = [record for record in read[exchange.bucket("a")] if record.key == "a"]
    assert own == [Record("a", 2), Record("a", 0), Record("a", 3)]
    assert sorted(record.key for bucket in read for record in bucket) == sorted("abcabbca")


def test_many_records_need_several_blocks_and_keep_their_order(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.batch.exchange._BLOCK", 50)
    exchange = Exchange(place, "stage/many", 2)
    assert exchange.write("0", ((number % 2, Record("k" * number, number)) for number in range(100))) == 100
    assert [record.number for record in exchange.read(1, Record)] == list(range(1, 100, 2))


def test_what_nobody_wrote_is_empty(place: Place) -> None:
    exchange = Exchange(place, "stage/none", 4)
    assert list(exchange.read(0, Record)) == [] == exchange.sources()
    exchange.write("0", [])
    assert list(exchange.read(3, Record)) == []


def test_a_bucket_is_the_same_in_every_process() -> None:
    exchange = Exchange(Place("/nowhere"), "s", 1000)
    made = "Exchange(Place('/'), 's', 1000)"
    code = f"from checker.batch.exchange import *; print([{made}.bucket(key) for key in ('ä', '../x')])"
    there = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout
    assert there.strip() == str([exchange.bucket("ä"), exchange.bucket("../x")])


def test_a_source_that_fails_leaves_nothing(place: Place) -> None:
    exchange = Exchange(place, "stage/half", 1)

    def failing() -> object:
        yield 0, Record("a", 1)
        raise ValueError

    with pytest.raises(ValueError):
        exchange.write("0", failing())  # type: ignore[arg-type]
    assert exchange.sources() == [] and place.names("stage/unfinished") == []


def test_a_failure_while_a_file_is_written_leaves_no_file(place: Place) -> None:
    with pytest.raises(ValueError):
        with place.writing("out/x") as file:
            file.write(b"half")
            raise ValueError
    assert place.names("out") == [] and place.names("stage/unfinished") == []


def test_a_damaged_file_is_told(tmp_path: Path) -> None:
    place = Place(str(tmp_path))
    exchange = Exchange(place, "stage/cut", 1)
    fill(exchange, "0", "abc")
    whole = place.read("stage/cut/0")
    for damaged in (whole[:5], whole[:-3], whole[:30] + b"junk" + whole[34:]):
        place.write("stage/cut/0", damaged)
        with pytest.raises(CheckerError, match="stage/cut is damaged .*--restart"):
            list(exchange.read(0, Record))


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(CheckerError, match="file: x: "):
        Place(str(tmp_path / "file")).write("x", b"")


def test_a_protocol_that_nobody_knows_is_told() -> None:
    with pytest.raises(CheckerError, match="nothing://x: cannot be opened"):
        Place("nothing://x").exists("a")


def test_what_is_removed_is_gone(place: Place) -> None:
    place.write("a/b/c", b"1")
    place.remove("a")
    place.remove("a")
    assert not place.exists("a/b/c")
