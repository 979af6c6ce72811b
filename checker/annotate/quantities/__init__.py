"""Numbers with what they measure or count."""

from __future__ import annotations

from typing import Sequence

from checker.annotate.quantities.nobody import nobody
from checker.annotate.quantities.reader import Reader
from checker.annotate.scan import Scan
from checker.model.annotation import Mention, Quantity, TimeExpression


def quantities(
    scan: Scan, times: Sequence[TimeExpression], mentions: Sequence[Mention], offset: int
) -> list[Quantity]:
    """Every quantity of the field outside its times, in order. `offset`: number of the field's first mention."""
    found = [*Reader(scan, times, mentions, offset).read(), *nobody(scan)]
    return sorted(found, key=lambda quantity: quantity.span)
