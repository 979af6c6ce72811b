"""Settings of a run: which rules, which language, how many processes. Read from a TOML file by name of the key."""

from __future__ import annotations

import tomllib
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from checker.errors import SettingsError

REPORT_LANGUAGES = ("en", "de")
LANGUAGES = ("auto", "de", "en")


class Settings(Struct, frozen=True, forbid_unknown_fields=True):
    """What a run may be told. Codes select by prefix: "N" is all rules on names."""

    select: tuple[str, ...] = ()  # empty: all
    ignore: tuple[str, ...] = ()
    language: str = "auto"  # of documents that do not state their own
    report_language: str = "en"
    jobs: int = 1

    def selects(self, code: str) -> bool:
        """Does a rule with this code run? The longer prefix decides between select and ignore."""
        chosen = max((len(p) for p in self.select if code.startswith(p)), default=0 if not self.select else -1)
        ignored = max((len(p) for p in self.ignore if code.startswith(p)), default=-1)
        return chosen > ignored or (chosen == 0 and ignored == -1)


def load(path: str | Path | None = None, **given: Any) -> Settings:
    """Settings from a TOML file (or a [checker] table in it), overridden by what is given and not None."""
    values = _file(Path(path)) if path else {}
    values.update({name: value for name, value in given.items() if value is not None})
    try:
        settings = msgspec.convert(values, Settings)
    except msgspec.ValidationError as error:
        raise SettingsError(f"{path or 'settings'}: {error}") from error
    _check(settings, str(path or "settings"))
    return settings


def _file(path: Path) -> dict[str, Any]:
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path}: no valid TOML: {error}") from error
    values = dict(content.get("checker", content))
    for name in values:
        if name not in Settings.__struct_fields__:
            raise SettingsError(f"{path}: unknown key {name!r}{proposal(name, Settings.__struct_fields__)}")
    return values


def proposal(wrong: str, right: Any) -> str:
    """ " (did you mean 'ignore'?)" where a right name is near."""
    near = get_close_matches(wrong, list(right), n=1)
    return f" (did you mean {near[0]!r}?)" if near else f"; known: {', '.join(sorted(right))}"


def _check(settings: Settings, where: str) -> None:
    _one_of(where, "language", settings.language, LANGUAGES)
    _one_of(where, "report_language", settings.report_language, REPORT_LANGUAGES)
    if settings.jobs < 1:
        raise SettingsError(f"{where}: jobs is {settings.jobs}; give 1 or more")


def _one_of(where: str, name: str, value: str, allowed: tuple[str, ...]) -> None:
    if value not in allowed:
        raise SettingsError(f"{where}: {name} is {value!r}; give one of {', '.join(allowed)}")
