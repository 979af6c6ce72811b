"""Which party everybody is of, as the document says."""

from __future__ import annotations

from typing import Iterator

from checker.extract.passages import Passages
from checker.model.annotation import Annotations
from checker.model.assertion import Assertion
from checker.model.predicate import MEMBER_OF
from checker.model.resolved import Resolved
from checker.model.value import Wording


def memberships(annotations: Annotations, resolved: Resolved, passages: Passages) -> Iterator[Assertion]:
    """For every person with a given name each distinct party, by its key, at its first place."""
    seen: set[tuple[str, str]] = set()
    for found in annotations.memberships:
        entity = resolved.entity_of[found.holder]
        if (entity, found.party) not in seen and " " in annotations.mentions[found.holder].name:
            seen.add((entity, found.party))
            passage = passages.passage(found.span)
            yield Assertion(
                entity, MEMBER_OF, Wording(found.party), passage, asserted_at=passages.document.published
            )
