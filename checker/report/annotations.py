"""Notes for code hosts: workflow commands of GitHub Actions, and GitLab's code quality report."""

from __future__ import annotations

from typing import Any, Sequence

from checker.model.finding import ERROR, INFO, WARNING
from checker.report.files import json_text
from checker.report.lines import details
from checker.report.notes import Note, Sheet

_COMMANDS = {ERROR: "error", WARNING: "warning", INFO: "notice"}
_SEVERITIES = {ERROR: "critical", WARNING: "major", INFO: "info"}
_DATA = {ord("%"): "%25", ord("\r"): "%0D", ord("\n"): "%0A"}
_PROPERTY = {**_DATA, ord(":"): "%3A", ord(","): "%2C"}


def github(sheets: Sequence[Sheet], language: str) -> str:
    """One workflow command a note; it shows the note at its line in a pull request."""
    return "".join(f"{_command(note, language)}\n" for sheet in sheets for note in sheet.notes)


def _command(note: Note, language: str) -> str:
    given = {
        "file": _file(note),
        "line": str(note.place.line),
        "col": str(note.place.column),
        "title": f"{note.code} {note.name}",
    }
    properties = ",".join(f"{name}={value.translate(_PROPERTY)}" for name, value in given.items())
    text = "\n".join(details(note, language))
    return f"::{_COMMANDS[note.severity]} {properties}::{text.translate(_DATA)}"


def gitlab(sheets: Sequence[Sheet], language: str) -> str:
    """One entry a note, as GitLab's merge requests read code quality."""
    entries = [_entry(note, language) for sheet in sheets for note in sheet.notes]
    return json_text(entries, indent=2) + "\n"


def _entry(note: Note, language: str) -> dict[str, Any]:
    return {
        "description": f"{note.code} {note.message}",
        "check_name": note.name,
        "fingerprint": note.fingerprint,
        "severity": _SEVERITIES[note.severity],
        "location": {"path": _file(note), "lines": {"begin": note.place.line}},
        "content": {"body": "\n\n".join(details(note, language))},
    }


def _file(note: Note) -> str:
    return note.place.path.removeprefix("./")
