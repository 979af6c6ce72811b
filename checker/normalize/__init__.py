"""Annotations + document -> values that compare, and the document's own entities."""

from __future__ import annotations

from checker.model.annotation import Annotations
from checker.model.resolved import Resolved
from checker.normalize.entities import resolve
from checker.normalize.names import parse_name
from checker.normalize.roles import role

__all__ = ["normalize", "parse_name"]


def normalize(annotations: Annotations) -> Resolved:
    """Resolve every mention to an entity and a name, every role mention to a role."""
    entities, ids, names = resolve(annotations.mentions)
    return Resolved(tuple(entities), tuple(ids), tuple(names), tuple(role(found) for found in annotations.roles))
