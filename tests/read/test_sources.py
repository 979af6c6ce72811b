"""sources.toml."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.read.article import Metadata
from checker.read.sources import sources


def write(folder: Path, toml: str | bytes) -> Path:
    (folder / "a.txt").write_text("x")
    (folder / "b.c.jsonl.gz").write_text("x")
    (folder / "sources.toml").write_bytes(toml if isinstance(toml, bytes) else toml.encode())
    return folder


def messages(folder: Path, toml: str | bytes) -> list[tuple[str, str]]:
    return [(problem.place, problem.message) for problem in sources(write(folder, toml))[1]]


def test_a_folder_without_it_states_nothing(tmp_path: Path) -> None:
    assert sources(tmp_path) == ({}, [])


def test_every_key_is_read(tmp_path: Path) -> None:
    toml = '\ufeff[a]\npublisher="P"\nurl="U"\npublished="2025-08-18"\ntitle="T"\nlanguage="en"\norigin="O"'
    tables, problems = sources(write(tmp_path, toml))
    assert tables == {"a": Metadata("T", "2025-08-18", "P", "U", "en", "O")}
    assert problems == []


def test_a_table_is_named_without_the_whole_ending(tmp_path: Path) -> None:
    assert messages(tmp_path, '["b.c"]\ntitle="T"') == []


@pytest.mark.parametrize(
    ("value", "day"),
    [("2025-08-18", "2025-08-18"), ("2025-08-18T10:00:00+02:00", "2025-08-18T10:00:00+02:00")],
)
def test_days_of_toml_are_days(tmp_path: Path, value: str, day: str) -> None:
    assert sources(write(tmp_path, f"[a]\npublished = {value}"))[0]["a"].published == day


def test_an_unknown_key_is_met_with_the_nearest(tmp_path: Path) -> None:
    assert messages(tmp_path, '[a]\npublishr="P"') == [("[a]", "unknown key 'publishr'; did you mean 'publisher'?")]


def test_a_table_for_no_file_is_named(tmp_path: Path) -> None:
    assert messages(tmp_path, '[b]\ntitle="T"') == [("[b]", "unknown file 'b'; known are a, b.c")]


def test_a_value_of_the_wrong_type_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    tables, problems = sources(write(tmp_path, '[a]\ntitle=7\npublisher="P"'))
    assert tables["a"] == Metadata(publisher="P")
    assert [problem.message for problem in problems] == ["title must be a string, not 7"]


def test_a_value_can_always_be_written(tmp_path: Path) -> None:
    assert sources(write(tmp_path, '[a]\ntitle="x\\u0000"'))[0]["a"].title == "x\ufffd"


def test_a_key_outside_a_table_is_named(tmp_path: Path) -> None:
    assert messages(tmp_path, 'publisher="P"')[0][1].startswith("stands outside a table")


@pytest.mark.parametrize("toml", ["[a", "[a]\npublished = 2025-02-30", b"\xff\xfe", "a = " + "[" * 100_000])
def test_broken_toml_is_one_problem(tmp_path: Path, toml: str | bytes) -> None:
    tables, (problem,) = sources(write(tmp_path, toml))
    assert tables == {}
    assert problem.document == str(tmp_path / "sources.toml")
    assert "cannot be read" in problem.message
