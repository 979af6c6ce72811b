"""Indexers and reviewers at one store at once. The long form: tests/benchmarks/measure_crowd.py."""

from __future__ import annotations

from pathlib import Path

from crowd import Crowd

from checker.store import open_store


def test_indexers_and_reviewers_at_once_lose_nothing_and_double_nothing(url: str, tmp_path: Path) -> None:
    crowd = Crowd(url, tmp_path, seconds=5, each=2)
    with open_store(url) as store:
        assert crowd.ended == [0] * 4
        assert crowd.of("index") and crowd.of("review")
        assert crowd.kept(store) == crowd.decided()
        assert crowd.astray(store) == []
        assert crowd.late(store) == []
