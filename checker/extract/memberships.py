"""Which party everybody is of, as the document says."""

from __future__ import annotations

from typing import Iterator

from checker.extract.passages import Passages
from checker.model.annotation import Annotations
from checker.model.assertion import POSSIBLE, Assertion
from checker.model.predicate import MEMBER_OF
from checker.model.resolved import Resolved
from checker.model.value import Wording


def memberships(annotations: Annotations, resolved: Resolved, passages: Passages) -> Iterator[Assertion]:
    """For every person with a given name each distinct party, by its key, at its first place; one of a title that
    somebody of no party may hold too is only possible."""
    seen: set[tuple[str, str, bool]] = set()
    for found in annotations.memberships:
        entity = resolved.entity_of[found.holder]
        told = entity, found.party, found.sure
        if told not in seen and " " in annotations.mentions[found.holder].name:
            seen.add(told)
            passage = passages.passage(found.span)
            yield Assertion(
                entity,
                MEMBER_OF,
                Wording(found.party),
                passage,
                certainty="asserted" if found.sure else POSSIBLE,
                asserted_at=passages.document.published,
            )
