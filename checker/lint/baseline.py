"""Findings that are known and accepted: a file of their ids, never of their lines."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Iterable, Sequence

import msgspec
from msgspec import Struct

from checker.errors import SettingsError
from checker.lint.replace import replace
from checker.model.document import Problem
from checker.model.finding import StoryReport
from checker.settings import Settings

SCHEMA = "checker-baseline/1"


class Entry(Struct, frozen=True, order=True):
    """One accepted finding. Only document and id tell it; the rest is for those who read the file."""

    document: str  # relative to the baseline's folder
    id: str
    code: str
    words: str


class _File(Struct, frozen=True):
    schema: str
    findings: tuple[Entry, ...]


class Baseline:
    """The entries of one file."""

    def __init__(self, path: str | Path, entries: Iterable[Entry] = ()) -> None:
        self.path, self.entries = Path(path), tuple(sorted(set(entries)))
        self._known = {(entry.document, entry.id) for entry in self.entries}

    @classmethod
    def read(cls, path: str | Path, missing: bool = False) -> Baseline:
        """The file's entries; SettingsError for what is none. `missing`: a file that is not there holds none."""
        try:
            found = msgspec.json.decode(Path(path).read_bytes(), type=_File)
        except FileNotFoundError as error:
            if missing:
                return cls(path)
            raise SettingsError(f"{path}: does not exist; make it with --update-baseline") from error
        except OSError as error:
            raise SettingsError(f"{path}: cannot be read: {error.strerror}") from error
        except (msgspec.MsgspecError, UnicodeDecodeError) as error:
            raise SettingsError(f"{path}: is no baseline of this program: {error}") from error
        if found.schema != SCHEMA:
            raise SettingsError(f"{path}: is a baseline of another version ({found.schema!r}, not {SCHEMA!r})")
        return cls(path, found.findings)

    def filtered(self, stories: Sequence[StoryReport], settings: Settings) -> list[StoryReport]:
        """The stories without the findings it knows; entries of these drafts that silence nothing are problems."""
        return [self._filtered(story, settings) for story in stories]

    def updated(self, stories: Sequence[StoryReport]) -> Baseline:
        """With all findings of these drafts and no others of them; entries of other drafts stay."""
        checked = {self._name(story.story) for story in stories}
        kept = [entry for entry in self.entries if entry.document not in checked]
        return Baseline(self.path, [*kept, *(entry for story in stories for entry in self._entries(story))])

    def write(self) -> None:
        """Replace the file as a whole."""
        content = {"schema": SCHEMA, "findings": [msgspec.to_builtins(entry) for entry in self.entries]}
        replace(self.path, msgspec.json.format(msgspec.json.encode(content), indent=2) + b"\n")

    def _filtered(self, story: StoryReport, settings: Settings) -> StoryReport:
        name = self._name(story.story)
        left = tuple(finding for finding in story.findings if (name, finding.id) not in self._known)
        found = {finding.id for finding in story.findings}
        stale = [e for e in self.entries if e.document == name and e.id not in found and settings.selects(e.code)]
        return msgspec.structs.replace(
            story, findings=left, problems=(*story.problems, *(self._problem(entry, story) for entry in stale))
        )

    def _entries(self, story: StoryReport) -> list[Entry]:
        name = self._name(story.story)
        return [Entry(name, f.id, f.code, f.evidence[0].passage.text[:80]) for f in story.findings]

    def _name(self, document: str) -> str:
        folder = os.path.abspath(self.path.parent)
        return Path(os.path.relpath(os.path.abspath(document), folder)).as_posix()

    def _problem(self, entry: Entry, story: StoryReport) -> Problem:
        message = f"entry {entry.id} of the baseline {self.path} silences no {entry.code} any more; update it"
        return Problem(story.story, "", message, story.story)
