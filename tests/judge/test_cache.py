"""Answers outlive the process, even one that is killed while it writes."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.errors import SettingsError
from checker.judge.base import Answer
from checker.judge.cache import Cache, default_path, key


def test_an_answer_is_there_again(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "judge.jsonl"
    Cache(file).put("k", Answer("neutral", 0.5, 10))
    assert Cache(file).get("k") == Answer("neutral", 0.5)
    assert Cache(file).get("other") is None


def test_half_a_line_hides_no_answer_before_or_behind_it(tmp_path: Path) -> None:
    file = tmp_path / "judge.jsonl"
    Cache(file).put("one", Answer("neutral"))
    whole = file.read_bytes()
    for length in range(1, len(whole)):
        file.write_bytes(whole + whole[:length])  # killed after so many bytes of the next line
        Cache(file).put("three", Answer("agreement", 1.0))
        again = Cache(file)
        assert (again.get("one"), again.get("three")) == (Answer("neutral"), Answer("agreement", 1.0))


@pytest.mark.parametrize(
    "line", [b"\xff\xfe", b"[]", b'{"key": "k"}', b'{"key": "k", "verdict": "yes", "score": null}', b"[" * 100_000]
)
def test_what_is_no_answer_is_skipped(tmp_path: Path, line: bytes) -> None:
    file = tmp_path / "judge.jsonl"
    file.write_bytes(line + b"\n")
    assert Cache(file).get("k") is None


def test_no_text_is_kept_and_keys_differ_by_judge_and_side(tmp_path: Path) -> None:
    keys = {key("j", "a", "bc"), key("j", "ab", "c"), key("k", "a", "bc"), key("j", "bc", "a")}
    assert len(keys) == 4 and all(len(one) == 64 for one in keys)


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="judge.cache"):
        Cache(tmp_path)


def test_the_usual_place_is_the_users_cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert default_path() == tmp_path / "checker" / "judge.jsonl"
