"""What a batch is: its shards, its settings, the program. Another one has no place in the same folder."""

from __future__ import annotations

import hashlib
import json
from functools import lru_cache
from importlib.metadata import version
from typing import Any, Sequence

import msgspec
from msgspec import Struct

from checker.batch.place import UNFINISHED, Place
from checker.batch.shards import Shard
from checker.errors import SettingsError
from checker.fingerprint import made, program
from checker.report.files import json_text
from checker.settings import Settings

STAGE = "stage"  # the folder of what is needed until the job is finished
DONE = f"{STAGE}/done"
JOB, SUMMARY = "job.json", "summary.json"
TABLES = ("documents", "findings", "readings", "problems", "people")
_SETTINGS = f"{STAGE}/settings"
_PLAIN, _PACKED = ".jsonl", 4  # other shards are about so many times as large when they are unpacked


class Sizes(Struct, frozen=True):
    """How the work is cut, in characters of text: it depends on the archive alone, never on who does the work."""

    piece: int = 200_000  # of one task that reads: some seconds of work
    share: int = 4_000_000  # of one task that passes readings on
    bucket: int = 1_000_000  # of one task that checks
    keys: int = 1  # tasks that look for ids that are taken
    groups: int = 1  # tasks that look for stories, if they are to be found


class Job(Struct, frozen=True):
    """What every task has to know."""

    place: Place
    seal: str  # of everything that the result depends on
    form: str = "jsonl"  # of the shards it writes
    published: str | None = None
    group: bool = False
    sizes: Sizes = Sizes()

    def settings(self) -> Settings:
        """Those of the job; they lie in its folder, since lists of people may be long."""
        return _settings(self.place, self.seal)


def sizes(shards: Sequence[Shard]) -> Sizes:
    """For an archive of these shards."""
    total = sum(map(unpacked, shards))
    return Sizes(
        piece=min(max(total // 20_000, 200_000), 1_000_000),
        share=min(max(total // 1_000, 4_000_000), 20_000_000),
        bucket=min(max(total // 4_000, 1_000_000), 4_000_000),
        keys=1 + total // 400_000_000,
        groups=min(1 + total // 40_000_000, 2_000),
    )


def unpacked(shard: Shard) -> int:
    """About how many bytes the shard holds."""
    return shard.size * (1 if shard.name.lower().endswith(_PLAIN) else _PACKED)


def described(shards: Sequence[Shard], settings: Settings, form: str, published: str | None) -> dict[str, Any]:
    """The job as the job.json of its folder tells it."""
    return {
        "checker": version("checker"),
        "program": program(),
        "settings": made(settings),
        "options": {
            "shards": form,
            "group": settings.group,
            "mentions": settings.mentions,
            "language": settings.language,
            "published": published,
            "report_language": settings.report_language,
        },
        "inputs": [{"name": one.name, "size": one.size, "tag": one.tag} for one in shards],
    }


def seal(told: dict[str, Any]) -> str:
    """The same for the same job alone."""
    return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()[:24]


def begin(place: Place, told: dict[str, Any], settings: Settings, restart: bool) -> bool:
    """Take the folder, or go on in it: is the job finished already? SettingsError where another one is."""
    before = _before(place)
    if before == told and not restart:
        return place.exists(SUMMARY)
    if before is None:
        _refuse_others(place)
    elif not restart:
        why = f"{place.url}: holds another job: {_difference(before, told)}"
        raise SettingsError(f"{why}; choose another folder with -o, or --restart to replace it")
    else:
        for name in (SUMMARY, DONE, STAGE, *TABLES, JOB):  # so that what is left, if it stops here, is true
            place.remove(name)
    place.write(_SETTINGS, msgspec.msgpack.encode(settings))
    place.write(JOB, (json_text(told, indent=2) + "\n").encode())
    return False


def _before(place: Place) -> dict[str, Any] | None:
    if not place.exists(JOB):
        return None
    try:
        told: dict[str, Any] = msgspec.json.decode(place.read(JOB), type=dict[str, Any])
        return told
    except ValueError as error:
        raise SettingsError(f"{place.url}: its {JOB} is none of a batch ({error}); choose another folder") from error


def _refuse_others(place: Place) -> None:
    begun = {UNFINISHED, _SETTINGS}  # all that is there of a run that was stopped at once
    staged = {f"{STAGE}/{name}" for name in place.names(STAGE)}
    for name in sorted({*staged - begun, *filter(place.exists, (SUMMARY, *TABLES))}):
        raise SettingsError(f"{place.url}: holds a {name!r} that is of no batch; choose another folder with -o")


def _difference(before: dict[str, Any], told: dict[str, Any]) -> str:
    """The first thing that is another one."""
    if before.get("checker") != told["checker"]:
        return f"made by checker {before.get('checker')}, this is {told['checker']}"
    for name, words in (("program", "another program"), ("settings", "other settings")):
        if before.get(name) != told[name]:
            return f"made with {words}"
    options = before.get("options") or {}
    for name, value in told["options"].items():
        if options.get(name) != value:
            return f"its option {name} was {options.get(name)!r}, not {value!r}"
    return _other_input(before.get("inputs") or [], told["inputs"])


def _other_input(before: list[dict[str, Any]], now: list[dict[str, Any]]) -> str:
    was, is_now = {one["name"]: one for one in before}, {one["name"]: one for one in now}
    for name in sorted({*was, *is_now}):
        if name not in is_now:
            return f"{name} was one of its shards"
        if name not in was:
            return f"{name} was none of its shards"
        if was[name] != is_now[name]:
            return f"{name} has changed since"
    return "its shards came in another order"


@lru_cache(maxsize=4)
def _settings(place: Place, seal: str) -> Settings:
    return msgspec.msgpack.decode(place.read(_SETTINGS), type=Settings)
