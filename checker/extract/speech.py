"""Quotations and stances with their speakers and holders."""

from __future__ import annotations

from bisect import bisect_left
from typing import Iterator

from checker.extract.meant import Meant
from checker.extract.passages import Passages
from checker.extract.placed import Placed
from checker.model.annotation import Annotations, Token
from checker.model.assertion import ReadQuote, ReadStance
from checker.model.document import Span
from checker.model.resolved import Resolved

_APOSTROPHES = str.maketrans("’ʼ`´", "''''")
# Tags of words that carry no content of their own, of both tag sets.
_LIGHT = (
    *("ART", "APP", "KO", "PPER", "PRF", "PD", "PPOS", "PREL", "PTKZU", "PTKA", "PTKVZ", "VA", "ADV", "PROAV", "ITJ"),
    *("AT0", "PR", "CJ", "PN", "DP", "DT", "TO0", "VB", "VH", "VD", "AV", "EX0", "PO"),
)


def read_quotes(annotations: Annotations, resolved: Resolved, passages: Passages) -> Iterator[ReadQuote]:
    """Every quotation with its speaker."""
    tokens, meant = _Tokens(annotations), Meant(annotations, resolved)
    for quote in annotations.quotes:
        inside = tokens.inside(quote.span)
        yield ReadQuote(
            passages.passage(quote.span),
            quote.direct,
            tuple(token.form.casefold().translate(_APOSTROPHES) for token in inside),
            "".join(map(tokens.weight, inside)),
            meant.who(quote.speaker_span, quote.speaker),
            passages.passage(quote.speaker_span) if quote.speaker_span else None,
            quote.cue,
            quote.guessed,
        )


def read_stances(annotations: Annotations, resolved: Resolved, passages: Passages) -> Iterator[ReadStance]:
    """Every stance with its holder and topic."""
    document, meant = passages.document, Meant(annotations, resolved)
    named = Placed([(m.span, entity) for m, entity in zip(annotations.mentions, resolved.entity_of)])
    for stance in annotations.stances:
        topic = stance.topic
        yield ReadStance(
            passage=passages.passage(stance.span),
            act=stance.act,
            polarity=stance.polarity,
            holder=meant.who(stance.holder_span, stance.holder),
            holder_words=document.words(stance.holder_span) if stance.holder_span else "",
            role=stance.role,
            topic=" ".join(document.words(topic).split()) if topic else "",
            topic_words=stance.topic_words,
            entities=_entities(named, topic) if topic else (),
            certainty=stance.certainty,
            condition=document.words(stance.condition) if stance.condition else None,
            body=stance.body,
            change=stance.change,
            said=" ".join(document.words(stance.said).split()) if stance.said else "",
            asserted_at=document.published,
        )


class _Tokens:
    """The words of the document, to be cut out by span, with what they weigh."""

    def __init__(self, annotations: Annotations) -> None:
        self._tokens = sorted(annotations.tokens, key=_place)
        self._places = [_place(token) for token in self._tokens]
        self._negations = {clause.negation.start for clause in annotations.clauses if clause.negation}

    def inside(self, span: Span) -> list[Token]:
        """The words inside the span."""
        first = bisect_left(self._places, (span.field, span.start))
        last = bisect_left(self._places, (span.field, span.end))
        return [token for token in self._tokens[first:last] if token.form[0].isalnum()]

    def weight(self, token: Token) -> str:
        """c: a word with a content of its own; n: it denies the clause; l: a light word."""
        if token.span.start in self._negations:
            return "n"
        return "l" if token.tag.startswith(_LIGHT) else "c"


def _place(token: Token) -> tuple[str, int]:
    return token.span.field, token.span.start


def _entities(named: Placed[str], span: Span) -> tuple[str, ...]:
    """The entities named inside the span, each once, in order."""
    return tuple(dict.fromkeys(entity for place, entity in named.inside(span) if span.holds(place)))
