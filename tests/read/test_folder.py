"""Paths become files with stories and ids."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from checker.errors import UnreadableError
from checker.read.folder import STORY, File, find


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def make(*names: str) -> None:
    for name in names:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text("x")


def found(*paths: str) -> list[tuple[str, str]]:
    return [(file.story, file.id) for file in find(paths)[0]]


def test_files_named_together_are_one_story(root: Path) -> None:
    make("x/a.txt", "x/y/b.md")
    assert found("x/a.txt", "x/y/b.md") == [(STORY, "a.txt"), (STORY, "y/b.md")]


def test_files_of_one_name_in_two_folders_have_two_ids(root: Path) -> None:
    make("x/a.txt", "y/a.txt")
    assert found("y/a.txt", "x/a.txt") == [(STORY, "x/a.txt"), (STORY, "y/a.txt")]


def test_a_folder_is_a_story_and_its_subfolders_are_their_own(root: Path) -> None:
    make("news/a.txt", "news/fire/b.txt", "news/fire/day2/c.txt")
    assert found("news") == [("fire", "b.txt"), ("fire/day2", "c.txt"), ("news", "a.txt")]


def test_the_working_folder_has_a_name(root: Path) -> None:
    make("a.txt")
    assert found(".") == [(root.name, "a.txt")]


def test_two_folders_of_one_name_are_two_stories(root: Path) -> None:
    make("x/news/a.txt", "y/news/a.txt")
    assert found("y/news", "x/news") == [("news", "a.txt"), ("news (2)", "a.txt")]


def test_an_empty_folder_takes_no_name(root: Path) -> None:
    make("news/news/a.txt")
    assert found("news") == [("news", "a.txt")]


@pytest.mark.parametrize("name", [".hidden.txt", "sources.toml", "photo.jpg", ".git/a.txt"])
def test_other_files_of_a_folder_are_passed_over(root: Path, name: str) -> None:
    make("news/a.txt", f"news/{name}")
    assert found("news") == [("news", "a.txt")]


def test_a_pipe_in_a_folder_is_passed_over(root: Path) -> None:
    make("news/a.txt")
    os.mkfifo("news/b.txt")
    assert found("news") == [("news", "a.txt")]


def test_a_file_is_read_once_however_it_is_named(root: Path) -> None:
    make("news/a.txt")
    Path("link.txt").symlink_to("news/a.txt")
    assert len(find(["news/a.txt", str(root / "news/a.txt"), "news/../news/a.txt", "link.txt"])[0]) == 1


def test_a_file_belongs_to_its_folder_when_both_are_named(root: Path) -> None:
    make("news/a.txt", "b.txt")
    assert found("news/a.txt", "b.txt", "news") == [("news", "a.txt"), (STORY, "b.txt")]


def test_a_folder_in_a_folder_is_read_once(root: Path) -> None:
    make("news/fire/a.txt")
    assert found("news/fire", "news") == [("fire", "a.txt")]


def test_links_that_go_round_end(root: Path) -> None:
    make("news/a.txt")
    Path("news/again").symlink_to("../news")
    assert found("news") == [("news", "a.txt")]


def test_a_linked_folder_is_read(root: Path) -> None:
    make("elsewhere/a.txt")
    Path("news").mkdir()
    Path("news/fire").symlink_to("../elsewhere")
    assert found("news") == [("fire", "a.txt")]


def test_the_order_of_the_paths_does_not_matter(root: Path) -> None:
    make("x/a.txt", "x/s/b.txt", "y/c.txt", "d.txt")
    assert find(["x", "y", "d.txt"]) == find(["d.txt", "y", "x"])


def test_the_path_is_as_the_user_named_it(root: Path) -> None:
    make("news/fire/a.txt")
    assert find(["news"])[0][0].path == "news/fire/a.txt"


def test_what_does_not_exist_is_refused(root: Path) -> None:
    make("a.txt")
    with pytest.raises(UnreadableError, match="b.txt: does not exist"):
        find(["a.txt", "b.txt"])


def test_an_unknown_ending_that_is_named_is_refused(root: Path) -> None:
    make("a.xls")
    with pytest.raises(UnreadableError, match="a.xls: this ending cannot be read; these can: .txt"):
        find(["a.xls"])


def test_a_pipe_that_is_named_is_refused(root: Path) -> None:
    os.mkfifo("a.txt")
    with pytest.raises(UnreadableError, match="not a regular file"):
        find(["a.txt"])


def test_a_folder_that_is_named_and_cannot_be_opened_is_refused(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make("news/a.txt")
    forbid("news", monkeypatch)
    with pytest.raises(UnreadableError, match="news: cannot be opened: Permission denied"):
        find(["news"])


def test_a_subfolder_that_cannot_be_opened_is_a_problem(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make("news/a.txt", "news/fire/b.txt")
    forbid("news/fire", monkeypatch)
    files, (problem,) = find(["news"])
    assert [file.id for file in files] == ["a.txt"]
    assert (problem.document, "Permission denied" in problem.message) == ("news/fire", True)


def forbid(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    scandir = os.scandir

    def scan(folder: str) -> object:
        if str(folder) == path:
            raise PermissionError(13, "Permission denied", folder)
        return scandir(folder)

    monkeypatch.setattr(os, "scandir", scan)


def test_what_is_piped_stands_for_the_file_of_its_name(root: Path) -> None:
    make("news/a.txt", "news/b.txt")
    files, _ = find(["news/a.txt", "news/b.txt"], File(STORY, "-", "news/a.txt", True, b"new"))
    assert [(file.id, file.content) for file in files] == [("a.txt", b"new"), ("b.txt", None)]


def test_a_file_name_can_always_be_written(root: Path) -> None:
    Path("news").mkdir()
    Path(os.fsdecode(b"news/\xff.txt")).write_text("x")
    assert found("news") == [("news", "\ufffd.txt")]
