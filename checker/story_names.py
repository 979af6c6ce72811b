"""What stories are called in a store. A story is known by its folder; its name only has to be its own.

The folder stands behind the blank in the story's seal, as seen from the store's own folder, so that both can be moved
together. Records that state their story have none: there the name is all that tells it.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Iterable, Mapping

from checker.errors import SettingsError
from checker.model.document import Document
from checker.read.article import encodable
from checker.read.folder import STDIN, STORY

_NOWHERE = ""


def store_folder(url: str) -> str:
    """The folder that places are told from: a file's own; "/" for a server, which many machines may use."""
    file = url.removeprefix("sqlite:///") if "://" in url else url
    return "/" if "://" in file else os.path.dirname(os.path.abspath(file))


class StoryNames:
    """The names of one store's stories and the folders they came from. `seals`: what the store says of each."""

    def __init__(self, seals: Mapping[str, str], root: str) -> None:
        self._root = root
        self._places = {name: seal.partition(" ")[2] for name, seal in seals.items()}
        self._names = {place: name for name, place in self._places.items() if place}

    def place(self, folder: str | None) -> str:
        """The folder as the seal keeps it."""
        return Path(os.path.relpath(folder, self._root)).as_posix() if folder else _NOWHERE

    def folder(self, name: str) -> str | None:
        """Where the story's files are; None of records that state their story."""
        place = self._places.get(name)
        return os.path.normpath(os.path.join(self._root, place)) if place else None

    def file(self, story: str, path: str | None) -> str | None:
        """A document's file as seen from the current folder; `path` is as the store keeps it."""
        if not path or path == STDIN:
            return path
        return os.path.relpath(os.path.join(self.folder(story) or self._root, path))

    def known(self) -> list[str]:
        """Every story, in order."""
        return sorted(self._places)

    def new(self, wanted: str, folder: str | None) -> str:
        """The story of this folder: as it is called already, else as wanted or, where that is taken, numbered."""
        place = self.place(folder)
        if place not in self._names or place == _NOWHERE:
            base = encodable(os.path.basename(folder or "") or STORY) if wanted == STORY else wanted
            number, name = 1, base
            while self._places.get(name, place) != place:
                number += 1
                name = f"{base} ({number})"
            self._set(name, place)
            return name
        return self._names[place]

    def choose(self, name: str, folder: str | None) -> None:
        """The story is called so, wherever its folder was; refused if the folder's story is called otherwise."""
        place = self.place(folder)
        called = self._names.get(place, name)
        if called != name:
            raise SettingsError(f"--story {name}: the story of this folder is called {called!r} already; use that")
        self._set(name, place)

    def _set(self, name: str, place: str) -> None:
        self._places[name] = place
        if place:
            self._names[place] = name

    def of(self, story: str, documents: Iterable[Document]) -> str:
        """The story in the store that these documents of a run belong to; the run's own name if none is known."""
        folders = {os.path.dirname(os.path.abspath(d.path)) for d in documents if d.path and d.path != STDIN}
        common = os.path.commonpath(sorted(folders)) if folders else None
        return self._names.get(self.place(common), story) if common else story
