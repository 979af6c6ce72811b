"""`report --judge` as a user meets it: an opinion beside each borderline finding, and never a report less."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from judge_server import Server, completion, served
from test_cli import one_line, run

ONE = "Nach der letzten Zählung der Polizei wurden bei dem Feuer in der Mälzerei Hallbach 38 Menschen verletzt."
OTHER = "Bei dem Feuer in der Mälzerei Hallbach wurden nach der letzten Zählung 52 Menschen verletzt."
CONFIG = "[judge]\nsure = 1.0\nmax_calls = 5\nprice_call = 0.01\ntimeout = 2\ncache = 'answers.jsonl'\n"


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    folder = tmp_path / "story"
    folder.mkdir()
    (folder / "a.txt").write_text(ONE, encoding="utf-8")
    (folder / "b.txt").write_text(OTHER, encoding="utf-8")
    (tmp_path / "checker.toml").write_text(CONFIG, encoding="utf-8")
    return folder


def report(story: Path, *options: str | Path, form: str = "json") -> subprocess.CompletedProcess[str]:
    return run("report", story, "--config", story.parent / "checker.toml", "--format", form, *options)


def counts(done: subprocess.CompletedProcess[str]) -> list[dict[str, Any]]:
    return [f for s in json.loads(done.stdout)["stories"] for f in s["findings"] if f["code"] == "Q101"]


def test_the_opinion_stands_beside_the_verdict_and_is_asked_once(story: Path) -> None:
    with served(Server(lambda asked: completion("agreement"))) as server:
        name = f"{server.address}#small"
        first, again = report(story, "--judge", name), report(story, "--judge", name)
    plain = report(story)
    assert first.returncode == 0 and first.stdout == again.stdout
    [with_it], [without] = counts(first), counts(plain)
    assert with_it.pop("judge") == {"judge": name, "verdict": "agreement", "score": None}
    assert with_it == without  # the rule's own verdict is as it was
    asked = len(server.asked)
    assert f"judge {name}: {asked} borderline findings, {asked} asked, 0 from the cache" in first.stderr
    assert f"cost {asked * 0.01:.4f}" in first.stderr and f"0 asked, {asked} from the cache" in again.stderr
    assert "judge" not in plain.stderr
    assert (story.parent / "answers.jsonl").exists()


@pytest.mark.parametrize("form", ["md", "html"])
def test_people_read_it_too(story: Path, form: str) -> None:
    with served(Server(lambda asked: completion("contradiction"))) as server:
        done = report(story, "--judge", f"{server.address}#small", "--report-language", "de", form=form)
    assert "Zweite Meinung: Widerspruch (http" in done.stdout.replace("\\", "")


def test_a_server_that_is_not_there_is_one_line_and_the_report_comes(story: Path) -> None:
    with served(Server(lambda asked: b"")) as server:
        address = server.address
    done = report(story, "--judge", f"{address}#small")
    assert done.returncode == 0 and len(counts(done)) == 1 and "judge" not in counts(done)[0]
    assert len(done.stderr.splitlines()) == 1 and "cannot be reached" in done.stderr
    assert report(story, "--judge", f"{address}#small", "--quiet").stderr == ""


def test_a_judge_that_is_none_is_refused_and_nothing_written(story: Path, tmp_path: Path) -> None:
    for name in ("nowhere", "http://127.0.0.1:1/v1", str(story)):
        one_line(run("report", story, "--judge", name, "-o", tmp_path / "out"), "--judge", name)
    assert not (tmp_path / "out").exists()
