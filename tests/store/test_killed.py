"""The review server killed at random moments: every acknowledged decision is there, nothing twice, the store opens."""

from __future__ import annotations

import random
import re
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Iterator

import httpx
import pytest
from store_samples import STORY, fill, finding

from checker.store import open_store
from checker.store.records import Query

FINDINGS = 50
VERDICTS = ("confirmed", "dismissed", "unsure", "fixed")


class Server:
    """`checker review` on a store, as a process of its own that can be killed."""

    def __init__(self, store: Path) -> None:
        self.store, self.port = store, _free_port()
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> httpx.Client:
        """A browser that is signed in."""
        command = [sys.executable, "-m", "checker.cli", "review", "--store", str(self.store), "--no-browser",
                   "--reviewer", "Ada", "--port", str(self.port), "--quiet"]  # fmt: skip
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE)
        assert self.process.stdout
        assert b"http://" in self.process.stdout.readline()
        address = f"http://127.0.0.1:{self.port}"
        return httpx.Client(base_url=address, headers={"Origin": address}, timeout=30)

    def kill(self) -> None:
        if self.process and self.process.stdout:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()
            self.process.stdout.close()


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def proof(browser: httpx.Client) -> str:
    """What the page hides in its forms."""
    found = re.search(r'name="proof" value="([^"]+)"', browser.get("/").text)
    assert found
    return found.group(1)


def plan(number: int, seed: int) -> list[dict[str, str]]:
    """The decisions to make, each with a token of its own."""
    draw = random.Random(seed)
    return [
        {"in": STORY, "id": f"aa{draw.randrange(FINDINGS):02}", "verdict": draw.choice(VERDICTS), "token": f"t{n}"}
        for n in range(number)
    ]


def send(server: Server, forms: Iterator[dict[str, str]], waiting: list[dict[str, str]], until: float) -> list[str]:
    """Decide until the time is over, then kill the server while it works; tokens of what it acknowledged.

    What got no answer is left in `waiting`, to be sent again as a browser would.
    """
    browser = server.start()
    own, done = proof(browser), []
    end = time.monotonic() + until
    try:
        for form in forms:
            waiting.append(form)
            if time.monotonic() > end and server.process:
                server.process.send_signal(signal.SIGKILL)
            answer = browser.post("/decide", data={**form, "proof": own})
            assert answer.status_code == 303, answer.text
            done.append(waiting.pop()["token"])
    except httpx.TransportError:
        pass
    finally:
        server.kill()
        browser.close()
    return done


def rounds(folder: Path, number: int, kills: int, seed: int) -> None:
    store = folder / "s.sqlite"
    with open_store(store) as opened:
        fill(opened, [finding(f"aa{n:02}") for n in range(FINDINGS)])
    server, draw = Server(store), random.Random(seed)
    planned = plan(number, seed)
    left, acknowledged, waiting = iter(planned), [], []  # type: ignore[var-annotated]
    for turn in range(kills + 1):
        again = list(waiting)
        waiting.clear()
        forms = (form for some in (again, left) for form in some)
        acknowledged += send(server, forms, waiting, draw.uniform(0.0, 0.6) if turn < kills else 3600)
    assert waiting == [] and sorted(acknowledged) == sorted({form["token"] for form in planned})
    with open_store(store) as opened:
        made = [(one.finding, one.verdict) for one in opened.decisions()]
        assert made == [(form["id"], form["verdict"]) for form in planned]
        before = opened.progress(Query())
        opened.rebuild()
        assert opened.progress(Query()) == before


def test_three_kills_lose_and_double_nothing(tmp_path: Path) -> None:
    rounds(tmp_path, 150, 3, seed=1)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(2, 22))
def test_kills_during_a_thousand_decisions(tmp_path: Path, seed: int) -> None:
    rounds(tmp_path, 1000, 5, seed)
