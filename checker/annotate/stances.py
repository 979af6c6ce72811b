"""Stances: who excludes, denies, agrees to, refuses, promises, demands, confirms or doubts what."""

from __future__ import annotations

from typing import Sequence

from checker.annotate.scan import Scan
from checker.model.annotation import Clause, Mention, Stance


def stances(scan: Scan, mentions: Sequence[Mention], clauses: Sequence[Clause], offset: int) -> list[Stance]:
    """Every stance of the field, in order."""
    return []
