"""Times and quantities as `extract` prints them, and the ages of persons."""

from __future__ import annotations

from typing import Iterator

from checker.extract.meant import Meant
from checker.extract.passages import Passages
from checker.model.annotation import Annotations
from checker.model.assertion import Assertion, ReadQuantity, ReadTime
from checker.model.document import Document
from checker.model.predicate import AGE
from checker.model.resolved import Resolved
from checker.model.value import Amount


def read_times(document: Document, annotations: Annotations, resolved: Resolved) -> tuple[ReadTime, ...]:
    """Every time expression with its value."""
    pairs = zip(annotations.times, resolved.times)
    return tuple(ReadTime(time.span, document.words(time.span), value) for time, value in pairs)


def read_quantities(document: Document, annotations: Annotations, resolved: Resolved) -> tuple[ReadQuantity, ...]:
    """Every quantity with its value."""
    pairs = zip(annotations.quantities, resolved.amounts)
    return tuple(ReadQuantity(found.span, document.words(found.span), value) for found, value in pairs)


def ages(annotations: Annotations, resolved: Resolved, passages: Passages) -> Iterator[Assertion]:
    """For every person each distinct age, at its first place."""
    seen: set[tuple[str, Amount]] = set()
    meant = Meant(annotations, resolved)
    for quantity, amount in zip(annotations.quantities, resolved.amounts):
        holder = meant.of_age(quantity) if quantity.unit == "year" else None
        if holder is not None and (holder, amount) not in seen:
            seen.add((holder, amount))
            passage = passages.passage(quantity.span)
            yield Assertion(holder, AGE, amount, passage, asserted_at=passages.document.published)
