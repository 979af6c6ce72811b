"""Which articles have left."""

from __future__ import annotations

from pathlib import Path

import pytest
from samples import document

from checker.leaving import Leaving
from checker.model.document import Problem


@pytest.mark.parametrize(
    "path, read, left",
    [
        ("gone.txt", (), True),
        ("there.txt", (), False),  # there, but of another story
        ("there.txt", ("there.txt",), True),  # read, and no longer held a record
        ("bad.txt", (), False),
        ("closed/gone.txt", (), False),  # in a folder that could not be opened
        ("../gone.txt", (), False),  # outside of what was named
        ("-", (), False),
        (None, (), False),
    ],
)
def test_who_has_left(tmp_path: Path, path: str | None, read: tuple[str, ...], left: bool) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "there.txt").touch()
    leaving = Leaving([str(folder)])
    leaving.trouble([Problem(str(folder / name), "", "") for name in ("bad.txt", "closed")])
    assert leaving.has_left(document("x", path=path), str(folder), read) is left


def test_a_folder_is_not_inside_one_whose_name_begins_so(tmp_path: Path) -> None:
    leaving = Leaving([str(tmp_path / "text")])
    assert leaving.named(str(tmp_path / "text" / "a")) and not leaving.named(str(tmp_path / "texts"))
    assert Leaving(["/"]).named("/anything") and leaving.has_left(None, "/", ()) is False
