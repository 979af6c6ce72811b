"""What everybody and everything is called: one assertion a spelling."""

from __future__ import annotations

from typing import Iterator

from checker.extract.passages import Passages
from checker.model.annotation import Annotations
from checker.model.assertion import Assertion
from checker.model.predicate import NAMED
from checker.model.resolved import Resolved
from checker.model.value import Name


def names(annotations: Annotations, resolved: Resolved, passages: Passages) -> Iterator[Assertion]:
    """For every entity each distinct form of its name, at the form's first place."""
    seen: set[tuple[str, Name]] = set()
    for mention, entity, name in zip(annotations.mentions, resolved.entity_of, resolved.names):
        if (entity, name) not in seen:
            seen.add((entity, name))
            passage = passages.passage(mention.span)
            yield Assertion(entity, NAMED, name, passage, asserted_at=passages.document.published)
