"""A document's headline and its body, apart from each other. Used by the rule on headlines."""

from __future__ import annotations

from typing import Iterator, Sequence

import msgspec
from msgspec import Struct

from checker.compare.similarity import cosine, vector
from checker.graph import StoryGraph
from checker.model.assertion import Reading, Statement
from checker.model.document import TEXT, Span
from checker.model.predicate import AGE, COUNT, DAY, MEASURE, MONEY, PLACED, SHARE
from checker.model.value import Value
from checker.rules.holdings import Holdings
from checker.settings import Tolerance

_QUOTING = frozenset("?\"„“”»«‹›")
_ENDS = (".", "!", "…", ":")
_TEASER = 0.8  # likeness of a teaser and the sentence that says it again
_LEAD = 4  # statements in which that one stands
_TOLD = (COUNT, MONEY, SHARE, MEASURE, AGE, DAY, PLACED)
_BODY = 2  # statements of a body that can bear out anything


class Article(Struct, frozen=True):
    """A headline's statement and the statements of the body."""

    reading: Reading
    head: Statement
    body: tuple[Statement, ...]
    held: Holdings

    def alike(self, statement: Statement) -> float:
        """How alike the headline and a sentence are, but for names."""
        return cosine(_plain(self.head), _plain(statement))


def articles(document: Reading, graph: StoryGraph, tolerance: Tolerance = Tolerance()) -> Iterator[Article]:
    """The document's headlines that claim something, each with the body."""
    heads = _headlines(document)
    body = tuple(s for s in document.statements if s not in heads and s.passage.span.field == TEXT)
    if not heads or len(body) < _BODY:
        return
    reading = _named(document, graph)
    held = Holdings([_without(reading, heads, body)], tolerance)
    for head in heads:
        if _QUOTING.isdisjoint(head.passage.text):
            yield Article(reading, head, body, held)


def _named(reading: Reading, graph: StoryGraph) -> Reading:
    """The reading with the story's entities in its mentions, as its statements have them."""
    own = {entity.id: graph.linked.entity_of[reading.document, entity.id] for entity in reading.entities}
    return msgspec.structs.replace(
        reading,
        entities=tuple(graph.entities[id] for id in dict.fromkeys(own.values())),
        mentions=tuple(msgspec.structs.replace(m, entity=own[m.entity]) for m in reading.mentions),
    )


def _headlines(reading: Reading) -> list[Statement]:
    """The statements of the title, beside the text or in it, and else that of a first line that stands apart: a
    headline, or a teaser that a sentence below says again."""
    lines = [s for s in reading.statements if s.passage.span.field == TEXT][:2]
    apart = len(lines) == 2 and lines[1].passage.line > lines[0].passage.line + 1
    titles = list(reading.headlines)
    if any(head.passage.span.field == TEXT for head in titles) or not apart:
        return titles
    headed = not lines[0].passage.text.endswith(_ENDS) or _is_teaser(lines[0], reading)
    return [*titles, lines[0]] if headed else titles


def _is_teaser(first: Statement, reading: Reading) -> bool:
    """Is the sentence told once more, nearly word for word, at the beginning of the text? Two months of one statistic
    differ in their numbers too."""
    below = [s for s in reading.statements if s.passage.span.field == TEXT][1:_LEAD]
    return any(_TEASER <= cosine(_plain(first), _plain(s)) and len(_told(first) - _told(s)) <= 1 for s in below)


def _told(statement: Statement) -> set[Value]:
    """The numbers, days and places that it gives."""
    return {slot.value for slot in statement.slots if slot.predicate in _TOLD}


def _without(reading: Reading, heads: Sequence[Statement], body: tuple[Statement, ...]) -> Reading:
    """The reading of the body alone."""
    spans = [head.passage.span for head in heads]

    def inside(span: Span) -> bool:
        return span.field == TEXT and not any(head.holds(span) for head in spans)

    return msgspec.structs.replace(
        reading,
        title=None,
        statements=body,
        mentions=tuple(mention for mention in reading.mentions if inside(mention.span)),
        quantities=tuple(quantity for quantity in reading.quantities if inside(quantity.span)),
        times=tuple(time for time in reading.times if inside(time.span)),
    )


def _plain(statement: Statement) -> dict[int, float]:
    return vector(term.form for term in statement.terms if not term.named)
