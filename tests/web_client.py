"""Somebody at the page, without a browser."""

from __future__ import annotations

import html
import re
from typing import Any

from httpx import Response
from starlette.testclient import TestClient

from checker.result import rule_pages
from checker.store import Store
from checker.web import Config, app

HERE = "http://127.0.0.1:8000"


class Person:
    """A browser with its cookies; by default of a reviewer whose name is known."""

    def __init__(self, store: Store, reviewer: str | None = "Ann", **config: Any) -> None:
        given = {"pages": rule_pages(), **config}
        self.client = TestClient(app(store, Config(reviewer, **given)), HERE, raise_server_exceptions=False)

    def get(self, address: str = "/", **headers: str) -> Response:
        return self.client.get(address, headers=headers)

    def text(self, address: str = "/") -> str:
        """What the page says, as a person reads it."""
        return seen(self.get(address))

    def form(self, address: str = "/", action: str = "/decide") -> dict[str, str]:
        """The hidden fields of a form of the page."""
        page = self.get(address).text
        own = re.search(rf'<form[^>]*action="{action}"[^>]*>.*?</form>', page, re.DOTALL)
        assert own, f"no form {action} in {address}"
        fields = re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)">', own[0])
        return {name: html.unescape(value) for name, value in fields}

    def send(self, action: str, fields: dict[str, str], **headers: str) -> Response:
        return self.client.post(action, data=fields, headers=headers)

    def post(self, action: str, at: str = "/", **fields: str) -> Response:
        """Fill in the form of the page `at` and send it; where it leads is the answer."""
        return self.send(action, {**self.form(at), **fields})

    def decide(self, verdict: str, at: str = "/", **fields: str) -> Response:
        return self.post("/decide", at, verdict=verdict, **fields)


def seen(answer: Response) -> str:
    """The text of a page, on one line."""
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", answer.text)).split())


def title(answer: Response) -> str:
    """The heading of the finding that is open."""
    found = re.search(r'<h1 id="case"[^>]*>(.*?)</h1>', answer.text)
    return html.unescape(found[1]) if found else ""


def listed(answer: Response) -> list[str]:
    """Ids of the findings in the queue or in a preview, in order."""
    return re.findall(r'[?;]id=(\w+)"', re.search(r"<ol.*?</ol>", answer.text, re.DOTALL)[0])  # type: ignore[index]
