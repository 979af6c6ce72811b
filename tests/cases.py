"""Reads the example files that tests run over: one pytest parameter a case, named for its reason."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

FIXTURES = Path(__file__).parent.parent / "fixtures"
STORIES = FIXTURES / "stories"


def cases(name: str) -> list[Any]:
    """Every [[case]] of fixtures/annotate/<language>/<name>.toml as (language, case)."""
    found = []
    for path in sorted((FIXTURES / "annotate").glob(f"*/{name}.toml")):
        for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]:
            found.append(pytest.param(path.parent.name, case, id=f"{path.parent.name}: {case['why']}"))
    assert found, f"no cases in fixtures/annotate/*/{name}.toml"
    return found
