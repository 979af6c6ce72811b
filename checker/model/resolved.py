"""What `normalize` makes of the annotations: entities of the document, and values that compare."""

from __future__ import annotations

from msgspec import Struct

from checker.model.assertion import Entity
from checker.model.value import Amount, Interval, Name, Role


class Resolved(Struct, frozen=True):
    """Parallel to the annotations: one entity id and one name a mention, one role a role mention."""

    entities: tuple[Entity, ...]
    entity_of: tuple[str, ...]  # by number of the mention
    names: tuple[Name, ...]  # by number of the mention
    roles: tuple[Role, ...]  # by number of the role mention
    times: tuple[Interval, ...] = ()  # by number of the time expression
    amounts: tuple[Amount, ...] = ()  # by number of the quantity
    referents: tuple[str | None, ...] = ()  # by number of the reference: the entity it stands for
