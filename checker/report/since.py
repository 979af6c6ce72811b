"""What an earlier findings.json had: what is new since, what is closed, what is still open."""

from __future__ import annotations

from pathlib import Path
from typing import Collection, Mapping

import msgspec
from msgspec import Struct

from checker.errors import UnreadableError
from checker.report.text import clean, shorten

NEW, OPEN = "new", "open"
_SCHEMA = "checker/1"
_SEVERITIES = ("error", "warning", "info")


class Earlier(Struct, frozen=True):
    """One finding of the earlier report, as far as it is told again."""

    id: str
    code: str
    severity: str
    message: str


class _Story(Struct, frozen=True):
    story: str
    findings: tuple[Earlier, ...]


class _File(Struct, frozen=True):
    schema: str
    stories: tuple[_Story, ...]


class Before(Struct, frozen=True):
    """The earlier report: story -> id -> finding. None: there is nothing to compare with."""

    stories: Mapping[str, Mapping[str, Earlier]] | None = None

    def status(self, story: str, id: str) -> str:
        """NEW or OPEN; "" where there is nothing to compare with."""
        return "" if self.stories is None else OPEN if id in self._own(story) else NEW

    def renamed(self, story: str) -> Before:
        """With the name of the only story at hand: one story before and one now are the same, whatever its folder."""
        if self.stories is None or len(self.stories) != 1:
            return self
        return Before({story: next(iter(self.stories.values()))})

    def closed(self, story: str, ids: Collection[str]) -> tuple[Earlier, ...]:
        """The findings that are not there any more."""
        return tuple(earlier for id, earlier in self._own(story).items() if id not in ids)

    def _own(self, story: str) -> Mapping[str, Earlier]:
        return (self.stories or {}).get(story, {})


NOTHING_BEFORE = Before()


def read_before(path: str) -> Before:
    """The earlier report of a findings.json."""
    try:
        file = msgspec.json.decode(Path(path).read_bytes(), type=_File)
    except OSError as error:
        hint = "give the findings.json of an earlier report"
        raise UnreadableError(f"{path}: cannot be read: {error.strerror}; {hint}") from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise UnreadableError(f"{path}: is no findings.json of an earlier report: {error}") from error
    if file.schema != _SCHEMA:
        raise UnreadableError(f"{path}: has the schema {file.schema!r}, not {_SCHEMA!r}; write it again")
    return Before({story.story: {f.id: _cleaned(f) for f in story.findings} for story in file.stories})


def _cleaned(finding: Earlier) -> Earlier:
    """The finding fit for a page; a severity nobody knows counts as information."""
    severity = finding.severity if finding.severity in _SEVERITIES else "info"
    return Earlier(finding.id, shorten(clean(finding.code)), severity, shorten(clean(finding.message), 600))
