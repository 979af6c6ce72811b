"""`checker batch` as it is called."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from samples import RIGHT, WRONG

from checker.cli import cli
from checker.errors import CheckerError


@pytest.fixture
def shard(tmp_path: Path) -> Path:
    rows = [{"id": "a", "text": RIGHT, "story": "s"}, {"id": "b", "text": WRONG, "story": "s"}]
    (tmp_path / "in.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows) + "{\n", encoding="utf-8")
    return tmp_path / "in.jsonl"


def call(*arguments: object) -> Result:
    return CliRunner().invoke(cli, ["batch", *map(str, arguments)])


def test_a_batch_tells_in_a_line_what_it_has_done(shard: Path) -> None:
    done = call(shard, "-o", shard.parent / "out")
    assert (done.exit_code, done.stdout) == (0, "")
    problem, summary = done.stderr.splitlines()
    assert problem.startswith(f"checker: {shard}: line 3: Input data was truncated")
    assert summary == (
        f"checker: {shard.parent / 'out'}: 2 documents in 1 story; findings: 1 error, 0 warnings, 0 infos; 1 problem"
    )
    assert json.loads((shard.parent / "out" / "summary.json").read_text())["findings"]["error"] == {"N101": 1}


def test_of_many_problems_some_are_told(shard: Path) -> None:
    shard.write_text(shard.read_text() + "{\n" * 50 + '{"id": "a", "text": "Es regnet.", "story": "s"}\n')
    for _ in range(2):  # when it is done, and when it has been done
        lines = call(shard, "-o", shard.parent / "out").stderr.splitlines()
        assert len(lines) == 22 and lines[19].startswith(f"checker: {shard}: line 22: ")
        assert lines[20] == f"checker: 32 more problems stand in problems of {shard.parent / 'out'}"


def test_quiet_says_nothing_and_strict_minds_problems(shard: Path) -> None:
    done = call(shard, "-o", shard.parent / "out", "--quiet")
    assert (done.exit_code, done.output) == (0, "")
    assert call(shard, "-o", shard.parent / "out", "--strict").exit_code == 2


def test_settings_and_dates_count(shard: Path) -> None:
    call(shard, "-o", shard.parent / "out", "--ignore", "N", "--published", "2025-08-18", "--shards", "jsonl")
    assert not (shard.parent / "out" / "findings").exists()
    (rows,) = (shard.parent / "out" / "documents").iterdir()
    assert json.loads(rows.read_text().splitlines()[0])["published"] == "2025-08-18"


@pytest.mark.parametrize(
    "more, told",
    [
        (["--shards", "csv"], "--shards: 'csv' is none of jsonl, parquet"),
        (["--published", "gestern"], "published: 'gestern' is no ISO date"),
        (["nowhere.jsonl"], "nowhere.jsonl: does not exist"),
        (["--jobs", "0"], "jobs is 0"),
    ],
)
def test_what_is_wrong_stops_it_before_anything_is_written(shard: Path, more: list[str], told: str) -> None:
    done = call(shard, "-o", shard.parent / "out", *more)
    assert done.exit_code != 0 and told in str(done.exception)
    assert not (shard.parent / "out").exists()


def test_what_the_user_can_mend_is_no_problem_of_every_document(shard: Path) -> None:
    (shard.parent / "checker.toml").write_text('mentions = "spacy:no_such_pipeline"')
    done = call(shard, "-o", shard.parent / "out", "--config", shard.parent / "checker.toml")
    assert isinstance(done.exception, CheckerError) and "no_such_pipeline" in str(done.exception)


def test_a_place_has_to_be_named(shard: Path) -> None:
    assert "Missing option '-o'" in call(shard).output


def test_a_place_that_cannot_be_written_is_told(shard: Path) -> None:
    assert "in.jsonl" in str(call(shard, "-o", shard).exception)
