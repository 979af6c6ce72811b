"""Notes as SARIF 2.1.0: what code hosts and editors show of a check, with the rule pages as help."""

from __future__ import annotations

from typing import Any, Iterator, Mapping, Sequence
from urllib.parse import quote

from checker.model.document import Problem
from checker.model.finding import ERROR, INFO, WARNING
from checker.report.edits import Edit
from checker.report.files import json_text
from checker.report.lines import related_text
from checker.report.manual import markdown_page, section, title
from checker.report.notes import Note, Rule, Sheet
from checker.report.places import Place
from checker.report.text import clean
from checker.report.words import word

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {ERROR: "error", WARNING: "warning", INFO: "note"}
_ID = "checkerFinding/v1"
# Signs that make a link or a placeholder of a message.
_SIGNS = {ord("\\"): "\\\\", ord("["): "\\[", ord("]"): "\\]", ord("{"): "{{", ord("}"): "}}"}


def sarif(sheets: Sequence[Sheet], problems: Sequence[Problem], rules: Sequence[Rule], language: str) -> str:
    """One run with the rules that are known or found, the results, and what could not be read."""
    from importlib.metadata import version

    notes = [note for sheet in sheets for note in sheet.notes]
    described = {rule.code: _rule(rule) for rule in rules}
    described |= {note.code: {"id": note.code, "name": note.name} for note in notes if note.code not in described}
    index = {code: number for number, code in enumerate(described)}
    run = {
        "tool": {"driver": {"name": "checker", "version": version("checker"), "rules": list(described.values())}},
        "language": language,
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(problems)],
        "results": [_result(note, index, language) for note in notes],
    }
    return json_text({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": title(rule.page)},
        "fullDescription": {"text": section(rule.page, "Finds") or title(rule.page)},
        "help": {"text": rule.page.strip() or rule.name, "markdown": markdown_page(rule.page)},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
    }


def _invocation(problems: Sequence[Problem]) -> dict[str, Any]:
    """The run itself, with what could not be read as it should be."""
    told = [{"level": "warning", "message": _message(clean(str(problem)))} for problem in problems]
    return {"executionSuccessful": True, "toolExecutionNotifications": told}


def _result(note: Note, index: Mapping[str, int], language: str) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": note.code,
        "ruleIndex": index[note.code],
        "level": LEVELS[note.severity],
        "message": _message(note.message),
        "locations": [_location(note.place, note.words)],
        "relatedLocations": list(_related(note, language)),
        "partialFingerprints": {_ID: note.id},
        "rank": round(100 * note.confidence, 1),
    }
    if note.edits:
        result["fixes"] = [_fix(note, language)]
    return result


def _related(note: Note, language: str) -> Iterator[dict[str, Any]]:
    for number, related in enumerate(note.related, 1):
        words = related_text(related, language)
        yield {"id": number, **_location(related.place), "message": _message(words)}


def _location(place: Place, words: str = "") -> dict[str, Any]:
    region = _region(place) | ({"snippet": {"text": words}} if words else {})
    return {"physicalLocation": {"artifactLocation": {"uri": uri(place.path)}, "region": region}}


def _region(place: Place) -> dict[str, Any]:
    if place.title:
        return {"startLine": 1}
    region = {"startLine": place.line, "startColumn": place.column}
    return region | ({"endLine": place.end_line, "endColumn": place.end_column} if place.end_line else {})


def _fix(note: Note, language: str) -> dict[str, Any]:
    change = {
        "artifactLocation": {"uri": uri(note.place.path)},
        "replacements": [_replacement(edit) for edit in note.edits],
    }
    text = f"{word('suggestion', language)}: {note.suggestion}"
    return {"description": _message(text), "artifactChanges": [change]}


def _replacement(edit: Edit) -> dict[str, Any]:
    return {"deletedRegion": _region(edit.place), "insertedContent": {"text": edit.new}}


def _message(text: str) -> dict[str, str]:
    return {"text": text.translate(_SIGNS)}


def uri(path: str) -> str:
    """The path as a URI, relative where the path is."""
    return f"{'file://' if path.startswith('/') else ''}{quote(path.removeprefix('./'))}"
