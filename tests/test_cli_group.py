"""`checker report --group`, and the bar that only a terminal shows."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from checker.cli import cli
from checker.console import Run
from checker.settings import Settings

FIRE = "Bei dem Brand in der Quarnhütte bei Aachen starben {} Arbeiter, teilte die Feuerwehr Belvin am Montag mit."
TRAIN = "Der Nachtzug nach Quellingen entgleiste am Bahnhof Marlow; die Strecke bleibt gesperrt, sagte die Bahn."


@pytest.fixture
def day(tmp_path: Path) -> Path:
    texts = {"a": FIRE.format("vier"), "b": TRAIN, "c": FIRE.format("sieben")}
    rows = [json.dumps({"id": id, "text": text, "published": "2026-05-04"}) for id, text in texts.items()]
    (tmp_path / "day.jsonl").write_text("\n".join([*rows, '{"id": "d"}']), encoding="utf-8")
    return tmp_path / "day.jsonl"


def stories(*arguments: str) -> dict[str, list[str]]:
    done = CliRunner().invoke(cli, ["report", *arguments, "--format", "json", "--quiet"])
    assert done.exit_code == 0, done.output
    return {one["story"]: [own["id"] for own in one["documents"]] for one in json.loads(done.output)["stories"]}


def test_a_day_falls_into_its_stories(day: Path) -> None:
    assert stories(str(day)) == {"story": ["a", "b", "c"]}
    assert stories(str(day), "--group") == {"story/a": ["a", "c"], "story/b": ["b"]}


def test_stories_are_still_compared_and_told_in_the_same_bytes_by_two_processes(day: Path) -> None:
    given = ["report", str(day), "--group", "--format", "json", "--quiet", "--jobs"]
    printed = [CliRunner().invoke(cli, [*given, jobs]).output for jobs in "12"]
    assert printed[0] == printed[1] and '"Q101"' in printed[0]


@pytest.mark.parametrize("terminal", [True, False])
def test_the_bar_is_shown_on_a_terminal_only(
    terminal: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: terminal, raising=False)
    run = Run(Settings(), None, None, False, False)
    assert list(run.watched("abc", 3)) == ["a", "b", "c"]
    out, err = capsys.readouterr()
    assert out == "" and bool(err) is terminal
