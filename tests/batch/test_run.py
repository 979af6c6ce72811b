"""A whole batch: what comes out, whoever does the work and however often it is stopped."""

from __future__ import annotations

import multiprocessing
import os
import re
import signal
from pathlib import Path
from typing import Any, Sequence

import msgspec
import pytest
from archive import archive, batch, records, small, table, tree, write
from samples import RIGHT, WRONG

from checker.batch.place import Place
from checker.model.assertion import Reading
from checker.model.document import Document
from checker.pipeline import Story, check_story, read_document
from checker.read import read
from checker.report.items import items
from checker.report.records import findings_json
from checker.result import story_reports
from checker.scale import check_all, read_all
from checker.settings import Settings


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The archive, and what one process makes of it in one go."""
    folder = tmp_path_factory.mktemp("batch")
    with pytest.MonkeyPatch.context() as patched:
        small(patched)
        batch(archive(folder / "archive"), folder / "whole")
    return folder / "archive", folder / "whole"


def test_the_findings_are_those_of_a_report(done: tuple[Path, Path], tmp_path: Path) -> None:
    found = read([done[0] / "1.jsonl", done[0] / "2.jsonl.gz", done[0] / "deep" / "3.jsonl"])
    stories = story_reports(check_all(found.documents, Settings()))
    told = msgspec.json.decode(findings_json(stories, (), "en"))
    expected = {(s["story"], f["id"]): {"story": s["story"], **f} for s in told["stories"] for f in s["findings"]}
    assert {(row["story"], row["id"]): row for row in table(done[1], "findings")} == expected
    assert len(expected) > 20


def test_every_document_and_item_stands_in_the_shard_of_its_story(done: tuple[Path, Path]) -> None:
    given = {(one["story"], one["id"]): one for one in records()}
    rows = table(done[1], "documents")
    assert len(rows) == len(given) == len({(row["story"], row["id"]) for row in rows})
    assert all(row["text"] == given[row["story"], row["id"]]["text"] for row in rows)
    (one,) = read_all([Document("a", RIGHT, "../s/1", language="de")])
    own = [row for row in table(done[1], "readings") if row["story"] == "../s/1" and row["document"] == "a"]
    assert own == [{"story": "../s/1", **item} for item in items(one)]
    shards = sorted((done[1] / "documents").iterdir())
    stories = [{row["story"] for row in map(msgspec.json.decode, shard.read_bytes().splitlines())} for shard in shards]
    assert len(shards) > 2 and sum(map(len, stories)) == len({story for story, _ in given})


def test_the_names_of_stories_are_no_names_of_files(done: tuple[Path, Path]) -> None:
    shard = re.compile(r"(documents|findings|readings|problems|people)/(part|shards)-\d{6}\.jsonl")
    assert {"job.json", "summary.json"} == {name for name in tree(done[1]) if not shard.fullmatch(name)}


def test_a_line_that_is_wrong_is_told_and_hides_no_other(done: tuple[Path, Path]) -> None:
    (problem,) = table(done[1], "problems")
    assert (problem["document"], problem["place"]) == (str(done[0] / "1.jsonl"), "line 6")
    assert problem["message"].startswith("JSON is malformed") and problem["message"].endswith("; skipped")


def test_what_a_batch_writes_can_be_read_again(done: tuple[Path, Path], tmp_path: Path) -> None:
    batch(done[1] / "documents", tmp_path / "again")
    for name in ("documents", "findings", "readings"):
        once, twice = table(done[1], name), table(tmp_path / "again", name)
        assert sorted(twice, key=repr) == sorted(once, key=repr)


def test_two_processes_write_the_same_bytes(done: tuple[Path, Path], tmp_path: Path, monkeypatch: Any) -> None:
    small(monkeypatch)
    monkeypatch.setattr("checker.scale.os.cpu_count", lambda: 2)
    batch(done[0], tmp_path / "two", Settings(jobs=2))
    assert tree(tmp_path / "two") == tree(done[1])


def killed(at: int, shards: Path, output: Path, more: dict[str, Any]) -> None:
    """A run whose process is killed when it has written so many files, and is about to give the next one its name."""
    written, move = [0], Place._move

    def moved(place: Place, *names: Any) -> None:
        written[0] += 1
        if written[0] > at:
            os.kill(os.getpid(), signal.SIGKILL)
        move(place, *names)

    Place._move = moved  # type: ignore[method-assign]
    batch(shards, output, **more)


@pytest.mark.parametrize("more", [{}, {"settings": Settings(group=True), "form": "parquet"}], ids=["given", "group"])
def test_a_run_that_is_killed_again_and_again_ends_with_the_same_bytes(
    more: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small(monkeypatch)
    shards = archive(tmp_path / "archive")
    batch(shards, tmp_path / "whole", **more)
    runs = multiprocessing.get_context("fork")
    for number in range(100):
        run = runs.Process(target=killed, args=(17 if number else 0, shards, tmp_path / "killed", more))
        run.start()
        run.join()
        if run.exitcode == 0:
            break
        assert run.exitcode == -signal.SIGKILL
    assert number > 5
    assert tree(tmp_path / "killed") == tree(tmp_path / "whole")


def test_a_finished_job_is_not_done_again(done: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    small(monkeypatch)
    before = {path: path.stat().st_mtime_ns for path in done[1].rglob("*")}
    assert batch(done[0], done[1]).documents == len(records())
    assert {path: path.stat().st_mtime_ns for path in done[1].rglob("*")} == before


def test_ids_that_occur_twice_are_numbered_in_the_order_of_the_shards(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small(monkeypatch)
    for shard in ("1.jsonl", "2.jsonl"):
        write(tmp_path / "in" / shard, [{"id": "a", "text": f"{RIGHT} {shard}"}, {"id": "a (2)", "text": WRONG}])
    batch(tmp_path / "in", tmp_path / "out")
    rows = {row["id"]: row["text"] for row in table(tmp_path / "out", "documents")}
    assert sorted(rows) == ["a", "a (2)", "a (2) (2)", "a (3)"]
    assert rows["a"].endswith("1.jsonl") and rows["a (3)"].endswith("2.jsonl")
    problems = [(row["document"], row["place"].rpartition("/")[2]) for row in table(tmp_path / "out", "problems")]
    assert problems == [("a (2) (2)", "2.jsonl: line 2"), ("a (3)", "2.jsonl: line 1")]


def test_stories_are_found_if_that_is_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    small(monkeypatch)
    heap = [{**one, "id": f"{one['story']}/{one['id']}", "story": None} for one in records()]
    write(tmp_path / "in" / "1.jsonl", heap)
    batch(tmp_path / "in", tmp_path / "out", Settings(group=True))
    found = {(row["story"], row["id"]) for row in table(tmp_path / "out", "documents")}
    expected = check_all(read([tmp_path / "in" / "1.jsonl"]).documents, Settings(group=True))
    assert found == {(story.name, reading.document) for story in expected for reading in story.graph.linked.readings}
    assert len(expected) > 5


def test_a_document_or_story_that_the_program_fails_on_hides_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def reading(document: Document, mentions: str) -> Reading:
        if document.id == "b":
            raise RecursionError("too deep")
        return read_document(document, mentions)

    def story(readings: Sequence[Reading], settings: Settings) -> Story:
        if readings[0].story == "t":
            raise ValueError("no")
        return check_story(readings, settings)

    monkeypatch.setattr("checker.batch.reading.read_document", reading)
    monkeypatch.setattr("checker.batch.checking.check_story", story)
    some = [("a", "s", RIGHT), ("b", "s", RIGHT), ("c", "s", WRONG), ("a", "t", RIGHT), ("b", "u", RIGHT)]
    write(tmp_path / "in.jsonl", [{"id": id, "story": name, "text": text} for id, name, text in some])
    summary = batch(tmp_path / "in.jsonl", tmp_path / "out")
    assert [row["code"] for row in table(tmp_path / "out", "findings")] == ["N101"]
    assert summary.documents == len(table(tmp_path / "out", "documents")) == 5
    told = [(row["story"], row["document"], row["message"]) for row in table(tmp_path / "out", "problems")]
    assert told == [
        ("s", "b", "the checker failed (RecursionError: too deep); left out, please report it"),
        ("t", "", "the checker failed (ValueError: no); left out, please report it"),
        ("u", "b", "the checker failed (RecursionError: too deep); left out, please report it"),
    ]
