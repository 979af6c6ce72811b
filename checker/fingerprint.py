"""Whether something is still what it was: a document, what reads it, what judges it."""

from __future__ import annotations

import hashlib
import json
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, Iterable

import msgspec

from checker.model.document import Document
from checker.settings import Settings

# What of the package, and of others, a reading and a finding depend on.
_READS = ("annotate", "compare", "data", "extract", "lang", "model", "normalize", "pipeline.py")
_JUDGES = ("findings.py", "graph.py", "link", "listed", "rests.py", "rules", "report/labels", "report/messages")
_OTHERS = ("checker", "anyascii", "HanTa", "rapidfuzz")
_SETTINGS = ("select", "ignore", "severity", "tolerance", "preferred", "listed")
_PACKAGE = Path(__file__).parent


def digest(document: Document, mentions: str = "model") -> str:
    """Of the article, wherever its file lies, and, behind the point, of what reads it. `mentions`: as in settings."""
    article = msgspec.structs.replace(document, path=None)
    return f"{_hash(msgspec.to_builtins(article))}.{_program(_READS)}.{mentions}"


def made(settings: Settings) -> str:
    """Of what makes findings of readings: the program, and the settings that the rules and the report look at."""
    asked = {name: msgspec.to_builtins(getattr(settings, name)) for name in _SETTINGS}
    return _hash([asked, _program((*_READS, *_JUDGES))])


def program() -> str:
    """Of all there is of the program."""
    return _program(("",))


def _hash(value: Any) -> str:
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode("ascii")).hexdigest()[:24]


@lru_cache(maxsize=None)
def _program(parts: tuple[str, ...]) -> str:
    """Of the versions and of every file of these parts of the package."""
    whole = hashlib.sha256(" ".join(map(_version, _OTHERS)).encode())
    for path in _files(parts):
        whole.update(f"\0{path.relative_to(_PACKAGE).as_posix()}\0".encode())
        whole.update(path.read_bytes())
    return whole.hexdigest()[:16]


def _files(parts: Iterable[str]) -> list[Path]:
    found = (file for part in parts for file in (_PACKAGE / part, *(_PACKAGE / part).rglob("*")))
    return sorted(file for file in found if file.is_file() and file.suffix != ".pyc")


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
