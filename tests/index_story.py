"""A folder of articles that is indexed again and again."""

from __future__ import annotations

from pathlib import Path
from typing import Mapping

from checker.indexing import Indexed, index
from checker.read import read_parts
from checker.settings import Settings
from checker.store import Store

STORE = "desk.sqlite"
INJURED = "Bei dem Brand in der Lagerhalle am Hafen von Rostock wurden am Dienstag {} Menschen verletzt."


def write(folder: Path, texts: Mapping[str, str]) -> Path:
    """The folder holds exactly these articles."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in folder.iterdir():
        if path.name not in texts:
            path.unlink()
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def indexed(
    store: Store, *paths: Path, root: Path, settings: Settings = Settings(), name: str | None = None
) -> Indexed:  # fmt: skip
    """Index the paths into the store, whose file lies in `root`."""
    roots = [str(path) for path in paths if path.is_dir()]
    return index(read_parts(paths), store, str(root / STORE), settings, roots, name)
