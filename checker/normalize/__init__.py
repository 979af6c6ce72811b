"""Annotations + document -> values that compare, and the document's own entities."""

from __future__ import annotations

from decimal import Decimal

from checker.model.annotation import Annotations
from checker.model.document import Document
from checker.model.resolved import Resolved
from checker.normalize.coreference import referents
from checker.normalize.entities import resolve
from checker.normalize.names import parse_name
from checker.normalize.quantities import amount
from checker.normalize.roles import role
from checker.normalize.times import intervals

__all__ = ["normalize", "parse_name"]


def normalize(document: Document, annotations: Annotations) -> Resolved:
    """Resolve every mention to an entity and a name, every role, time and quantity to a value."""
    entities, ids, names = resolve(
        annotations.mentions, annotations.roles, _ages(annotations), annotations.sentences
    )
    return Resolved(
        entities=tuple(entities),
        entity_of=tuple(ids),
        names=tuple(names),
        roles=tuple(map(role, annotations.roles)),
        times=tuple(intervals(annotations.times, document)),
        amounts=tuple(map(amount, annotations.quantities)),
        referents=tuple(referents(annotations, ids)),
    )


def _ages(annotations: Annotations) -> dict[int, Decimal]:
    """Number of a mention -> the age in years that stands beside it."""
    pairs = ((q.holder, q.low) for q in annotations.quantities if q.unit == "year" and q.scope != "then")
    return {holder: age for holder, age in pairs if holder is not None and age is not None}
