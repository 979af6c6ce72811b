"""What else the word lists call the places of a house style."""

from __future__ import annotations

from functools import lru_cache
from typing import Mapping

from checker.lang.language import LANGUAGES
from checker.lang.lists import wordings

_KINDS = ("place", "country")


def with_known_places(preferred: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Preferred name -> the spellings it replaces, with those of the lists in whose language it is a name."""
    return {name: tuple(dict.fromkeys((*others, *_known(name)))) for name, others in preferred.items()}


@lru_cache(maxsize=1024)
def _known(name: str) -> tuple[str, ...]:
    lists = (names for code in LANGUAGES for kind in _KINDS for names in wordings(code).get(kind, {}).values())
    return tuple(other for names in lists if name in names for other in names if other != name)
