"""How long a lint takes: cold in a process of its own, and warm in the language server.

    pytest tests/benchmarks/bench_lint.py

Wanted on one core for a draft of 5 kB against five sources: cold under 1.2 s, a change in the editor under 150 ms.
"""

from __future__ import annotations

import os
import subprocess
import sys
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from cases import STORIES

from checker.lsp.session import Options, Session

DRAFT = STORIES / "bridge-collapse" / "d.txt"
SIZE = 5_000


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """A draft of 5 kB: one article of the story, and the beginnings of those of another."""
    more = (path.read_text(encoding="utf-8") for path in sorted((STORIES / "ukraine-guarantees").glob("*.txt")))
    text = "\n\n".join([DRAFT.read_text(encoding="utf-8"), *more])
    (tmp_path / "draft.txt").write_text(text[:SIZE], encoding="utf-8")
    return tmp_path / "draft.txt"


def sources() -> list[str]:
    return [str(path) for path in sorted(DRAFT.parent.glob("*.txt")) if path != DRAFT]


def test_cold(benchmark: Any, draft: Path) -> None:
    against = [part for path in sources() for part in ("--against", path)]
    command = [sys.executable, "-m", "checker.cli", "lint", str(draft), *against, "--fail-on", "never"]
    given = {"capture_output": True, "check": True, "env": compiled(draft.parent)}
    benchmark.pedantic(subprocess.run, (command,), given, rounds=5, warmup_rounds=1)


def compiled(folder: Path) -> dict[str, str]:
    """An environment where modules are kept compiled, as they are where the package is installed."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPYCACHEPREFIX": str(folder / "compiled")}


def test_a_change_in_the_editor(benchmark: Any, draft: Path) -> None:
    session = Session(draft.parent, Options(against=tuple(sources())))
    text, edits = draft.read_text(encoding="utf-8"), count()
    assert len(sources()) == 5
    session.check(str(draft), text)
    checked = benchmark(lambda: session.check(str(draft), f"{text}\nUm {next(edits)} Uhr war Schluss."))
    assert checked.trouble == ()
