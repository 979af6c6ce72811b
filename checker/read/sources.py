"""sources.toml: what a folder states about its files, a table for each, named without the ending."""

from __future__ import annotations

import os
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

from checker.model.document import Problem
from checker.read.article import Metadata, encodable, unknown
from checker.read.formats import ending, stem

NAME = "sources.toml"
Tables = dict[str, Metadata]


def sources(folder: Path) -> tuple[Tables, list[Problem]]:
    """The tables of the folder's sources.toml, and what is wrong with it."""
    path = folder / NAME
    try:
        content = tomllib.loads(path.read_text("utf-8-sig"))
        stems = {stem(name) for name in os.listdir(folder) if ending(name)}
    except FileNotFoundError:
        return {}, []
    except (OSError, ValueError, RecursionError) as error:
        message = f"cannot be read: {error}; mend it, its files were read without it"
        return {}, [Problem(encodable(str(path)), "", message)]
    tables, problems = {}, []
    for name, table in content.items():
        tables[name], messages = _table(name, table, stems)
        problems += [Problem(encodable(str(path)), f"[{name}]", message) for message in messages]
    return tables, problems


def _table(name: str, table: Any, stems: set[str]) -> tuple[Metadata, list[str]]:
    if not isinstance(table, dict):
        return Metadata(), ["stands outside a table; put it under [the file's name without its ending]"]
    messages = [] if name in stems else [unknown("file", name, sorted(stems))]
    known = Metadata.__struct_fields__
    messages += [unknown("key", key, known) for key in table if key not in known]
    values = {key: _string(table[key]) for key in known if key in table}
    messages += [f"{key} must be a string, not {table[key]!r}" for key, value in values.items() if value is None]
    return Metadata(**values), messages


def _string(value: object) -> str | None:
    """The value as a string; TOML has dates of its own."""
    if isinstance(value, date):
        return value.isoformat()
    return encodable(value) if isinstance(value, str) else None
