"""Paths -> files to read, each with its story and its id."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from checker.errors import UnreadableError
from checker.model.document import Problem
from checker.read.article import encodable
from checker.read.formats import ending, readable

STORY = "story"  # of all that states none
STDIN = "-"


class File(Struct, frozen=True, order=True):
    """One file to read. Files sort by story and id."""

    story: str
    id: str
    path: str  # as the user named it
    named: bool = False  # on the command line, and not through its folder
    content: bytes | None = None  # when it does not come from the disk


def find(paths: Sequence[str | Path], piped: File | None = None) -> tuple[list[File], list[Problem]]:
    """The files that the paths name or hold, each once, in an order that is not that of the paths."""
    problems: list[Problem] = []
    named = sorted({Path(path) for path in paths})
    roots = [path for path in named if path.is_dir()]
    single = [_existing(path) for path in named if path not in roots]
    files = [*_inside(roots, problems), *_together(single, piped)]
    return sorted(_once(files)), problems


def _existing(path: Path) -> Path:
    if not path.is_file():
        raise UnreadableError(f"{path}: {'is not a regular file' if path.exists() else 'does not exist'}")
    readable(str(path))
    return path


def _inside(roots: Iterable[Path], problems: list[Problem]) -> Iterator[File]:
    """The files in the roots; every folder that holds some is a story."""
    taken: Counter[str] = Counter()
    seen: set[str] = set()
    for root in roots:
        for folder, names in _walk(root, problems, seen):
            paths = [path for path in (folder / name for name in names) if _is_article(path)]
            story = _story(root, folder)
            taken[story] += bool(paths)
            unique = story if taken[story] < 2 else f"{story} ({taken[story]})"
            yield from (File(unique, encodable(path.name), str(path)) for path in paths)


def _walk(root: Path, problems: list[Problem], seen: set[str]) -> Iterator[tuple[Path, list[str]]]:
    def refuse(error: OSError) -> None:
        if error.filename == str(root):
            raise UnreadableError(f"{root}: cannot be opened: {error.strerror}") from error
        path = encodable(str(error.filename))
        problems.append(Problem(path, "", f"cannot be opened: {error.strerror}; its files are missing"))

    for folder, inside, names in os.walk(root, onerror=refuse, followlinks=True):
        real = os.path.realpath(folder)
        inside[:] = [] if real in seen else sorted(name for name in inside if not name.startswith("."))
        if real not in seen:
            yield Path(folder), names
        seen.add(real)


def _story(root: Path, folder: Path) -> str:
    inside = folder.relative_to(root).as_posix()
    return encodable((Path(os.path.abspath(root)).name or STORY) if inside == "." else inside)


def _is_article(path: Path) -> bool:
    """Whether a file found in a folder is to be read: one of a known ending, neither hidden nor a pipe."""
    special = path.exists() and not path.is_file()  # a pipe would wait for ever
    return ending(path.name) is not None and not path.name.startswith(".") and not special


def _together(paths: list[Path], piped: File | None) -> list[File]:
    """Files named one by one are one story, whose folder is the nearest that holds them all."""
    everything = paths + ([Path(piped.path)] if piped and piped.path != STDIN else [])
    parents = [os.path.abspath(path.parent) for path in everything]
    base = os.path.commonpath(parents) if parents else ""
    files = [File(STORY, _id(path, base), str(path), named=True) for path in paths]
    if piped:
        name = STDIN if piped.path == STDIN else _id(Path(piped.path), base)
        files.insert(0, File(STORY, name, piped.path, True, piped.content))
    return files


def _id(path: Path, base: str) -> str:
    return encodable(Path(os.path.relpath(os.path.abspath(path), base)).as_posix())


def _once(files: Iterable[File]) -> list[File]:
    """Each file once; what is piped stands for the file of its name."""
    first: dict[str, File] = {}
    for file in sorted(files, key=lambda file: file.content is None):
        first.setdefault(file.path if file.path == STDIN else os.path.realpath(file.path), file)
    return list(first.values())
