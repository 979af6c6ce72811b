"""Two words of two names that belong together."""

from __future__ import annotations

from msgspec import Struct

from checker.compare.name_tokens import CROSSED, GIVEN, SURNAME
from checker.model.finding import Judgement


class Pair(Struct, frozen=True, gc=False):
    """Two words that belong together, as places in their names."""

    one: int
    other: int
    judgement: Judgement
    more_one: tuple[int, ...] = ()  # further words that are read as one with it
    more_other: tuple[int, ...] = ()


def role_of(one_given: bool, other_given: bool) -> str:
    """What a pair is: two given names, two surnames, or the one and the other."""
    if one_given != other_given:
        return CROSSED
    return GIVEN if one_given else SURNAME
