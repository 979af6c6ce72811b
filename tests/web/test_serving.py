"""The server as it is started."""

from __future__ import annotations

import socket
import threading
import urllib.request
from pathlib import Path
from typing import Any

import pytest
import web_store

from checker.errors import CheckerError
from checker.store import open_store
from checker.web import Config, serve
from checker.web.serving import address, admitted, listening


def test_others_can_only_come_with_a_token() -> None:
    assert admitted(Config()).token is None and admitted(Config(host="0.0.0.0", token="x")).token == "x"
    made = admitted(Config(host="0.0.0.0")).token
    assert made and len(made) >= 32 and made != admitted(Config(host="0.0.0.0")).token


def test_where_a_browser_finds_it() -> None:
    assert address(Config(port=80)) == "http://127.0.0.1:80/"
    assert address(Config(host="::1", port=80, token="x")) == "http://[::1]:80/?token=x"


def test_a_port_in_use_is_told() -> None:
    with listening(Config()) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(CheckerError, match=f"127.0.0.1:{port}: cannot be served: .*; give another --port"):
            listening(Config(port=port))
    with pytest.raises(CheckerError, match="cannot be served"):
        listening(Config(port=99999))


def test_it_listens_on_this_machine_alone() -> None:
    with listening(Config()) as listener:
        assert listener.getsockname()[0] == "127.0.0.1" and listener.type == socket.SOCK_STREAM


def test_it_serves_until_it_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    import uvicorn

    servers: list[uvicorn.Server] = []
    begin = uvicorn.Server.run
    monkeypatch.setattr(uvicorn.Server, "run", lambda self, **more: (servers.append(self), begin(self, **more)))
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    with open_store(tmp_path / "x.db") as store:
        web_store.fill(store)
    running = threading.Thread(target=serve, args=(str(tmp_path / "x.db"),), kwargs={"reviewer": "Ann"}, daemon=True)
    running.start()
    while not (servers and servers[0].started):
        running.join(0.01)
    with urllib.request.urlopen(opened[0]) as answer:
        assert b"Weber" in answer.read() and "server" not in answer.headers
    servers[0].should_exit = True
    running.join(20)
    assert not running.is_alive() and f"checker review: {opened[0]}" in capsys.readouterr().out
