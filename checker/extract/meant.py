"""Who is meant by words that are no name: what `normalize` found out about the references, by where they stand."""

from __future__ import annotations

from checker.model.annotation import Annotations, Quantity
from checker.model.document import Span
from checker.model.resolved import Resolved


class Meant:
    """Answers for one document."""

    def __init__(self, annotations: Annotations, resolved: Resolved) -> None:
        self._entity_of = resolved.entity_of
        pairs = list(zip(annotations.references, resolved.referents))
        self._starting = {(r.span.field, r.span.start): found for r, found in pairs}
        self._ending = {(r.span.field, r.span.end): found for r, found in pairs if r.age is not None}

    def who(self, words: Span | None, mention: int | None) -> str | None:
        """The entity that these words mean: of a reference whom it stands for, else that of the mention."""
        key = (words.field, words.start) if words else None
        if key in self._starting:
            return self._starting[key]
        return None if mention is None else self._entity_of[mention]

    def of_age(self, quantity: Quantity) -> str | None:
        """The entity whose age it is."""
        if quantity.holder is not None:
            return self._entity_of[quantity.holder]
        return self._ending.get((quantity.span.field, quantity.span.end))
