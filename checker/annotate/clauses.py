"""Clauses: predicate, subject, negation and its scope, condition, certainty."""

from __future__ import annotations

from typing import Sequence

from checker.annotate.scan import Scan
from checker.model.annotation import Clause, Mention


def clauses(scan: Scan, mentions: Sequence[Mention], offset: int) -> list[Clause]:
    """Every clause of the field, in order."""
    return []
