"""Path -> documents: files, folders and standard input in every format that can be read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from checker.errors import SettingsError, UnreadableError
from checker.model.document import Document, Problem
from checker.read import dates
from checker.read.documents import Options
from checker.read.files import load
from checker.read.folder import STDIN, STORY, File, find
from checker.read.formats import READERS, readable
from checker.read.language import LANGUAGES


class Input(Struct, frozen=True):
    """All documents, ordered by story and id, and what could not be read as it should be."""

    documents: tuple[Document, ...]
    problems: tuple[Problem, ...]


def read(
    paths: Sequence[str | Path],
    *,
    published: str | None = None,
    language: str | None = None,
    stdin: bytes | None = None,
    stdin_filename: str | None = None,
) -> Input:
    """The documents of files, folders and "-"; UnreadableError when a path cannot be opened or none holds any."""
    options = _options(published, language)
    names = [str(path) for path in ([paths] if isinstance(paths, (str, Path)) else paths)]
    piped = _piped(stdin, stdin_filename) if STDIN in names else None
    files, problems = find([name for name in names if name != STDIN], piped)
    documents, more = load(files, options)
    problems = sorted(problems + more)
    if not documents:
        raise UnreadableError(_nothing(names, problems))
    return Input(tuple(sorted(documents, key=lambda each: (each.story, each.id))), tuple(problems))


def _options(published: str | None, language: str | None) -> Options:
    day = None if published is None else dates.published(published)
    if published is not None and day is None:
        raise SettingsError(f"published: {published!r} is no ISO date or date-time; write it as 2025-08-18")
    if language not in (None, "auto", *LANGUAGES):
        raise SettingsError(f"language: {language!r} cannot be read; choose {', '.join(LANGUAGES)} or auto")
    return Options(day, None if language == "auto" else language)


def _piped(stdin: bytes | None, filename: str | None) -> File:
    if stdin is None:
        raise UnreadableError("-: nothing was given on standard input; pipe a text into it")
    if filename:
        readable(filename)
    return File(STORY, STDIN, filename or STDIN, named=True, content=stdin)


def _nothing(names: list[str], problems: list[Problem]) -> str:
    """Why there is no document."""
    if problems:
        return str(problems[0])
    return f"{', '.join(names) or 'no path'}: nothing there that can be read; these endings can: {', '.join(READERS)}"
