"""Quantities to amounts that compare."""

from __future__ import annotations

from checker.model.annotation import Quantity
from checker.model.value import Amount


def amount(quantity: Quantity) -> Amount:
    """The quantity's interval with its unit and what it counts."""
    return Amount(
        quantity.low,
        quantity.high,
        quantity.unit,
        quantity.counted,
        quantity.approximate,
        quantity.part,
        quantity.kind,
        quantity.scope,
        quantity.with_actor,
    )
