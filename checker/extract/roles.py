"""Who holds which office, as the document says."""

from __future__ import annotations

from typing import Iterator

from checker.extract.passages import Passages
from checker.model.annotation import Annotations
from checker.model.assertion import Assertion
from checker.model.predicate import HOLDS_ROLE
from checker.model.resolved import Resolved
from checker.model.value import Role


def roles(annotations: Annotations, resolved: Resolved, passages: Passages) -> Iterator[Assertion]:
    """For every person each distinct role, at its first place."""
    seen: set[tuple[str, Role]] = set()
    for mention, role in zip(annotations.roles, resolved.roles):
        if mention.holder is None:
            continue
        holder = resolved.entity_of[mention.holder]
        if (holder, role) not in seen:
            seen.add((holder, role))
            passage = passages.passage(mention.span)
            yield Assertion(holder, HOLDS_ROLE, role, passage, asserted_at=passages.document.published)
