"""Files -> documents. What is wrong with one file does not keep the others from being read."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from checker.errors import CheckerError, UnreadableError
from checker.model.document import Document, Problem
from checker.read.article import Content, Metadata, encodable
from checker.read.decode import LIMIT
from checker.read.documents import Collection, Options
from checker.read.folder import STDIN, File
from checker.read.formats import READERS, ending, stem
from checker.read.sources import Tables, sources

STDIN_FORMAT = ".jsonl"  # of standard input without a name


def load(files: Iterable[File], options: Options) -> tuple[list[Document], list[Problem]]:
    """The documents of the files, and what was wrong; UnreadableError when a named file cannot be opened."""
    collection = Collection(options)
    problems: list[Problem] = []
    tables: dict[Path, Tables] = {}
    for file in files:
        folder = Path(file.path).parent
        if folder not in tables and file.path != STDIN:
            tables[folder], wrong = sources(folder)
            problems += wrong
        problems += _add(file, tables.get(folder, {}), collection)
    return collection.documents, problems + collection.problems


def _add(file: File, tables: Tables, collection: Collection) -> list[Problem]:
    try:
        content = _content(file)
    except OSError as error:
        if file.named:
            raise UnreadableError(f"{file.path}: cannot be opened: {error.strerror}") from error
        return [Problem(encodable(file.path), "", f"cannot be opened: {error.strerror}; skipped", file.story)]
    except UnreadableError as error:
        return [Problem(encodable(file.path), "", f"{error}; skipped", file.story)]
    except CheckerError as error:  # an extra is missing
        if file.named:
            raise CheckerError(f"{file.path}: {error}") from error
        return [Problem(encodable(file.path), "", f"{error}; skipped", file.story)]
    for article in content.articles:
        collection.add(article, file, tables.get(stem(Path(file.path).name), Metadata()))
    return [Problem(encodable(file.path), place, message, file.story) for place, message in content.complaints]


def _content(file: File) -> Content:
    data = _bytes(Path(file.path)) if file.content is None else file.content
    try:
        return READERS[ending(file.path) or STDIN_FORMAT](data)
    except CheckerError:
        raise
    except Exception as error:  # a fault of this program or of a library: the other files are read all the same
        told = f"the checker failed on it ({type(error).__name__}: {error}); please report it"
        raise UnreadableError(told) from error


def _bytes(path: Path) -> bytes:
    if path.stat().st_size > LIMIT:
        raise UnreadableError(f"is larger than {LIMIT // 1_000_000} MB; split it")
    return path.read_bytes()
