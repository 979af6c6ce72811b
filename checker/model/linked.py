"""What `link` makes of the readings of one story: shared entities, shared origins."""

from __future__ import annotations

from msgspec import Struct, field

from checker.model.assertion import Assertion, Entity, Reading


class Linked(Struct, frozen=True):
    """One story. Subjects of its assertions and observations are keys of its entities."""

    story: str
    readings: tuple[Reading, ...]
    entities: tuple[Entity, ...]
    assertions: tuple[Assertion, ...]
    origins: dict[str, str] = field(default_factory=dict)  # document -> independent origin
    entity_of: dict[tuple[str, str], str] = field(default_factory=dict)  # (document, its entity) -> the story's entity
