"""Times and quantities as `extract` prints them and the statements use them."""

from __future__ import annotations

from checker.model.annotation import Annotations
from checker.model.assertion import ReadQuantity, ReadTime
from checker.model.document import Document
from checker.model.resolved import Resolved


def read_times(document: Document, annotations: Annotations, resolved: Resolved) -> tuple[ReadTime, ...]:
    """Every time expression with its value."""
    pairs = zip(annotations.times, resolved.times)
    return tuple(ReadTime(time.span, document.words(time.span), value) for time, value in pairs)


def read_quantities(document: Document, annotations: Annotations, resolved: Resolved) -> tuple[ReadQuantity, ...]:
    """Every quantity with its value."""
    pairs = zip(annotations.quantities, resolved.amounts)
    return tuple(ReadQuantity(found.span, document.words(found.span), value) for found, value in pairs)
