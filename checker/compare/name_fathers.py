"""Names of fathers in East Slavic names: Nikolajewitsch, Mikalayevich and Mykolayovych are made of one given name."""

from __future__ import annotations

import re
from functools import lru_cache

from checker.compare.romanize import letters, skeleton
from checker.data import table

FATHER = ":father"  # after the group of a given name
_SLAVIC = "slavic"
_NOTHING: frozenset[str] = frozenset()
_STEM_FROM = 3  # letters
_VOWELS = "aeiouj"


def fathers(word: str) -> frozenset[str]:
    """The father's given names that the word may be made of, as groups of data/given_names.toml; mostly none."""
    base, (ends, ending) = letters(word), _endings()
    found = ending.search(base) if base.endswith(ends) else None
    if found is None or found.start() < _STEM_FROM:
        return _NOTHING
    return _stems().get(_stem(base[: found.start()]), _NOTHING)


def _stem(name: str) -> str:
    return skeleton(name).rstrip(_VOWELS)


@lru_cache(maxsize=1)
def _endings() -> tuple[tuple[str, ...], re.Pattern[str]]:
    """How such names end, and all that is no given name in them."""
    data = table("name_parts")["origins"]
    ends = "|".join(sorted(data["father_ends"], key=len, reverse=True))
    return tuple(data["father_ends"]), re.compile(f"(?:{data['father_links']})(?:{ends})$")


@lru_cache(maxsize=1)
def _stems() -> dict[str, frozenset[str]]:
    """Stem of a given name -> what the fathers of its groups are called."""
    found: dict[str, set[str]] = {}
    for forms in table("given_names")[_SLAVIC]:
        for form in forms:
            found.setdefault(_stem(form), set()).add(f"{_SLAVIC}:{forms[0]}{FATHER}")
    return {stem: frozenset(groups) for stem, groups in found.items()}
