"""Path -> documents: files, folders and standard input in every format that can be read."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

import msgspec
from msgspec import Struct

from checker.errors import UnreadableError
from checker.model.document import Document, Problem
from checker.read.documents import options
from checker.read.files import load
from checker.read.folder import STDIN, STORY, File, find
from checker.read.formats import READERS, readable
from checker.read.ids import Ids, taken


class Input(Struct, frozen=True):
    """All documents, ordered by story and id, and what could not be read as it should be."""

    documents: tuple[Document, ...]
    problems: tuple[Problem, ...]


class Part(Struct, frozen=True):
    """One story as its files tell it: those of one folder, those named together, or records that state their story."""

    story: str
    folder: str | None  # absolute, that holds the files; None of records that state their story
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
    given = options(published, language)
    names = [str(path) for path in ([paths] if isinstance(paths, (str, Path)) else paths)]
    piped = _piped(stdin, stdin_filename) if STDIN in names else None
    files, problems = find([name for name in names if name != STDIN], piped)
    documents, more = load(files, given)
    problems = sorted(problems + more)
    if not documents:
        raise UnreadableError(_nothing(names, problems))
    return Input(tuple(sorted(documents, key=lambda each: (each.story, each.id))), tuple(problems))


def read_parts(
    paths: Sequence[str | Path],
    *,
    published: str | None = None,
    language: str | None = None,
    stdin: bytes | None = None,
    stdin_filename: str | None = None,
) -> Iterator[Part]:
    """What `read` reads, a story at a time, so that any number of stories fits into memory.

    First the files named one by one, so that one that cannot be opened stops the run at its beginning; last the
    records of all files that state their story. Several stories may be called the same.
    """
    given = options(published, language)
    names = [str(path) for path in paths]
    piped = _piped(stdin, stdin_filename) if STDIN in names else None
    files, wrong = find([name for name in names if name != STDIN], piped)
    stated: list[Document] = []
    held, problems = 0, list(wrong)
    for (_, story), own in groupby(sorted(files, key=_together), key=_together):
        group = list(own)
        documents, more = load(group, given)
        mine = [document for document in documents if document.story == story]
        stated += [document for document in documents if document.story != story]
        held, problems = held + len(documents), problems or more
        yield Part(story, _folder(group), tuple(sorted(mine, key=lambda each: each.id)), tuple(sorted(more + wrong)))
        wrong = []
    if not held:
        raise UnreadableError(_nothing(names, problems))
    stated.sort(key=lambda each: (each.story, each.id, each.path or ""))
    for story, grouped in groupby(stated, key=lambda each: each.story):
        yield _stated(story, list(grouped))


def _together(file: File) -> tuple[bool, str]:
    return not file.named, file.story


def _stated(story: str, documents: Sequence[Document]) -> Part:
    """The records of one story; an id that two files give stands for the first one, the other is numbered."""
    ids = Ids()
    found, problems = [], []
    for document in documents:
        id = ids.unique(story, document.id)
        if id != document.id:
            problems.append(Problem(id, "", taken(document.id, id), story))
        found.append(msgspec.structs.replace(document, id=id))
    return Part(story, None, tuple(found), tuple(problems))


def _folder(files: Sequence[File]) -> str:
    """The nearest folder that holds all files."""
    return os.path.commonpath([os.path.abspath(Path(file.path).parent) for file in files])


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
