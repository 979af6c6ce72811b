"""The server: what the editor says reaches the session, what the session finds reaches the editor."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import version
from pathlib import Path
from typing import Any

from lsprotocol import types
from msgspec import Struct
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from checker.errors import CheckerError
from checker.lsp.actions import Target, actions
from checker.lsp.diagnostics import diagnostics, hover
from checker.lsp.positions import Positions
from checker.lsp.session import Checked, Options, Session, options

PAUSE = 0.3  # seconds without a change after which a draft is checked
_QUICK_FIX = types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix])


class Shown(Struct, frozen=True):
    """What the editor shows of a draft: diagnostics beside the notes they tell, and of which version."""

    checked: Checked
    version: int | None
    positions: Positions
    diagnostics: list[types.Diagnostic]


class Server(LanguageServer):
    """One editor's server."""

    def __init__(self) -> None:
        # Whole texts: drafts are short, and no two ideas of what ends a line can drive the copies apart.
        super().__init__("checker", version("checker"), text_document_sync_kind=types.TextDocumentSyncKind.Full)
        self.session = Session(Path())
        self.shown: dict[str, Shown] = {}
        self._waiting: dict[str, asyncio.Task[None]] = {}
        self._told: set[str] = set()
        self._worker = ThreadPoolExecutor(1)  # one check at a time
        _register(self)

    def begin(self, params: types.InitializeParams) -> None:
        """Take the workspace and the options; wrong ones are told, and nothing is assumed instead."""
        root = to_fs_path(params.root_uri) if params.root_uri else None
        given = Options()
        try:
            given = options(_plain(params.initialization_options))
        except CheckerError as error:
            self.tell(str(error))
        self.session = Session(Path(root or params.root_path or "."), given)

    def soon(self, uri: str, pause: float) -> None:
        """Check the draft after the pause, unless it changes before."""
        self.stop(uri)
        self._waiting[uri] = asyncio.get_running_loop().create_task(self._check(uri, pause))

    def stop(self, uri: str) -> None:
        """What was to be checked is checked no more."""
        if waiting := self._waiting.pop(uri, None):
            waiting.cancel()

    async def _check(self, uri: str, pause: float) -> None:
        await asyncio.sleep(pause)
        draft = self.workspace.get_text_document(uri)
        text, number = draft.source, draft.version
        run = asyncio.get_running_loop().run_in_executor
        try:
            checked = await run(self._worker, self.session.check, to_fs_path(uri) or uri, text)
        except Exception as error:  # the last resort: what fails must not leave stale diagnostics without a word
            checked = Checked(text, trouble=(f"{Path(uri).name}: could not be checked: {error!r}; please report it",))
        for trouble in checked.trouble:
            self.tell(trouble)
        self.show(uri, checked, number)

    def show(self, uri: str, checked: Checked, number: int | None) -> None:
        """Hand the diagnostics to the editor, and keep them for what it asks next."""
        encoding = self.workspace.position_encoding or types.PositionEncodingKind.Utf16
        positions = Positions(checked.text, encoding)
        found = diagnostics(checked, positions, encoding)
        self.shown[uri] = Shown(checked, number, positions, found)
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, found, number))

    def close(self, uri: str) -> None:
        """Forget the draft."""
        self.stop(uri)
        self.shown.pop(uri, None)
        self.session.forget(to_fs_path(uri) or uri)
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))

    def tell(self, trouble: str) -> None:
        """Show what is wrong, once."""
        if trouble not in self._told:
            self._told.add(trouble)
            self.window_show_message(types.ShowMessageParams(types.MessageType.Error, f"checker: {trouble}"))

    def hover(self, uri: str, position: types.Position) -> types.Hover | None:
        """The pages of the rules that found something at the position."""
        shown = self.shown.get(uri)
        at = [(n, d) for n, d in _pairs(shown) if _meet(d.range, types.Range(position, position))]
        return hover([note for note, _ in at], at[0][1].range) if at else None

    def actions(self, uri: str, range: types.Range) -> list[types.CodeAction]:
        """What can be done about the findings in the range; nothing while the draft has changed since its check."""
        shown = self.shown.get(uri)
        draft = self.workspace.get_text_document(uri)
        if not shown or draft.source != shown.checked.text:
            return []
        target = Target(uri, draft.version, self._takes_versions())
        at = ((note, found) for note, found in _pairs(shown) if _meet(found.range, range))
        return [action for note, found in at for action in actions(note, found, shown.positions, target)]

    def _takes_versions(self) -> bool:
        workspace = self.client_capabilities.workspace
        return bool(workspace and workspace.workspace_edit and workspace.workspace_edit.document_changes)


def _pairs(shown: Shown | None) -> list[tuple[Any, types.Diagnostic]]:
    return list(zip(shown.checked.notes, shown.diagnostics)) if shown else []


def _meet(one: types.Range, other: types.Range) -> bool:
    return one.start <= other.end and other.start <= one.end


def _plain(value: Any) -> Any:
    """What came as JSON, as plain dictionaries and lists."""
    if hasattr(value, "_asdict"):
        value = value._asdict()
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    return [_plain(inner) for inner in value] if isinstance(value, (list, tuple)) else value


def _register(server: Server) -> None:
    """What the server answers to."""

    @server.feature(types.INITIALIZE)
    def initialize(params: types.InitializeParams) -> None:
        server.begin(params)

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    async def opened(params: types.DidOpenTextDocumentParams) -> None:
        server.soon(params.text_document.uri, 0)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    async def changed(params: types.DidChangeTextDocumentParams) -> None:
        server.soon(params.text_document.uri, PAUSE)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    async def saved(params: types.DidSaveTextDocumentParams) -> None:
        server.soon(params.text_document.uri, 0)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    async def closed(params: types.DidCloseTextDocumentParams) -> None:
        server.close(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    def hovered(params: types.HoverParams) -> types.Hover | None:
        return server.hover(params.text_document.uri, params.position)

    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION, _QUICK_FIX)
    def asked(params: types.CodeActionParams) -> list[types.CodeAction]:
        return server.actions(params.text_document.uri, params.range)
