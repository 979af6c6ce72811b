"""A server as OpenAI's interface describes it, on this machine, that answers what a test wants."""

from __future__ import annotations

import json
import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Callable, Iterator


def completion(content: Any, tokens: int = 100) -> bytes:
    """A reply with this answer."""
    return json.dumps({"choices": [{"message": {"content": content}}], "usage": {"total_tokens": tokens}}).encode()


class Server:
    """Where it listens, and the requests it had: path, headers, body."""

    def __init__(self, reply: Callable[[dict[str, Any]], bytes], status: int = 200, drip: float = 0.0) -> None:
        self.reply, self.status, self.drip = reply, status, drip
        self.paths: list[str] = []
        self.headers: list[dict[str, str]] = []
        self.asked: list[dict[str, Any]] = []
        self.address = ""


@contextmanager
def served(server: Server) -> Iterator[Server]:
    """Runs the server meanwhile."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            server.paths.append(self.path)
            server.headers.append(dict(self.headers))
            server.asked.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            body = server.reply(server.asked[-1])
            self.send_response(server.status)
            self.send_header("Location", "/elsewhere")
            self.end_headers()
            try:
                for at in range(0, len(body), 8 if server.drip else len(body)):
                    self.wfile.write(body[at : at + 8] if server.drip else body)
                    time.sleep(server.drip)
            except OSError:
                pass  # whoever asked has gone

        def log_message(self, format: str, *args: Any) -> None:
            pass

    http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    http.daemon_threads = True
    server.address = f"http://127.0.0.1:{http.server_address[1]}/v1"
    threading.Thread(target=http.serve_forever, args=(0.01,), daemon=True).start()
    try:
        yield server
    finally:
        http.shutdown()
        http.server_close()
