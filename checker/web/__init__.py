"""The page where people decide on findings: a small web application over one store.

Needs the extra "review". Everything works without JavaScript; htmx only spares loading the whole page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Mapping

from checker.errors import CheckerError
from checker.web.config import Config

if TYPE_CHECKING:
    from starlette.applications import Starlette

    from checker.store import Store

__all__ = ["Config", "app", "serve"]


def app(store: Store, config: Config = Config()) -> Starlette:
    """The application over an open store."""
    try:
        from checker.web.application import application
    except ModuleNotFoundError as error:
        raise _missing(error) from error
    return application(store, config)


def serve(
    store_url: str, *, host: str = "127.0.0.1", port: int = 0, reviewer: str | None = None, token: str | None = None,
    language: str = "en", keys: Mapping[str, str] = {}, open_browser: bool = True, pages: Mapping[str, str] = {},
) -> None:  # fmt: skip
    """Serve the store's findings until interrupted. `port` 0: any free one; `pages`: code -> the rule's page."""
    try:
        from checker.web.serving import run
    except ModuleNotFoundError as error:
        raise _missing(error) from error
    run(store_url, Config(reviewer, token, language, host, port, keys, pages), open_browser)


def _missing(error: ModuleNotFoundError) -> CheckerError:
    return CheckerError(f"review needs {error.name}; pip install 'checker[review]'")
