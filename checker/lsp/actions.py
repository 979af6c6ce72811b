"""What the editor offers at a finding: write what is suggested, or leave it alone with a reason."""

from __future__ import annotations

from typing import Iterator

from lsprotocol import types

from checker.lsp.positions import Positions
from checker.report.notes import Note
from checker.report.places import VERBATIM

_REASON = "reason"


Draft = types.OptionalVersionedTextDocumentIdentifier


def actions(
    note: Note, diagnostic: types.Diagnostic, positions: Positions, document: Draft
) -> Iterator[types.CodeAction]:
    """The quick fix where there is one, and the comment that silences the finding."""
    if note.edits:
        edits = [types.TextEdit(positions.range(edit.place), edit.new) for edit in note.edits]
        title = f"Write “{note.edits[0].new}” for “{note.edits[0].old}”"
        yield _action(title, edits, diagnostic, document, preferred=True)
    if note.place.path.lower().endswith(VERBATIM):
        start = paragraph(positions.text, positions.at(note.place.line, note.place.column))
        comment = types.TextEdit(_empty(positions.position(start)), f"<!-- checker: ignore {note.code} {_REASON} -->\n")
        yield _action(f"Ignore {note.code} in this paragraph, with a reason", [comment], diagnostic, document)


def paragraph(text: str, offset: int) -> int:
    """Where the paragraph around the offset begins: behind the last blank line before it."""
    start, at = 0, 0
    for line in text[:offset].split("\n")[:-1]:
        at += len(line) + 1
        if not line.strip():
            start = at
    return start


def _action(
    title: str,
    edits: list[types.TextEdit],
    diagnostic: types.Diagnostic,
    document: Draft,
    preferred: bool = False,
) -> types.CodeAction:
    return types.CodeAction(
        title=title,
        kind=types.CodeActionKind.QuickFix,
        diagnostics=[diagnostic],
        is_preferred=preferred or None,
        edit=types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(document, list(edits))]),
    )


def _empty(position: types.Position) -> types.Range:
    return types.Range(position, position)
