"""Which of two things happened first: successions with the words that tell each side."""

from __future__ import annotations

from bisect import bisect_right
from typing import Iterator, Sequence

from checker.extract.passages import Passages
from checker.extract.placed import Placed
from checker.model.annotation import Annotations, Succession
from checker.model.assertion import Happening, Order
from checker.model.document import Span

_LONGEST = 40  # words of one side


def orders(annotations: Annotations, passages: Passages) -> Iterator[Order]:
    """Every order of two happenings that the document tells."""
    reader = _Reader(annotations)
    for told in annotations.successions:
        spans = sorted((*told.first, *told.then))
        whole = Span(spans[0].start, max(span.end for span in spans), spans[0].field)
        first, then = reader.happening(told.first), reader.happening(told.then)
        yield Order(first, then, passages.passage(whole), reader.statements(told))


class _Reader:
    """Looks up what stands in the spans of a succession."""

    def __init__(self, annotations: Annotations) -> None:
        spans = (mention.span for mention in annotations.mentions)
        self.named = {(span.field, at) for span in spans for at in range(span.start, span.end)}
        self.tokens = Placed([(token.span, token.form.casefold()) for token in annotations.tokens])
        self.events = Placed([(event.span, event.kind) for event in annotations.events])
        self.sentences = {(s.span.field, s.span.start): f"s{number}" for number, s in enumerate(annotations.sentences)}
        self.starts = sorted(self.sentences)

    def happening(self, spans: Sequence[Span]) -> Happening:
        """The words and the kinds of events inside the spans."""
        words = [word for span in spans for word in self.tokens.inside(span) if word[1][0].isalpha()][:_LONGEST]
        plain = [form for at, form in words if (at.field, at.start) not in self.named]
        kinds = dict.fromkeys(kind for span in spans for _, kind in self.events.inside(span))
        return Happening(tuple(form for _, form in words), tuple(plain), tuple(kinds))

    def statements(self, told: Succession) -> tuple[str, ...]:
        """The ids of the sentences that the succession stands in."""
        places = {bisect_right(self.starts, (span.field, span.start)) - 1 for span in (*told.first, *told.then)}
        return tuple(self.sentences[self.starts[at]] for at in sorted(places))
