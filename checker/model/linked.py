"""What `link` makes of the readings of one story: shared entities, shared origins."""

from __future__ import annotations

from msgspec import Struct, field

from checker.model.assertion import Assertion, Entity, Reading, Statement


class Pair(Struct, frozen=True):
    """Two statements of different documents about the same thing. `score`: 0 to 1, how alike they are.

    `parallel`: the share of the shorter document's statements that have a partner in the other one.
    """

    one: Statement
    other: Statement
    score: float
    parallel: float = 0.0
    placed: bool = False  # their place between two other pairs has told it, more than their words


class Linked(Struct, frozen=True):
    """One story. Subjects of its assertions and observations are keys of its entities."""

    story: str
    readings: tuple[Reading, ...]
    entities: tuple[Entity, ...]
    assertions: tuple[Assertion, ...]
    origins: dict[str, str] = field(default_factory=dict)  # document -> independent origin
    entity_of: dict[tuple[str, str], str] = field(default_factory=dict)  # (document, its entity) -> the story's entity
    pairs: tuple[Pair, ...] = ()
