"""The lint in an editor: a language server on standard input and output."""

from __future__ import annotations

from checker.errors import CheckerError


def serve() -> None:
    """Serve until the editor says goodbye; CheckerError where the extra is not installed."""
    try:
        from checker.lsp.server import Server
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in ("pygls", "lsprotocol"):
            raise
        raise CheckerError("lsp: pygls is not installed; install it with: pip install 'checker[lsp]'") from error
    Server().start_io()
