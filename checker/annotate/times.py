"""Time expressions: what the words of one field say of when, how long and how often."""

from __future__ import annotations

from checker.annotate.scan import Scan
from checker.model.annotation import TimeExpression


def times(scan: Scan) -> list[TimeExpression]:
    """Every time expression of the field, in order, none inside another."""
    return []
