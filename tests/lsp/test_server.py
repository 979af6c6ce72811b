"""A client drives the server over its standard input and output, as an editor does."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from pathlib import Path
from typing import Any, Awaitable, Callable

import pytest
from lsprotocol import types
from pygls.lsp.client import LanguageClient

LEAD = "Bericht 😀 aus London\n\n"
RIGHT = "Der britische Premierminister Keir Starmer reiste am Montag nach Berlin."
WRONG = LEAD + "Spät am Abend, 😀 sagte der britische Premierminister Keir Starrer, sei er abgereist.\n"
START = types.Position(2, WRONG.splitlines()[2].index("Keir") + 1)  # the face counts twice
PATIENCE = 30


class Editor(LanguageClient):
    """Keeps what the server shows."""

    def __init__(self, folder: Path) -> None:
        super().__init__("test", "1")
        self.uri = (folder / "draft.md").as_uri()
        self.published: asyncio.Queue[types.PublishDiagnosticsParams] = asyncio.Queue()
        self.messages: asyncio.Queue[str] = asyncio.Queue()

        @self.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def published(params: types.PublishDiagnosticsParams) -> None:
            self.published.put_nowait(params)

        @self.feature(types.WINDOW_SHOW_MESSAGE)
        def told(params: types.ShowMessageParams) -> None:
            self.messages.put_nowait(params.message)

    async def begin(self, folder: Path, versions: bool, **sent: Any) -> types.InitializeResult:
        await self.start_io(sys.executable, "-m", "checker.cli", "lsp")
        takes = types.WorkspaceEditClientCapabilities(document_changes=versions)
        capabilities = types.ClientCapabilities(types.WorkspaceClientCapabilities(workspace_edit=takes))
        given = types.InitializeParams(capabilities, root_uri=folder.as_uri(), initialization_options=sent)
        result = await self.initialize_async(given)
        self.initialized(types.InitializedParams())
        return result

    def write(self, text: str) -> None:
        document = types.TextDocumentItem(self.uri, types.LanguageKind.Markdown, 1, text)
        self.text_document_did_open(types.DidOpenTextDocumentParams(document))

    def change(self, text: str, version: int) -> None:
        document = types.VersionedTextDocumentIdentifier(version, self.uri)
        whole = types.TextDocumentContentChangeWholeDocument(text)
        self.text_document_did_change(types.DidChangeTextDocumentParams(document, [whole]))

    async def shown(self) -> types.PublishDiagnosticsParams:
        return await asyncio.wait_for(self.published.get(), PATIENCE)

    async def page(self, position: types.Position) -> types.Hover | None:
        return await self.text_document_hover_async(types.HoverParams(self.document, position))

    async def offered(self, range: types.Range) -> list[types.CodeAction]:
        context = types.CodeActionContext([])
        found = await self.text_document_code_action_async(types.CodeActionParams(self.document, range, context))
        return [action for action in found or () if isinstance(action, types.CodeAction)]

    @property
    def document(self) -> types.TextDocumentIdentifier:
        return types.TextDocumentIdentifier(self.uri)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / ".git").mkdir()
    (tmp_path / "sources").mkdir()
    for name, more in (("a", ""), ("b", " Es regnete."), ("c", " Die Sonne schien.")):
        (tmp_path / "sources" / f"{name}.txt").write_text(LEAD + RIGHT + more, encoding="utf-8")
    return tmp_path


def session(folder: Path, steps: Callable[[Editor], Awaitable[None]], versions: bool = True, **sent: Any) -> None:
    """Start a server, take the steps, and say goodbye."""

    async def run() -> None:
        editor = Editor(folder)
        await editor.begin(folder, versions, **sent)
        await steps(editor)
        await editor.shutdown_async(None)
        editor.exit(None)
        await editor.stop()

    asyncio.run(asyncio.wait_for(run(), 2 * PATIENCE))


def applied(text: str, action: types.CodeAction) -> str:
    """The text after the action, its columns read as UTF-16."""
    assert action.edit and action.edit.document_changes
    (change,) = action.edit.document_changes
    assert isinstance(change, types.TextDocumentEdit)
    lines = [line.encode("utf-16-le") for line in text.splitlines(keepends=True)]
    for edit in change.edits:
        assert isinstance(edit, types.TextEdit) and edit.range.start.line == edit.range.end.line
        at, line = edit.range, lines[edit.range.start.line]
        new = edit.new_text.encode("utf-16-le")
        lines[at.start.line] = line[: 2 * at.start.character] + new + line[2 * at.end.character :]
    return b"".join(lines).decode("utf-16-le")


def test_open_change_hover_fix_and_ignore(folder: Path) -> None:
    async def steps(editor: Editor) -> None:
        editor.write(WRONG)
        first = await editor.shown()
        misprint = next(one for one in first.diagnostics if one.code == "N101")
        assert (first.version, misprint.severity, misprint.source) == (1, types.DiagnosticSeverity.Error, "checker")
        assert misprint.range == types.Range(START, types.Position(2, START.character + len("Keir Starrer")))

        related = (misprint.related_information or [])[0]
        assert related.location.uri == (folder / "sources" / "a.txt").as_uri()
        assert related.location.range.start == types.Position(2, RIGHT.index("Keir"))
        assert related.message == f"Starmer: “{RIGHT}”"

        hover = await editor.page(misprint.range.start)
        assert hover and isinstance(hover.contents, types.MarkupContent)
        assert "N101 name.misspelt" in hover.contents.value and "### Why it matters" in hover.contents.value
        assert await editor.page(types.Position(0, 0)) is None

        fix, ignore = [one for one in await editor.offered(misprint.range) if "N101" in (one.diagnostics or [])[0].code]
        assert (fix.title, fix.kind) == ("Write “Starmer” for “Starrer”", types.CodeActionKind.QuickFix)
        assert applied(WRONG, fix) == WRONG.replace("Starrer", "Starmer")
        silenced = applied(WRONG, ignore)
        assert silenced == WRONG.replace("Spät", "<!-- checker: ignore N101 reason -->\nSpät")

        editor.change(WRONG + "x", 2)  # typed on before the pause is over: only the last text is checked
        editor.change(silenced, 3)
        second = await editor.shown()
        assert (second.version, [one.code for one in second.diagnostics if one.code == "N101"]) == (3, [])
        editor.change(applied(WRONG, fix), 4)
        assert not (await editor.shown()).diagnostics
        assert await editor.offered(misprint.range) == []

        editor.text_document_did_close(types.DidCloseTextDocumentParams(editor.document))
        assert not (await editor.shown()).diagnostics

    session(folder, steps, against=["sources"])


def test_an_editor_that_knows_no_versions_gets_plain_edits(folder: Path) -> None:
    async def steps(editor: Editor) -> None:
        editor.write(WRONG)
        (misprint, *_) = (await editor.shown()).diagnostics
        fix = (await editor.offered(misprint.range))[0]
        assert fix.edit and fix.edit.document_changes is None
        assert [one.new_text for one in (fix.edit.changes or {})[editor.uri]] == ["Starmer"]

    session(folder, steps, versions=False, against=["sources"])


def test_nothing_is_offered_for_a_text_that_has_changed(folder: Path) -> None:
    async def steps(editor: Editor) -> None:
        editor.write(WRONG)
        (misprint, *_) = (await editor.shown()).diagnostics
        editor.change("\n" + WRONG, 2)
        assert await editor.offered(misprint.range) == []

    session(folder, steps, against=["sources"])


def test_what_is_wrong_is_told_and_the_server_lives_on(folder: Path) -> None:
    async def steps(editor: Editor) -> None:
        editor.write("Er kam in in Berlin an.")
        assert [one.code for one in (await editor.shown()).diagnostics] == ["X301"]
        assert "nowhere" in await asyncio.wait_for(editor.messages.get(), PATIENCE)

    session(folder, steps, against=["nowhere"])


def test_wrong_options_are_told(folder: Path) -> None:
    async def steps(editor: Editor) -> None:
        assert "initialization options" in await asyncio.wait_for(editor.messages.get(), PATIENCE)

    session(folder, steps, agianst=["sources"])


def test_a_missing_extra_is_one_line() -> None:
    without = "import sys; sys.modules['pygls'] = None; sys.argv = ['checker', 'lsp']"
    code = f"{without}; from checker.cli import main; main()"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "checker: lsp: pygls is not installed; install it with: pip install 'checker[lsp]'\n"
