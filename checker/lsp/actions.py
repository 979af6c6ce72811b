"""What the editor offers at a finding: write what is suggested, or leave it alone with a reason."""

from __future__ import annotations

from typing import Iterator

from lsprotocol import types
from msgspec import Struct

from checker.lsp.positions import Positions
from checker.report.notes import Note
from checker.report.places import VERBATIM

_REASON = "reason"


class Target(Struct, frozen=True):
    """The draft to edit. `versioned`: the editor takes edits of one version and refuses them for another."""

    uri: str
    version: int | None
    versioned: bool

    def edit(self, edits: list[types.TextEdit]) -> types.WorkspaceEdit:
        """The edits in the form the editor takes."""
        if not self.versioned:
            return types.WorkspaceEdit(changes={self.uri: edits})
        document = types.OptionalVersionedTextDocumentIdentifier(self.uri, self.version)
        return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(document, list(edits))])


def actions(
    note: Note, diagnostic: types.Diagnostic, positions: Positions, target: Target
) -> Iterator[types.CodeAction]:
    """The quick fix where there is one, and the comment that silences the finding."""
    if note.edits:
        edits = [types.TextEdit(positions.range(edit.place), edit.new) for edit in note.edits]
        title = f"Write “{note.edits[0].new}” for “{note.edits[0].old}”"
        yield _action(title, target.edit(edits), diagnostic, preferred=True)
    if note.place.path.lower().endswith(VERBATIM):
        start = positions.position(paragraph(positions.text, positions.at(note.place.line, note.place.column)))
        comment = types.TextEdit(types.Range(start, start), f"<!-- checker: ignore {note.code} {_REASON} -->\n")
        yield _action(f"Ignore {note.code} in this paragraph, with a reason", target.edit([comment]), diagnostic)


def paragraph(text: str, offset: int) -> int:
    """Where the paragraph around the offset begins: behind the last blank line before it."""
    start, at = 0, 0
    for line in text[:offset].split("\n")[:-1]:
        at += len(line) + 1
        if not line.strip():
            start = at
    return start


def _action(
    title: str, edit: types.WorkspaceEdit, diagnostic: types.Diagnostic, preferred: bool = False
) -> types.CodeAction:
    kind = types.CodeActionKind.QuickFix
    return types.CodeAction(title, kind, diagnostics=[diagnostic], is_preferred=preferred or None, edit=edit)
