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
    for at in [at for at, form in enumerate(scan.low) if form in words.nobody.opening]:
        end, counted = words.nobody.at(scan.low, at) or (at, "")
        around = scan.low[max(0, at - 1) : at] + scan.low[end : end + 1]
        if counted and not any(words.has("nobody_limits", word) for word in around):
            place = next((here for here in range(at, end) if words.has("nobody_words", scan.low[here])), at)
            if place not in told:
                told.add(place)
                yield Quantity(scan.span(place, place + 1), _NONE, _NONE, counted=counted)
