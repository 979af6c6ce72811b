"""The predicates an assertion may have. Data: predicates.toml."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files

import msgspec
from msgspec import Struct

NAMED, HOLDS_ROLE, MEMBER_OF = "named", "holds_role", "member_of"
KILLED, INJURED, HAPPENED_ON, HAPPENED_IN, TOOK_PART = "killed", "injured", "happened_on", "happened_in", "took_part"
SAID = "said"
SAID_ON = "said_on"  # the day somebody said something, apart from the day it happened
AGE, COUNT, MONEY, SHARE, MEASURE, DAY, DURATION, PLACED, SAYS, POLE, TITLED = (
    "age", "count", "money", "share", "measure", "day", "duration", "placed", "says", "pole", "titled"
)  # fmt: skip


class Predicate(Struct, frozen=True, forbid_unknown_fields=True):
    """How the values of one predicate behave."""

    value: str  # kind of its values: "name", "role"
    many: bool  # several values at once are no contradiction by themselves
    changes: bool  # the value moves with time


@lru_cache(maxsize=1)
def predicates() -> dict[str, Predicate]:
    """Every predicate by name."""
    content = (files("checker.model") / "predicates.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(content), dict[str, Predicate])
