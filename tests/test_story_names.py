"""What stories are called in a store."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from samples import document

from checker.errors import SettingsError
from checker.story_names import StoryNames, store_folder

ROOT = os.path.abspath("/desk")


def names(**seals: str) -> StoryNames:
    return StoryNames({name: f"made {place}" for name, place in seals.items()}, ROOT)


@pytest.mark.parametrize(
    "url, folder",
    [
        ("/desk/a.sqlite", ROOT),
        ("sqlite:////desk/a.sqlite", ROOT),
        ("a.sqlite", os.getcwd()),
        ("postgresql://ada@host/desk", "/"),
    ],
)
def test_folders_are_told_from_the_store_s_own(url: str, folder: str) -> None:
    assert store_folder(url) == folder


@pytest.mark.parametrize(
    "wanted, folder, name",
    [
        ("texts", "/desk/texts", "texts"),  # new
        ("2025/texts", "/desk/reise/texts", "reise"),  # known by its folder
        ("brand", "/desk/brand", "brand (2)"),  # taken by another folder
        ("flut", None, "flut"),  # records that state their story
        ("brand", None, "brand (2)"),  # and would mix with a folder's
        ("story", "/desk/markt", "markt"),  # files named together
        ("story", "/", "story"),
    ],
)
def test_a_story_is_known_by_its_folder(wanted: str, folder: str | None, name: str) -> None:
    known = names(reise="reise/texts", brand="old/brand", flut="")
    assert known.new(wanted, folder) == name
    assert known.new(wanted, folder) == name


def test_a_chosen_name_goes_with_the_folder() -> None:
    known = names(brand="old/brand")
    known.choose("brand", "/desk/new/brand")
    assert known.new("x", "/desk/new/brand") == "brand" and known.folder("brand") == "/desk/new/brand"
    with pytest.raises(SettingsError, match="is called 'brand' already"):
        known.choose("feuer", "/desk/new/brand")


def test_files_are_told_from_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    known = StoryNames({"brand": "made archive/brand", "flut": "made "}, str(tmp_path))
    assert known.file("brand", "a.txt") == os.path.join("archive", "brand", "a.txt")
    assert (known.file("flut", "wire.jsonl"), known.file("flut", "-"), known.file("flut", None)) == (
        "wire.jsonl", "-", None,
    )  # fmt: skip


def test_documents_of_a_run_are_found_by_their_folder(tmp_path: Path) -> None:
    known = StoryNames({"Reise": "made texts"}, str(tmp_path))
    inside = [document("x", id, path=str(tmp_path / "texts" / id)) for id in "ab"]
    assert known.of("texts", inside) == "Reise"
    assert known.of("other", [document("x", path=str(tmp_path / "other" / "a"))]) == "other"
    assert known.of("piped", [document("x", path="-")]) == "piped"
