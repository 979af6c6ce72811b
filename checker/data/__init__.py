"""Language-neutral tables. `table(name)` reads one, once."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Any


@lru_cache(maxsize=None)
def table(name: str) -> dict[str, Any]:
    """The content of data/<name>.toml."""
    return tomllib.loads((files("checker.data") / f"{name}.toml").read_text(encoding="utf-8"))
