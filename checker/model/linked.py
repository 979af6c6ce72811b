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


class Rest(Struct, frozen=True):
    """A sentence of a digest, and the sentences of its source that it rests on, the nearest one first.

    `share`: 0 to 1, how much of its words these hold.
    """

    statement: Statement
    parts: tuple[Statement, ...]
    share: float


class Digest(Struct, frozen=True):
    """A short text that is made from a longer one: a summary, a news brief."""

    document: str
    source: str
    rests: tuple[Rest, ...]
    headed: bool = False  # it has a headline of its own: an article, which may know more than the other one


class Linked(Struct, frozen=True):
    """One story. Subjects of its assertions and observations are keys of its entities."""

    story: str
    readings: tuple[Reading, ...]
    entities: tuple[Entity, ...]
    assertions: tuple[Assertion, ...]
    origins: dict[str, str] = field(default_factory=dict)  # document -> independent origin
    entity_of: dict[tuple[str, str], str] = field(default_factory=dict)  # (document, its entity) -> the story's entity
    pairs: tuple[Pair, ...] = ()
    digests: tuple[Digest, ...] = ()
