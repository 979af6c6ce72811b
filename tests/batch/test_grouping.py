"""`checker batch --group` finds the stories that one process finds, in however many buckets it looks for them."""

from __future__ import annotations

from pathlib import Path

import pytest
from archive import batch, record, table, write
from msgspec.structs import replace
from samples import fixture_articles

from checker.batch import run
from checker.batch.job import Sizes
from checker.grouping import homes
from checker.model.document import Document
from checker.pipeline import read_document
from checker.settings import Settings

FIRE = "Bei dem Brand in der Quarnhütte bei Aachen starben {} Arbeiter, teilte die Feuerwehr Belvin am Montag mit."


@pytest.fixture(scope="module")
def archive() -> list[Document]:
    """A heap of articles on all fixtures, and a story that was given as one and is one."""
    heap = [replace(one, id=f"{one.story}-{one.id}", story="story") for one in fixture_articles()]
    fires = [Document(f"f{at}", FIRE.format(at), story="fire", published=f"2026-05-0{at}") for at in range(3, 9)]
    return [*heap, *fires]


@pytest.fixture(scope="module")
def wanted(archive: list[Document]) -> dict[str, str]:
    found = homes(map(read_document, archive))
    return {document: story for (_, document), story in found.items()}


def stories(folder: Path, archive: list[Document]) -> dict[str, str]:
    write(folder / "in.jsonl", list(map(record, archive)))
    batch(folder / "in.jsonl", folder / "out", Settings(group=True))
    return {row["id"]: row["story"] for row in table(folder / "out", "documents")}


@pytest.mark.parametrize("groups", [1, 3, 7])
def test_stories_are_the_same_in_any_number_of_buckets(
    groups: int, archive: list[Document], wanted: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "sizes", lambda shards: Sizes(piece=20_000, share=50_000, bucket=50_000, groups=groups))
    found = stories(tmp_path, archive)
    assert found == wanted
    assert {story for id, story in found.items() if id.startswith("f") and id[1:].isdigit()} == {"fire"}
    assert len(set(found.values())) > 5


def test_many_copies_of_one_text_are_the_stories_of_one_process(tmp_path: Path) -> None:
    """Equal likenesses, and large groups that wait at borders between days: what is alike goes on for a month."""
    days = [f"2026-05-{1 + at // 8:02}" for at in range(240)]
    copies = [Document(f"{at * 7 % 240:03}", FIRE.format(4), story="s", published=day) for at, day in enumerate(days)]
    found = homes(map(read_document, copies))
    assert stories(tmp_path, copies) == {document: story for (_, document), story in found.items()}
    assert 1 < len(set(found.values())) < 20
