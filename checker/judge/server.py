"""A judge behind an OpenAI-compatible address: a server of one's own (Ollama, vLLM, llama.cpp) or a paid one."""

from __future__ import annotations

import os
import time
from urllib.parse import SplitResult, urlsplit

import httpx
import msgspec
from msgspec import Struct

from checker.errors import SettingsError
from checker.judge.base import Answer, SilentError
from checker.judge.prompt import VERSION, messages, verdict

KEY = "CHECKER_JUDGE_KEY"  # the environment variable with the server's key: it stands in no file and no command
_PATH = "/chat/completions"
_ANSWER = 512  # tokens of an answer, with what a model thinks aloud before it
_LETTERS = 3  # letters that make a token, at least: German words fall into more pieces than English ones
_MOST = 1_000_000  # bytes of a reply


class _Message(Struct):
    content: str | None = None


class _Choice(Struct):
    message: _Message


class _Usage(Struct):
    total_tokens: int = 0


class _Reply(Struct):
    choices: list[_Choice]
    usage: _Usage | None = None


class ServerJudge:
    """Asks one model of one server. Nothing is sent before the first question, nothing to another address."""

    charged = True

    def __init__(self, address: str, timeout: float) -> None:
        """`address`: URL#MODEL. `timeout`: seconds for one answer."""
        parts = _parts(address)
        self._url = parts._replace(path=_path(parts.path), fragment="").geturl()
        self._model, self._timeout = parts.fragment.encode("utf-8", "replace").decode(), timeout
        self.name = parts._replace(query="").geturl()
        self.key = f"{self.name} {VERSION}"
        key = os.environ.get(KEY, "").strip()
        self._client = httpx.Client(
            timeout=timeout, follow_redirects=False, headers={"Authorization": f"Bearer {key}"} if key else {}
        )

    def ask(self, one: str, other: str) -> Answer:
        """What the model thinks of the two passages."""
        asked = messages(one, other)
        reply = self._reply({"model": self._model, "messages": asked, "temperature": 0, "max_tokens": _ANSWER})
        text = reply.choices[0].message.content or "" if reply.choices else ""
        tokens = reply.usage.total_tokens if reply.usage else self.size(one, other)
        return Answer(verdict(text), None, max(0, tokens))

    def size(self, one: str, other: str) -> int:
        """The tokens of the question, by its letters, and of the longest answer."""
        return sum(len(message["content"]) for message in messages(one, other)) // _LETTERS + _ANSWER

    def _reply(self, body: dict[str, object]) -> _Reply:
        try:
            return msgspec.json.decode(self._sent(msgspec.json.encode(body)), type=_Reply)
        except httpx.TimeoutException as error:
            raise SilentError(f"no answer within {self._timeout:g} seconds") from error
        except httpx.HTTPError as error:
            raise SilentError(f"cannot be reached ({' '.join(str(error).split()) or type(error).__name__})") from error
        except msgspec.DecodeError as error:
            raise SilentError("what it answers is no chat completion; is the address right?") from error

    def _sent(self, body: bytes) -> bytes:
        """The reply's body; a server that drips is cut off in time."""
        end = time.monotonic() + self._timeout
        headers = {"Content-Type": "application/json"}
        with self._client.stream("POST", self._url, content=body, headers=headers) as response:
            if response.status_code != httpx.codes.OK:
                raise SilentError(f"answers {response.status_code} {response.reason_phrase}".strip())
            whole = b""
            for piece in response.iter_bytes():
                whole += piece
                if time.monotonic() > end or len(whole) > _MOST:
                    raise httpx.ReadTimeout("too slow, or too long")
        return whole


def _parts(address: str) -> SplitResult:
    try:
        parts = urlsplit(address)
        httpx.URL(address)
    except (ValueError, httpx.InvalidURL) as error:
        raise SettingsError(f"--judge {address}: no address: {error}") from error
    if parts.username or parts.password:
        raise SettingsError(f"--judge: give the key in the environment variable {KEY}, not in the address")
    if parts.scheme not in ("http", "https") or not parts.hostname or not parts.fragment:
        raise SettingsError(f"--judge {address}: give a server and a model, as http://localhost:11434/v1#MODEL")
    return parts


def _path(path: str) -> str:
    return path if path.endswith(_PATH) else path.rstrip("/") + _PATH
