"""Starts the server: on this machine alone, unless another address and a token are given."""

from __future__ import annotations

import secrets
import socket
import webbrowser
from contextlib import suppress

import msgspec
import uvicorn

from checker.errors import CheckerError
from checker.store import open_store
from checker.web.application import application
from checker.web.config import Config

_BACKLOG = 128


def run(store_url: str, config: Config, open_browser: bool) -> None:
    """Serve until interrupted."""
    config = admitted(config)
    with open_store(store_url) as store, listening(config) as listener:
        config = msgspec.structs.replace(config, port=listener.getsockname()[1])
        served = application(store, config)
        print(f"checker review: {address(config)}  (Ctrl+C ends it)", flush=True)
        if open_browser:
            webbrowser.open(address(config))
        server = uvicorn.Server(uvicorn.Config(
            served, log_level="warning", access_log=False, server_header=False, proxy_headers=False, lifespan="off",
            timeout_graceful_shutdown=3,
        ))  # fmt: skip
        with suppress(KeyboardInterrupt):
            server.run(sockets=[listener])


def admitted(config: Config) -> Config:
    """The settings; where others can reach the page, with a token, made if none is given."""
    if config.local or config.token:
        return config
    return msgspec.structs.replace(config, token=secrets.token_urlsafe(24))


def listening(config: Config) -> socket.socket:
    """A socket at the address, ready before any browser asks."""
    family = socket.AF_INET6 if ":" in config.host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((config.host, config.port))
        listener.listen(_BACKLOG)
    except (OSError, OverflowError) as error:
        listener.close()
        said = getattr(error, "strerror", None) or error
        raise CheckerError(f"{config.host}:{config.port}: cannot be served: {said}; give another --port") from error
    return listener


def address(config: Config) -> str:
    """Where a browser finds the page."""
    host = f"[{config.host}]" if ":" in config.host else config.host
    return f"http://{host}:{config.port}/" + (f"?token={config.token}" if config.token else "")
