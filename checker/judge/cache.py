"""Answers that were paid for once, on disk: a line of JSON each, only ever added to.

A process that is killed while it writes leaves half a line at most: it is skipped, and the next answer begins a line.
"""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path
from typing import Any

from checker.errors import SettingsError
from checker.judge.base import Answer
from checker.model.opinion import OPINIONS

_SEPARATOR = "\x1f"  # stands in no text that is hashed: keys of ("a", "bc") and ("ab", "c") differ


def default_path() -> Path:
    """Where answers are kept if the settings name no place."""
    home = os.environ.get("XDG_CACHE_HOME") or "~/.cache"
    return Path(home).expanduser() / "checker" / "judge.jsonl"


def key(judge: str, one: str, other: str) -> str:
    """Hash of the judge and the two passages. The texts themselves are not kept."""
    whole = _SEPARATOR.join((judge, one, other)).encode("utf-8", "surrogatepass")
    return hashlib.sha256(whole).hexdigest()


class Cache:
    """Answers by key; each is on disk as soon as it is given."""

    def __init__(self, path: Path) -> None:
        """Reads what is there; SettingsError if the file cannot be read and written."""
        self._path = path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("a+b") as file:
                file.seek(0)
                lines = file.read().split(b"\n")
        except OSError as error:
            raise SettingsError(f"{path}: no place for a judge's answers: {error.strerror}; set judge.cache") from error
        self._torn = bool(lines[-1])
        self._answers = {found[0]: found[1] for line in lines if (found := _read(line))}

    def get(self, key: str) -> Answer | None:
        """The answer given before."""
        return self._answers.get(key)

    def put(self, key: str, answer: Answer) -> None:
        """Keep it; in one write, so that answers of two processes do not mix. OSError if the disk is full."""
        self._answers[key] = answer
        row = json.dumps({"key": key, "verdict": answer.verdict, "score": answer.score}) + "\n"
        with self._path.open("ab", buffering=0) as file:
            file.write(b"\n" * self._torn + row.encode("ascii"))
        self._torn = False


def _read(line: bytes) -> tuple[str, Answer] | None:
    """Key and answer of a line; None of half a line, or one that is not ours."""
    try:
        row: Any = json.loads(line)
        name, verdict, score = row["key"], row["verdict"], row["score"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    right = isinstance(name, str) and verdict in OPINIONS and (score is None or isinstance(score, float))
    return (name, Answer(verdict, score)) if right else None
