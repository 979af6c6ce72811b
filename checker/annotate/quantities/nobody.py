"""A toll of none: "Verletzt wurde niemand", "no one was killed"."""

from __future__ import annotations

from decimal import Decimal
from typing import Iterator

from checker.annotate.quantities.lexicon import lexicon
from checker.annotate.scan import Scan
from checker.model.annotation import Quantity

_NONE = Decimal(0)


def nobody(scan: Scan) -> Iterator[Quantity]:
    """Every such wording of the field as a number of nought, at its "no". "No one else was hurt" counts the others."""
    words, told = lexicon(scan.language.code), set[int]()
    for at, end in words.nobody.ends(scan.low).items():
        around = scan.low[max(0, at - 1) : at] + scan.low[end : end + 1]
        if not any(words.has("nobody_limits", word) for word in around):
            found = words.nobody.at(scan.low, at)
            place = next((here for here in range(at, end) if words.has("nobody_words", scan.low[here])), at)
            if place not in told:
                told.add(place)
                yield Quantity(scan.span(place, place + 1), _NONE, _NONE, counted=found[1] if found else None)
