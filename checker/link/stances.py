"""Stances with the story's entities in place of the document's."""

from __future__ import annotations

from typing import Callable

import msgspec

from checker.model.assertion import ReadStance


def moved(stance: ReadStance, own: Callable[[str | None], str | None]) -> ReadStance:
    """The stance, its holder and the entities of its topic as the story knows them."""
    entities = tuple(dict.fromkeys(entity for e in stance.entities if (entity := own(e)) is not None))
    return msgspec.structs.replace(stance, holder=own(stance.holder), entities=entities)
