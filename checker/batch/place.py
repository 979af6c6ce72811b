"""A folder on disk or behind a URL: the one module that knows fsspec. A file that is there is whole."""

from __future__ import annotations

import os
import tempfile
from contextlib import contextmanager
from functools import lru_cache
from typing import IO, Any, Iterator, Sequence
from uuid import uuid4

from msgspec import Struct

from checker.errors import CheckerError
from checker.packs import packs

UNFINISHED = "stage/unfinished"  # where files are written before they are moved to their names
_AT_ONCE = 100  # files
# Where a file appears with its last byte or not at all; everywhere else it is written under another name first.
_WHOLE = frozenset("s3 s3a gs gcs abfs abfss az adl oss memory".split())
_OURS = "memory"  # of which every process has its own


class Place(Struct, frozen=True):
    """A folder, named by an absolute path or a URL (file://, s3://, ...). Names in it are relative, with slashes."""

    url: str

    def read(self, name: str) -> bytes:
        """The bytes of a file."""
        files, path = self._at(name)
        with _told(self.url, name):
            return bytes(files.cat_file(path))

    def parts(self, folder: str, parts: Sequence[tuple[str, int | None, int | None]]) -> list[bytes]:
        """Of each of these files of the folder the bytes from start up to end; from object stores many at once."""
        files, path = self._at(folder)
        found: list[bytes] = []
        with _told(self.url, folder):
            for pack in packs(parts, lambda part: 1, _AT_ONCE):
                names, starts, ends = zip(*pack)
                paths = [f"{path}/{name}" for name in names]
                found += map(bytes, files.cat_ranges(paths, list(starts), list(ends), on_error="raise"))
        return found

    def write(self, name: str, data: bytes) -> None:
        """The whole file, at once."""
        with self.writing(name) as file:
            file.write(data)

    @contextmanager
    def writing(self, name: str) -> Iterator[IO[bytes]]:
        """A file that gets its name when the block ends; of one that fails, or writes nothing, nothing is left."""
        files, path = self._at(name)
        with _told(self.url, name):
            home = _made(files, self._at(UNFINISHED)[1]) if local(files) else tempfile.gettempdir()
            written = os.path.join(home, uuid4().hex)
            try:
                with open(written, "xb") as file:
                    yield file
                    file.flush()
                    os.fsync(file.fileno())
                if os.path.getsize(written):
                    self._move(files, written, path)
            finally:
                if os.path.exists(written):
                    os.unlink(written)

    def names(self, folder: str) -> list[str]:
        """The files in a folder, in order; none where there is no such folder."""
        files, path = self._at(folder)
        with _told(self.url, folder):
            try:
                found = files.ls(path, detail=False)
            except FileNotFoundError:
                return []
        return sorted(str(each).rstrip("/").rpartition("/")[2] for each in found)

    def exists(self, name: str) -> bool:
        """Is there a file or folder of this name?"""
        files, path = self._at(name)
        with _told(self.url, name):
            return bool(files.exists(path))

    def remove(self, name: str) -> None:
        """The file or folder is no longer there."""
        files, path = self._at(name)
        with _told(self.url, name):
            if files.exists(path):
                files.rm(path, recursive=True)

    @property
    def own(self) -> bool:
        """Does nobody but this process see it?"""
        return self.url.startswith(f"{_OURS}:")

    def _at(self, name: str) -> tuple[Any, str]:
        files, root = filesystem(self.url)
        files.invalidate_cache()  # others write here too
        return files, f"{root.rstrip('/')}/{name}"

    def _move(self, files: Any, written: str, path: str) -> None:
        _made(files, path.rpartition("/")[0])
        if local(files):
            os.replace(written, path)
        elif _WHOLE & set(_protocols(files)):
            files.put_file(written, path)
        else:
            beside = f"{self._at(UNFINISHED)[1]}/{os.path.basename(written)}"
            _made(files, beside.rpartition("/")[0])
            files.put_file(written, beside)
            files.mv(beside, path)


def filesystem(url: str) -> tuple[Any, str]:
    """The file system of a path or URL, and the path in it; CheckerError where it cannot be reached."""
    return _filesystem(url if "://" in url else os.path.abspath(url))


@lru_cache(maxsize=1_000)
def _filesystem(url: str) -> tuple[Any, str]:
    try:
        from fsspec.core import url_to_fs
    except ImportError as error:
        raise CheckerError("a batch needs an extra; install it with: pip install 'checker[scale]'") from error
    try:
        found: tuple[Any, str] = url_to_fs(url)
    except ImportError as error:
        raise CheckerError(f"{url}: {error}") from error
    except Exception as error:  # whatever the protocol's own library fails with
        raise CheckerError(f"{url}: cannot be opened: {error}") from error
    return found


@contextmanager
def _told(url: str, name: str) -> Iterator[None]:
    """What goes wrong between here and there, in one line."""
    try:
        yield
    except FileNotFoundError as error:
        raise CheckerError(f"{url}: {name} is missing; start anew with --restart") from error
    except OSError as error:
        raise CheckerError(f"{url}: {name}: {error.strerror or error}") from error


def _made(files: Any, folder: str) -> str:
    files.makedirs(folder, exist_ok=True)
    return folder


def local(files: Any) -> bool:
    """Is it a disk of this machine, or one that looks like it?"""
    return "file" in _protocols(files)


def _protocols(files: Any) -> tuple[str, ...]:
    return (files.protocol,) if isinstance(files.protocol, str) else tuple(files.protocol)
