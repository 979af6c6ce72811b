"""Settings of a run: which rules, how grave, which spellings, what to leave alone; a file, overridden by options."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path
from typing import Any, Mapping

import msgspec
from msgspec import Struct

from checker import settings_file
from checker.errors import SettingsError
from checker.listed import EMPTY, People, read
from checker.model.finding import SEVERITIES

REPORT_LANGUAGES = ("en", "de")
LANGUAGES = ("auto", "de", "en")
MENTIONS = ("model", "rules")
_LOADED = "listed"  # comes of a key and is none itself
QUOTATIONS, BLOCKQUOTES = "quotations", "blockquotes"
SKIPPABLE = (QUOTATIONS, BLOCKQUOTES)


class Preferred(Struct, frozen=True, forbid_unknown_fields=True):
    """How the house writes names: preferred name -> spellings it replaces, besides those that are known anyway."""

    persons: dict[str, tuple[str, ...]] = {}
    places: dict[str, tuple[str, ...]] = {}


class Tolerance(Struct, frozen=True, forbid_unknown_fields=True):
    """How far two values may be apart before a rule speaks."""

    days: int = 0  # between two days, or two lengths of time
    hours: float = 0.0  # between two times of day, or two lengths of time
    share: float = 0.0  # of the larger of two numbers: 0.05 lets 19 and 20 pass


class JudgeLimits(Struct, frozen=True, forbid_unknown_fields=True):
    """What a judge beside the rules may take, where one is asked."""

    sure: float = 0.8  # confidence from which a rule needs no second opinion
    max_calls: int = 50  # of one run
    max_cost: float = 1.0  # of one run, in the money of the prices
    price_call: float = 0.0
    price_tokens: float = 0.0  # of a thousand
    timeout: float = 30.0  # seconds for one answer
    cache: str = ""  # where answers are kept: a file, relative to the settings file; "" for the user's cache


class Settings(Struct, frozen=True, forbid_unknown_fields=True):
    """What a run may be told. Codes select by prefix: "N" is all rules on names."""

    select: tuple[str, ...] = ()  # empty: all
    ignore: tuple[str, ...] = ()
    severity: dict[str, str] = {}  # code or its beginning -> error, warning, info
    tolerance: Tolerance = Tolerance()
    preferred: Preferred = Preferred()
    skip: tuple[str, ...] = ()  # passages of a draft to leave alone: quotations, blockquotes
    against: tuple[str, ...] = ()  # sources where none are named; relative to the settings file
    references: tuple[str, ...] = ()  # lists of people, .csv or .jsonl; relative to the settings file
    listed: People = EMPTY  # the people in them; no key of the file
    store: str = ""  # where decisions are kept: a file, relative to the settings file, or postgresql://…; "" for none
    reviewer: str = ""  # who decides; "": asked for, or the login name
    judge: JudgeLimits = JudgeLimits()
    keys: dict[str, str] = {}  # of the review page: what -> the key that does it, "" for none
    mentions: str = "model"  # who finds names: "model", "rules" (lists and rules alone), "spacy:" and a pipeline
    language: str = "auto"  # of documents that do not state their own
    report_language: str = "en"
    jobs: int = 1
    scheduler: str = ""  # address of a Dask scheduler whose workers do the work; "": this machine
    group: bool = False  # find the stories in what is given as one

    def selects(self, code: str) -> bool:
        """Does a rule with this code run? The longer prefix decides between select and ignore."""
        chosen = max((len(p) for p in self.select if code.startswith(p)), default=0 if not self.select else -1)
        ignored = max((len(p) for p in self.ignore if code.startswith(p)), default=-1)
        return chosen > ignored or (chosen == 0 and ignored == -1)

    def grade(self, code: str, usual: str, judged: str | None = None) -> str:
        """How grave a finding is: `judged` by the rule for this one, else as set, else as is `usual` for the rule.

        What is set never makes graver what the rule itself has judged milder than usual.
        """
        prefixes = [prefix for prefix in self.severity if code.startswith(prefix)]
        if not prefixes:
            return judged or usual
        chosen = self.severity[max(prefixes, key=len)]
        return max(judged or chosen, chosen, key=SEVERITIES.index)


def load(path: str | Path | None = None, **given: Any) -> Settings:
    """Settings from a file (checker.toml or setup.cfg), overridden by what is given and not None."""
    values = _checked(Path(path)) if path else {}
    values.update({name: value for name, value in given.items() if value is not None})
    try:
        settings = msgspec.convert(values, Settings)
    except msgspec.ValidationError as error:
        raise SettingsError(f"{path or 'settings'}: {error}") from error
    _check(settings, str(path or "settings"))
    return _with_people(settings, Path(path).parent if path else Path())


def _with_people(settings: Settings, folder: Path) -> Settings:
    """The settings with what stands in their lists of people."""
    if not settings.references:
        return settings
    return msgspec.structs.replace(settings, listed=read([folder / name for name in settings.references]))


def show(path: str | Path | None = None, **given: Any) -> str:
    """The settings that apply, as TOML, each with where it comes from."""
    settings = msgspec.to_builtins(msgspec.structs.replace(load(path, **given), listed=EMPTY))
    del settings[_LOADED]
    stated = settings_file.values(Path(path)) if path else {}
    lines = []
    for name, value in settings.items():
        option = given.get(name) is not None
        origin = f"--{name.replace('_', '-')}" if option else str(path) if name in stated else "default"
        lines += [f"{line}  # {origin}" for line in _toml(name, value)]
    return "".join(f"{line}\n" for line in lines)


def proposal(wrong: str, right: Any) -> str:
    """ " (did you mean 'ignore'?)" where a right name is near."""
    near = get_close_matches(wrong, list(right), n=1)
    return f" (did you mean {near[0]!r}?)" if near else f"; known: {', '.join(sorted(right))}"


def _checked(path: Path) -> dict[str, Any]:
    """What the file says, if every key is known."""
    values = settings_file.values(path)
    _known(path, "", values, Settings)
    _known(path, "preferred.", values.get("preferred", {}), Preferred)
    _known(path, "tolerance.", values.get("tolerance", {}), Tolerance)
    _known(path, "judge.", values.get("judge", {}), JudgeLimits)
    return values


def _known(path: Path, table: str, values: Any, kind: type[Struct]) -> None:
    fields = [field for field in kind.__struct_fields__ if field != _LOADED]
    for name in values if isinstance(values, dict) else ():
        if name not in fields:
            right = proposal(table + name, [table + field for field in fields])
            raise SettingsError(f"{path}: unknown key {table + name!r}{right}")


def _toml(name: str, value: Any) -> list[str]:
    """The setting as lines of TOML; a table as one line a key, an empty one as such."""
    if isinstance(value, Mapping) and value:
        return [line for key in value for line in _toml(f"{name}.{_key(key)}", value[key])]
    return [f"{name} = {_written(value)}"]


def _key(key: str) -> str:
    return key if key.isascii() and key.isidentifier() else _written(key)


def _written(value: Any) -> str:
    return "{}" if isinstance(value, Mapping) else msgspec.json.encode(value).decode()


def _check(settings: Settings, where: str) -> None:
    _one_of(where, "language", settings.language, LANGUAGES)
    _one_of(where, "report_language", settings.report_language, REPORT_LANGUAGES)
    for code, severity in settings.severity.items():
        _one_of(where, f"severity.{code}", severity, SEVERITIES)
    for passages in settings.skip:
        _one_of(where, "skip", passages, SKIPPABLE)
    for name, others in (*settings.preferred.persons.items(), *settings.preferred.places.items()):
        if not all(map(str.strip, (name, *others))):
            raise SettingsError(f"{where}: preferred: {name!r} is or holds an empty name; write one or leave it out")
    _check_keys(settings, where)
    if settings.mentions not in MENTIONS and not settings.mentions.removeprefix("spacy:").isidentifier():
        raise SettingsError(f"{where}: mentions is {settings.mentions!r}; give model, rules or spacy:PIPELINE")
    for name, limit in msgspec.structs.asdict(settings.tolerance).items():
        if not 0 <= limit < float("inf"):
            raise SettingsError(f"{where}: tolerance.{name} is {limit}; give 0 or more")
    for name, limit in msgspec.structs.asdict(settings.judge).items():
        if name != "cache" and not 0 <= limit < float("inf"):
            raise SettingsError(f"{where}: judge.{name} is {limit}; give 0 or more")
    if not settings.judge.timeout:
        raise SettingsError(f"{where}: judge.timeout is 0; give the seconds to wait for an answer")
    if settings.jobs < 1:
        raise SettingsError(f"{where}: jobs is {settings.jobs}; give 1 or more")


def _check_keys(settings: Settings, where: str) -> None:
    """One sign a key, and no sign twice; which deeds there are only the review page knows."""
    taken: dict[str, str] = {}
    for name, key in settings.keys.items():
        if len(key) > 1 or key.isspace():
            raise SettingsError(f"{where}: keys.{name} is {key!r}; give one letter or sign, or '' for none")
        if key and key in taken:
            raise SettingsError(f"{where}: keys.{name} and keys.{taken[key]} are both {key!r}; give each its own")
        taken[key] = name


def _one_of(where: str, name: str, value: str, allowed: tuple[str, ...]) -> None:
    if value not in allowed:
        raise SettingsError(f"{where}: {name} is {value!r}; give one of {', '.join(allowed)}")
