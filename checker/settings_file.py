"""Files that hold settings: checker.toml, or the sections [checker] and [checker:...] of setup.cfg."""

from __future__ import annotations

import tomllib
from configparser import ConfigParser
from configparser import Error as IniError
from pathlib import Path
from typing import Any

from checker.errors import SettingsError

TOML, INI = "checker.toml", "setup.cfg"
_SECTION = "checker"
_LISTS = ("against", "references", "select", "ignore", "skip")  # keys whose value in setup.cfg is a list
_OF_LISTS = ("preferred",)  # tables whose values are lists
_OF_NUMBERS = (["tolerance"], ["judge"])


def find(start: Path) -> Path | None:
    """The nearest settings file in the folder or above it, up to the repository's root where there is one."""
    here = Path(start).resolve()
    for folder in (here, *here.parents):
        if (folder / TOML).is_file():
            return folder / TOML
        if _holds_section(folder / INI):
            return folder / INI
        if (folder / ".git").exists():
            return None
    return None


def values(path: Path) -> dict[str, Any]:
    """What the file says, as a nested table; SettingsError where it cannot be read."""
    try:
        text = path.read_text(encoding="utf-8-sig")
        return _ini(text) if path.suffix == ".cfg" else _toml(text)
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise SettingsError(f"{path}: no valid TOML: {error}") from error
    except IniError as error:
        raise SettingsError(f"{path}: no valid settings: {' '.join(error.message.split())}") from error


def _toml(text: str) -> dict[str, Any]:
    content = tomllib.loads(text)
    table = content.get(_SECTION, content)
    if not isinstance(table, dict):
        raise tomllib.TOMLDecodeError(f"{_SECTION!r} is no table")
    return dict(table)


def _ini(text: str) -> dict[str, Any]:
    """[checker] and its tables: [checker:preferred.persons] is what TOML writes as [preferred.persons]."""
    parser = _parser()
    parser.read_string(text)
    found: dict[str, Any] = {}
    for section in parser.sections():
        name, _, table = section.partition(":")
        if name == _SECTION:
            steps = [step for step in table.split(".") if step]
            inner = found
            for step in steps:
                inner = _free(inner, step).setdefault(step, {})
            for key, value in parser[section].items():
                _free(inner, key)[key] = _value(steps, key, value)
    return found


def _free(table: Any, key: str) -> dict[str, Any]:
    """The table, unless the key is there as a value, or what should be a table is none."""
    if not isinstance(table, dict) or key in table and not isinstance(table[key], dict):
        raise IniError(f"{key!r} is a table and a value")
    return table


def _parser() -> ConfigParser:
    parser = ConfigParser(interpolation=None, delimiters=("=",), default_section="")
    parser.optionxform = str  # type: ignore[method-assign, assignment]  # names keep their capitals
    return parser


def _value(table: list[str], key: str, value: str) -> Any:
    """A list is written with commas or on several lines."""
    if table[:1] == list(_OF_LISTS) or not table and key in _LISTS:
        return [part.strip() for part in value.replace("\n", ",").split(",") if part.strip()]
    return _number(value) if table in _OF_NUMBERS or key == "jobs" else value


def _number(value: str) -> int | float | str:
    """The number a value is; the value itself where it is none, for the check of types to refuse."""
    for kind in (int, float):
        try:
            return kind(value)
        except ValueError:
            continue
    return value


def _holds_section(path: Path) -> bool:
    """Is it a setup.cfg with settings in it? One that cannot be read holds none."""
    try:
        parser = _parser()
        parser.read_string(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, IniError):
        return False
    return any(section.partition(":")[0] == _SECTION for section in parser.sections())
