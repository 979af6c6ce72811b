"""What a lint takes from a store, and that it costs no second reading."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Iterator

import pytest
from calls import calls
from index_story import STORE, indexed, write
from samples import RIGHT, WRONG

from checker import kept
from checker.indexing import keys
from checker.kept import Archive
from checker.lint.check import lint_drafts
from checker.pipeline import read_document
from checker.read import read
from checker.scale import check_all
from checker.settings import Settings
from checker.store import Store, open_store

STORY = {"a.txt": RIGHT, "b.txt": WRONG, "c.txt": RIGHT + " Danach flog er ab."}


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """A store with one story, seen from its own folder."""
    monkeypatch.chdir(tmp_path)
    with open_store(STORE) as opened:
        indexed(opened, write(tmp_path / "reise", STORY), root=tmp_path)
        yield opened


def test_sources_are_the_articles_of_the_story_with_their_files(store: Store) -> None:
    draft = read(["reise/b.txt"])
    found = Archive(store, STORE).sources(draft.documents, Settings()).documents
    assert [document.path for document in found] == [os.path.join("reise", name) for name in STORY]


def test_a_lint_on_the_store_says_what_a_lint_on_the_files_says(store: Store) -> None:
    archive, draft = Archive(store, STORE), read(["reise/b.txt"])
    stored = lint_drafts(draft, archive.sources(draft.documents, Settings()), Settings(), archive.check)
    assert stored[0].findings and stored == lint_drafts(draft, read(["reise"]), Settings(), check_all)


def test_a_lint_costs_no_more_for_other_stories_in_the_store(store: Store, tmp_path: Path) -> None:
    own = set(keys(read_document(read(["reise/b.txt"]).documents[0])))

    def cost() -> int:
        return calls(lambda: list(Archive(store, STORE)._documents(Archive(store, STORE)._story(own) or "")))

    cost()  # fills the caches
    before = cost()
    for number in range(30):
        text = f"In Quarn{number} brannte am Montag die Scheune von Ludger Belvin{number}."
        indexed(store, write(tmp_path / f"quarn{number}", {"a.txt": text}), root=tmp_path)
    assert cost() <= before


def test_only_the_draft_is_read(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    archive, draft = Archive(store, STORE), read(["reise/b.txt"])
    sources = archive.sources(draft.documents, Settings())
    seen: list[str] = []
    monkeypatch.setattr(kept, "read_document", lambda d, *how: seen.append(d.id) or read_document(d, *how))
    lint_drafts(draft, sources, Settings(), archive.check)
    assert seen == ["reise/b.txt"]


def test_a_name_or_two_make_no_story(store: Store) -> None:
    write(Path("other"), {"x.txt": "Über den Plan sprach am Abend auch Emmanuel Macron, aber nicht lange."})
    assert Archive(store, STORE).sources(read(["other"]).documents, Settings()).documents == ()
