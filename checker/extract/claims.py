"""What somebody known says, excludes, agrees to, promises and so on, as assertions: the predicate is the act."""

from __future__ import annotations

from typing import Iterator

from checker.extract.meant import Meant
from checker.extract.passages import Passages
from checker.model.annotation import Annotations
from checker.model.assertion import Assertion
from checker.model.document import Span
from checker.model.predicate import SAID
from checker.model.resolved import Resolved
from checker.model.value import Wording


def claims(annotations: Annotations, resolved: Resolved, passages: Passages) -> Iterator[Assertion]:
    """Stances held in person, then quotations; the value is the topic's words, or those quoted."""
    meant = Meant(annotations, resolved)
    yield from _stances(annotations, meant, passages)
    for quote in annotations.quotes:
        speaker = meant.who(quote.speaker_span, quote.speaker)
        if speaker is not None:
            passage, published = passages.passage(quote.span), passages.document.published
            value = Wording(_line(passages, quote.span))
            yield Assertion(speaker, SAID, value, passage, attributed_to=speaker, asserted_at=published)


def _stances(annotations: Annotations, meant: Meant, passages: Passages) -> Iterator[Assertion]:
    for stance in annotations.stances:
        holder = meant.who(stance.holder_span, stance.holder)
        if holder is not None and stance.role is None and stance.topic is not None:
            yield Assertion(
                subject=holder,
                predicate=stance.act,
                value=Wording(_line(passages, stance.topic)),
                passage=passages.passage(stance.span),
                polarity=stance.polarity,
                certainty=stance.certainty,
                condition=_line(passages, stance.condition) or None,
                asserted_at=passages.document.published,
            )


def _line(passages: Passages, span: Span | None) -> str:
    return " ".join(passages.document.words(span).split()) if span else ""
