"""A small archive in shards for tests, and what a batch makes of it."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any, Iterator, Sequence

import pytest
from samples import RIGHT, WRONG, fixture_articles

from checker.batch import run
from checker.batch.job import Sizes
from checker.batch.summary import Summary
from checker.model.document import Document
from checker.settings import Settings

SMALL = Sizes(piece=4_000, share=20_000, bucket=12_000, keys=3, groups=2)


def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Many small tasks instead of a few large ones."""
    monkeypatch.setattr(run, "sizes", lambda shards: SMALL)
    monkeypatch.setattr(run, "_SHARDS", 20_000)


def record(document: Document) -> dict[str, Any]:
    """As a shard holds it."""
    return {"id": document.id, "text": document.text, "story": document.story, "title": document.title,
            "published": document.published, "publisher": document.source.publisher, "url": document.url,
            "language": document.language}  # fmt: skip


def records() -> list[dict[str, Any]]:
    """The articles of the fixture stories, stories mixed."""
    own = [record(one) for one in fixture_articles()]
    texts = {"a": RIGHT, "b": WRONG}
    more = [{"id": id, "text": texts[id], "story": f"../s/{n}"} for n in range(3) for id in texts]
    return sorted(own + more, key=lambda one: (one["text"][::-1], one["id"]))


def write(path: Path, some: Sequence[dict[str, Any]]) -> None:
    """One shard of JSON Lines, packed if its name says so."""
    data = "".join(json.dumps(one) + "\n" for one in some).encode()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(data, mtime=0) if path.suffix == ".gz" else data)


def archive(folder: Path) -> Path:
    """The articles in three shards, and a line that is none."""
    every = records()
    write(folder / "1.jsonl", every[:5])
    with (folder / "1.jsonl").open("a") as file:
        file.write("{broken\n")
    write(folder / "2.jsonl.gz", every[5:20])
    write(folder / "deep" / "3.jsonl", every[20:])
    return folder


def unwatched(items: Iterator[Any], number: int, label: str) -> Iterator[Any]:
    """Nobody sees how far it is."""
    return items


def batch(shards: Path | str, output: Path | str, settings: Settings = Settings(), **more: Any) -> Summary:
    """One run."""
    return run.batch([str(shards)], str(output), settings, unwatched, **more)


def tree(folder: Path) -> dict[str, bytes]:
    """Every file and what it holds."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def table(folder: Path, name: str) -> list[dict[str, Any]]:
    """All rows of a table, in order of its shards."""
    return [json.loads(line) for path in sorted((folder / name).iterdir()) for line in path.read_bytes().splitlines()]
