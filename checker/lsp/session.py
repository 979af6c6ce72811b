"""Checks drafts again and again: what was read of the sources is kept, so that a change reads only the draft."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Iterator, Sequence

import msgspec
from msgspec import Struct

from checker import settings_file
from checker.errors import CheckerError, SettingsError, UnreadableError
from checker.lint.check import lint_drafts
from checker.model.assertion import Reading
from checker.model.document import Document, Problem
from checker.pipeline import Story, by_story, check_story, read_document
from checker.read import Input, read
from checker.report.notes import Note, sheets
from checker.settings import Settings, load

_LINE = "line "  # how a problem names its place in a draft


class Options(Struct, frozen=True, forbid_unknown_fields=True):
    """What the editor may send with `initialize`."""

    against: tuple[str, ...] = ()  # sources, relative to the workspace; before those of the settings
    config: str | None = None  # the settings file; without it the nearest one above the draft


class Checked(Struct, frozen=True):
    """A draft as it was checked: its notes, what is wrong with its comments (line, what), and whatever else is."""

    text: str
    notes: tuple[Note, ...] = ()
    complaints: tuple[tuple[int, str], ...] = ()
    trouble: tuple[str, ...] = ()
    language: str = "en"


def options(sent: Any) -> Options:
    """The options the editor sent; SettingsError where they are none."""
    try:
        return msgspec.convert(sent or {}, Options)
    except msgspec.ValidationError as error:
        raise SettingsError(f"initialization options: {error}") from error


class Session:
    """One editor's drafts. `root`: the folder of its workspace."""

    def __init__(self, root: Path, given: Options = Options()) -> None:
        self._root, self._given = root, given
        self._kept: dict[str, dict[Document, Reading]] = {}  # story -> what was read for its last check
        self._files: dict[tuple[str, ...], tuple[Any, Input]] = {}  # paths -> their state, and what they held

    def check(self, path: str, text: str) -> Checked:
        """The draft with this text, against its sources; what fails is told, never raised."""
        try:
            settings, against = self._settings(path)
        except CheckerError as error:
            return Checked(text, trouble=(str(error),))
        sources, trouble = self._sources(against, settings)
        try:
            return self._check(path, text, sources, trouble, settings)
        except UnreadableError as error:
            return Checked(text, trouble=(*trouble, str(error)) if text.strip() else trouble)

    def forget(self, path: str) -> None:
        """The draft was closed."""
        self._kept.pop(path, None)

    def _check(
        self, path: str, text: str, sources: Input | None, trouble: Sequence[str], settings: Settings
    ) -> Checked:
        content = text.encode("utf-8", "replace")
        own = read(["-"], language=_language(settings), stdin=content, stdin_filename=path)

        def kernels(documents: Sequence[Document], given: Settings) -> list[Story]:
            return self._kernels(path, documents, given)

        (story, *_) = lint_drafts(own, sources, settings, kernels)
        (sheet,) = sheets([story], settings.report_language)
        complaints = tuple(_complaints(story.problems, story.story))
        return Checked(text, sheet.notes, complaints, tuple(trouble), settings.report_language)

    def _kernels(self, path: str, documents: Sequence[Document], settings: Settings) -> list[Story]:
        """Both kernels; a document that has not changed is not read again."""
        before = self._kept.get(path, {})
        self._kept[path] = {each: before.get(each) or read_document(each) for each in documents}
        return [check_story(own, settings) for own in by_story(self._kept[path].values())]

    def _settings(self, path: str) -> tuple[Settings, tuple[str, ...]]:
        """The settings for the draft, and the paths of its sources."""
        named = str(self._root / self._given.config) if self._given.config else None
        file = Path(named) if named else settings_file.find(Path(path).parent)
        settings = load(file)
        stated = (str((file or Path()).parent / source) for source in settings.against)
        return settings, (*(str(self._root / source) for source in self._given.against), *stated)

    def _sources(self, paths: tuple[str, ...], settings: Settings) -> tuple[Input | None, tuple[str, ...]]:
        """The sources, read again when a file has changed; what is missing is told."""
        if not paths:
            return None, ()
        state = (_language(settings), *_states(paths))
        if paths not in self._files or self._files[paths][0] != state:
            try:
                self._files[paths] = state, read(paths, language=_language(settings))
            except CheckerError as error:
                return None, (str(error),)
        return self._files[paths][1], ()


def _language(settings: Settings) -> str | None:
    return None if settings.language == "auto" else settings.language


def _states(paths: Sequence[str]) -> Iterator[tuple[str, int, int]]:
    """Every file with what changes when it is written."""
    for path in map(Path, paths):
        for file in sorted(path.rglob("*")) if path.is_dir() else (path,):
            if file.is_file():
                found = file.stat()
                yield str(file), found.st_mtime_ns, found.st_size


def _complaints(problems: Sequence[Problem], draft: str) -> Iterator[tuple[int, str]]:
    for problem in problems:
        if problem.document == draft and problem.place.startswith(_LINE):
            yield int(problem.place.removeprefix(_LINE)), problem.message
