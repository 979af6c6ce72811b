"""The shards of an archive: what the command line names, found and opened."""

from __future__ import annotations

import io
import os
from typing import IO, Any, Iterator, Sequence

from msgspec import Struct

from checker.batch.place import filesystem, local
from checker.errors import CheckerError, UnreadableError
from checker.read.shards import FORMATS, ending

_MAGIC = frozenset("*?[")
_TAGS = ("ETag", "etag", "md5Hash", "mtime", "LastModified", "last_modified", "updated", "created")
_BUFFER = 1 << 20  # bytes


class Shard(Struct, frozen=True, order=True):
    """One file of the archive."""

    url: str  # absolute: a path or URL that every worker opens
    name: str  # as the user named it
    size: int  # bytes
    tag: str  # of its content, as far as its place knows: an etag, or when it was written


def find(names: Sequence[str], besides: str) -> list[Shard]:
    """What the names mean, each file once, in an order that is not that of the names.

    A name is a file, a folder, or a pattern with * ? [], local or behind a URL; `besides`: a folder or URL whose files
    are none. UnreadableError where a name means nothing that can be opened and read.
    """
    outside = whole(besides).rstrip("/") + "/"
    found: dict[str, Shard] = {}
    for name in sorted(set(names)):
        shards = [shard for shard in _meant(name) if not shard.url.startswith(outside)]
        if not shards:
            raise UnreadableError(f"{name}: nothing there that can be read; these endings can: {', '.join(FORMATS)}")
        for shard in shards:
            found.setdefault(shard.url, shard)
    return sorted(found.values())


def whole(name: str) -> str:
    """The path or URL so that it means the same to every process."""
    return _whole(*filesystem(name))


def opened(shard: Shard) -> IO[bytes]:
    """The file, to be read from its beginning; UnreadableError, without its name, where nobody may.

    CheckerError if it is not the file that was found.
    """
    files, path = filesystem(shard.url)
    try:
        if _shard(shard.name, files, path, files.info(path)) != shard:
            raise CheckerError(f"{shard.name}: has changed since the job began; start anew with --restart")
        return io.BufferedReader(_Raw(files.open(path, "rb"), shard.name), _BUFFER)
    except PermissionError as error:
        raise UnreadableError(f"cannot be opened: {error.strerror or error}") from error
    except OSError as error:
        raise CheckerError(f"{shard.name}: cannot be opened: {error.strerror or error}") from error


def _meant(name: str) -> Iterator[Shard]:
    if name == "-":
        raise UnreadableError("-: standard input cannot be read twice, as a job that goes on may have to; name files")
    files, path = filesystem(name)
    try:
        if files.isfile(path):
            yield _file(name, files, path)
        elif files.isdir(path):
            yield from _inside(name, files, path, files.find(path, detail=True))
        elif _MAGIC & set(path):
            yield from _inside(name, files, path, files.glob(path, detail=True))
        else:
            raise UnreadableError(f"{name}: {'is no file or folder' if files.exists(path) else 'does not exist'}")
    except OSError as error:
        raise UnreadableError(f"{name}: cannot be opened: {error.strerror or error}") from error


def _file(name: str, files: Any, path: str) -> Shard:
    if not ending(name):
        raise UnreadableError(f"{name}: this ending cannot be read; these can: {', '.join(FORMATS)}")
    with files.open(path, "rb") as file:
        file.read(1)
    return _shard(name, files, path, files.info(path))


def _inside(name: str, files: Any, root: str, found: dict[str, dict[str, Any]]) -> Iterator[Shard]:
    """The files that can be read by their ending, but for hidden ones."""
    base = os.path.commonpath([root, *found]) if found else root
    for path, info in found.items():
        hidden = any(part.startswith(".") for part in path[len(base) :].split("/"))
        if info["type"] == "file" and ending(path) and not hidden:
            yield _shard(_named(name, files, path), files, path, info)


def _named(name: str, files: Any, path: str) -> str:
    """A file that was found, as the user would name it."""
    if "://" in name:
        return str(files.unstrip_protocol(path))
    return path if os.path.isabs(name) or not local(files) else os.path.relpath(path)


def _shard(name: str, files: Any, path: str, info: dict[str, Any]) -> Shard:
    tag = next((str(info[key]) for key in _TAGS if info.get(key) is not None), "")
    return Shard(_whole(files, path), name, int(info.get("size") or 0), tag)


def _whole(files: Any, path: str) -> str:
    return os.path.realpath(path) if local(files) else str(files.unstrip_protocol(path))


class _Raw(io.RawIOBase):
    """A file whose failures say which one it is, so that nobody takes them for damaged content."""

    def __init__(self, file: Any, name: str) -> None:
        self._file, self._name = file, name

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        try:
            data = self._file.read(len(buffer))
        except OSError as error:
            raise CheckerError(f"{self._name}: cannot be read: {error.strerror or error}") from error
        buffer[: len(data)] = data
        return len(data)

    def seek(self, offset: int, whence: int = 0) -> int:
        return int(self._file.seek(offset, whence))

    def tell(self) -> int:
        return int(self._file.tell())

    def close(self) -> None:
        self._file.close()
        super().close()
