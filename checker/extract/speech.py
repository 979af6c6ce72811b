"""Quotations and stances with their speakers and holders."""

from __future__ import annotations

from typing import Iterator

from checker.extract.passages import Passages
from checker.model.annotation import Annotations
from checker.model.assertion import ReadQuote, ReadStance
from checker.model.document import Span
from checker.model.resolved import Resolved


def read_quotes(annotations: Annotations, resolved: Resolved, passages: Passages) -> Iterator[ReadQuote]:
    """Every quotation with its speaker."""
    for quote in annotations.quotes:
        yield ReadQuote(
            passages.passage(quote.span),
            quote.direct,
            _words(annotations, quote.span),
            None if quote.speaker is None else resolved.entity_of[quote.speaker],
            passages.passage(quote.speaker_span) if quote.speaker_span else None,
            quote.cue,
        )


def read_stances(annotations: Annotations, resolved: Resolved, passages: Passages) -> Iterator[ReadStance]:
    """Every stance with its holder and topic."""
    document = passages.document
    for stance in annotations.stances:
        topic = stance.topic
        yield ReadStance(
            passage=passages.passage(stance.span),
            act=stance.act,
            polarity=stance.polarity,
            holder=None if stance.holder is None else resolved.entity_of[stance.holder],
            holder_words=document.words(stance.holder_span) if stance.holder_span else "",
            role=stance.role,
            topic=" ".join(document.words(topic).split()) if topic else "",
            topic_words=stance.topic_words,
            entities=_entities(annotations, resolved, topic) if topic else (),
            certainty=stance.certainty,
            condition=document.words(stance.condition) if stance.condition else None,
            change=stance.change,
            asserted_at=document.published,
        )


def _words(annotations: Annotations, span: Span) -> tuple[str, ...]:
    """The words inside the span, in small letters."""
    inside = (t for t in annotations.tokens if _inside(t.span, span) and t.form[0].isalnum())
    return tuple(token.form.casefold() for token in inside)


def _entities(annotations: Annotations, resolved: Resolved, span: Span) -> tuple[str, ...]:
    pairs = zip(annotations.mentions, resolved.entity_of)
    return tuple(dict.fromkeys(entity for mention, entity in pairs if _inside(mention.span, span)))


def _inside(inner: Span, outer: Span) -> bool:
    return inner.field == outer.field and outer.start <= inner.start and inner.end <= outer.end
