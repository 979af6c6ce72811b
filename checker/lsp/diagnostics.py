"""What the editor shows: notes as diagnostics that link to the sources, and the rule's page under the pointer."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Iterator

from lsprotocol import types

from checker.lsp.positions import Positions
from checker.lsp.session import Checked
from checker.model.finding import ERROR, INFO, WARNING
from checker.report.lines import related_text
from checker.report.manual import markdown_page
from checker.report.notes import Note, Related
from checker.report.words import word
from checker.result import rule_pages

SOURCE = "checker"
_SEVERITIES = {
    ERROR: types.DiagnosticSeverity.Error,
    WARNING: types.DiagnosticSeverity.Warning,
    INFO: types.DiagnosticSeverity.Information,
}


def diagnostics(checked: Checked, positions: Positions, encoding: str) -> list[types.Diagnostic]:
    """Every note, and what is wrong with the draft's comments."""
    found = [_diagnostic(note, checked, positions, encoding) for note in checked.notes]
    return [*found, *(_complaint(line, text, positions) for line, text in checked.complaints)]


def _diagnostic(note: Note, checked: Checked, positions: Positions, encoding: str) -> types.Diagnostic:
    suggestion = f"\n{word('suggestion', checked.language)}: {note.suggestion}" if note.suggestion else ""
    return types.Diagnostic(
        range=positions.range(note.place, note.words),
        message=note.message + suggestion,
        severity=_SEVERITIES[note.severity],
        code=note.code,
        source=SOURCE,
        related_information=list(_related(note, checked, positions, encoding)),
        data={"id": note.id},
    )


def _related(
    note: Note, checked: Checked, own: Positions, encoding: str
) -> Iterator[types.DiagnosticRelatedInformation]:
    for related in note.related:
        positions = own if related.place.path == note.place.path else _positions(related, encoding)
        location = types.Location(uri(related.place.path), positions.range(related.place, related.quote[1]))
        yield types.DiagnosticRelatedInformation(location, related_text(related, checked.language))


def _positions(related: Related, encoding: str) -> Positions:
    """Those of the source's file; of one that is gone or unreadable the places as they are."""
    try:
        stat = Path(related.place.path).stat()
        return _of_file(related.place.path, stat.st_mtime_ns, encoding)
    except OSError:
        return Positions("", encoding)


@lru_cache(maxsize=64)
def _of_file(path: str, changed: int, encoding: str) -> Positions:
    return Positions(Path(path).read_bytes().decode("utf-8", "replace"), encoding)


def _complaint(line: int, text: str, positions: Positions) -> types.Diagnostic:
    start = positions.position(positions.at(line, 1))
    return types.Diagnostic(
        types.Range(start, types.Position(start.line + 1, 0)), text, types.DiagnosticSeverity.Warning, source=SOURCE
    )


def hover(notes: list[Note], range: types.Range) -> types.Hover:
    """The pages of the notes' rules."""
    pages = rule_pages()
    texts = [f"**{note.code} {note.name}**\n\n{markdown_page(pages.get(note.code, ''))}" for note in notes]
    return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, "\n---\n\n".join(texts)), range)


def uri(path: str) -> str:
    """The path as an address."""
    return Path(path).absolute().as_uri()
