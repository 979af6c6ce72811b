from __future__ import annotations

from decimal import Decimal

from checker.model.annotation import Quantity
from checker.model.document import Span
from checker.model.value import Amount
from checker.normalize.quantities import amount

LOW, HIGH = Decimal(10), Decimal(12)


def test_everything_that_compares_is_kept() -> None:
    read = Quantity(
        Span(0, 5),
        LOW,
        HIGH,
        "year",
        "age",
        approximate=True,
        holder=3,
        part=True,
        kind="man",
        scope="several",
        with_actor=False,
    )
    assert amount(read) == Amount(LOW, HIGH, "year", "age", True, True, "man", "several", False)


def test_open_bounds_stay_open() -> None:
    assert amount(Quantity(Span(0, 5), None, HIGH)) == Amount(None, HIGH)
