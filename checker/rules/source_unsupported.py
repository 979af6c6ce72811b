"""A name, number or day of a text that no other source holds.

Finds
    A person, body or place, a number, or a day in one text that none of the other texts of the story has, in whatever
    wording. One finding an item, with the nearest passage of a source where there is one.

Why it matters
    What stands in no source was added, misread or misprinted. In a draft that is made from its sources it wants an
    editor's look; between independent sources it is what only one of them knows.

Contradiction
    "Der Schaden beträgt vier Millionen Euro" in a draft, and no source has four million of anything.
    "Officer Dana Whitlock found the boat" where no source names a Whitlock.

No contradiction
    Another form of the same: "5 Millionen" and "fünf Millionen", a rounded number, a surname alone, an abbreviation,
    the Tuesday of a source and its date.
    Ages, titles, small numbers that a writer counts himself, the publisher's and the agency's own lines, headings, the
    day of publication, and what the sentence itself marks as the paper's own ("sagte er dieser Zeitung").
    Sentences that no source has at all, as far as their numbers and days go: they are of another matter. A new name
    counts there too, where the text otherwise follows its sources.

Limits
    Whether a sentence is also the source's is told by their likeness. A sum that the writer has worked out is no
    source's. Countries, and bodies and places in a text of another language, are not judged. What another rule already
    shows at the same words is not said again.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from decimal import Decimal
from typing import Iterator, Sequence

from checker.graph import StoryGraph
from checker.model.annotation import ORGANIZATION, PERSON, PLACE
from checker.model.assertion import Assertion, Entity, Passage, Reading, Statement
from checker.model.document import TEXT, Span
from checker.model.finding import INFO, Judgement, Relation
from checker.model.predicate import COUNT, DAY, MEASURE, MONEY, NAMED, SAYS, SHARE
from checker.model.value import Amount, Interval, value_text
from checker.rules.base import GRAPH, Rule, Side, Verdict
from checker.rules.holdings import Holdings
from checker.settings import Settings

_SOURCE = 3  # statements of the other texts together, from which they are sources
_FOLLOWS = 0.5  # share of a text's sentences with a partner, from which it follows its sources
_COUNTED_BY_HAND = Decimal(3)  # so many things a writer counts himself
_VAGUE = 2  # how far apart the bounds of a number lie that says little: "hundreds"
_FIGURES = (COUNT, MONEY, SHARE, MEASURE)
_NEW_NAME = 0.5  # confidence of a name in a sentence that no source has
_GUESSED = 0.6  # what is left of it where body or place stands in no list: it may be no name


class _Text:
    """One document, its sentences, and the nearest passage of a source to each."""

    def __init__(self, reading: Reading, nearest: dict[Statement, tuple[float, Passage]]) -> None:
        self.reading, self.nearest = reading, nearest
        self.told = [s for s in reading.statements if any(slot.predicate == SAYS for slot in s.slots)]
        self._starts = [(s.passage.span.field, s.passage.span.start) for s in self.told]
        self._aside = [o.passages[0].span for o in reading.observations if o.kind in ("signed", "cited")]
        self._own = [o.passages[0].span for o in reading.observations if o.kind == "own"]

    @property
    def follows(self) -> bool:
        """Have most of its sentences a partner in a source?"""
        return sum(s in self.nearest for s in self.told) >= _FOLLOWS * len(self.told)

    def around(self, span: Span) -> Statement | None:
        """The sentence that says something around the span, if it claims no source of its own."""
        at = bisect_right(self._starts, (span.field, span.start)) - 1
        found = self.told[at] if at >= 0 and self.told[at].passage.span.holds(span) else None
        if found is None or self.is_own(found) or any(aside.holds(span) for aside in self._aside):
            return None
        return found

    def is_own(self, statement: Statement) -> bool:
        """Does the sentence say that the paper has it by itself?"""
        return any(statement.passage.span.holds(own) for own in self._own)


def judge(graph: StoryGraph, settings: Settings) -> Iterator[Verdict]:
    """One verdict an item that one document alone holds."""
    readings = graph.linked.readings
    nearest = _nearest(graph)
    held = Holdings(readings, settings.tolerance) if nearest else None
    for reading in readings:
        others = [other for other in readings if other is not reading]
        if held and sum(len(other.statements) for other in others) >= _SOURCE:
            text = _Text(reading, nearest)
            yield from _figures(text, held, others)
            yield from _names(text, held, others, graph)


def _nearest(graph: StoryGraph) -> dict[Statement, tuple[float, Passage]]:
    """Statement -> how alike the most alike one of another document is, and where that stands."""
    found: dict[Statement, tuple[float, Passage]] = {}
    for pair in graph.linked.pairs:
        for own, other in ((pair.one, pair.other), (pair.other, pair.one)):
            if own not in found or (pair.score, other.passage) > found[own]:
                found[own] = (pair.score, other.passage)
    return found


def _figures(text: _Text, held: Holdings, others: Sequence[Reading]) -> Iterator[Verdict]:
    """Numbers and days in sentences that a source has too."""
    abroad = all(other.language != text.reading.language for other in others)
    seen: set[str] = set()
    for statement in text.told:
        if statement in text.nearest and not text.is_own(statement):
            for slot in statement.slots:
                key = value_text(slot.value)
                if key not in seen and _is_new(slot, text.reading, held, abroad):
                    seen.add(key)
                    kind = "day" if slot.predicate == DAY else "number"
                    yield _verdict(slot.passage, f"{kind}/{key}", kind, text, statement)


def _is_new(slot: Assertion, reading: Reading, held: Holdings, abroad: bool) -> bool:
    value = slot.value
    if slot.predicate in _FIGURES and isinstance(value, Amount) and value.low is not None and value.high is not None:
        by_hand = value.unit is None and value.low <= _COUNTED_BY_HAND
        vague = abs(value.high) > _VAGUE * abs(value.low)
        return not (by_hand or vague) and not held.has_amount(value, reading.document)
    if slot.predicate == DAY and isinstance(value, Interval) and value.first and value.first == value.last:
        today = (reading.published or "")[:10] == value.first
        return not today and not _named_alike(slot, reading, held, abroad) and not held.has_day(value, reading.document)
    return False


def _named_alike(slot: Assertion, reading: Reading, held: Holdings, abroad: bool) -> bool:
    """A day without a figure that another text has by its word: "Christmas", "Christmas trade". Of another language
    no such word is known."""
    words = slot.passage.text
    return not any(map(str.isdigit, words)) and (abroad or held.has_name(words, reading.document))


def _names(text: _Text, held: Holdings, others: Sequence[Reading], graph: StoryGraph) -> Iterator[Verdict]:
    """Names that no source has: in sentences that a source has too, or anywhere in a text that follows its sources."""
    known = {graph.linked.entity_of[other.document, m.entity] for other in others for m in other.mentions}
    publishers = {reading.source.publisher for reading in graph.linked.readings}
    abroad = all(other.language != text.reading.language for other in others)
    for id, passage in _named(graph, text.reading.document):
        entity, statement = graph.entities[id], text.around(passage.span)
        if id in known or statement is None or not (statement in text.nearest or text.follows):
            continue
        apart = entity.name in publishers or not _judged(entity, passage, abroad) or _opens(text, passage)
        if not apart and not held.has_name(f"{entity.name} {passage.text}", text.reading.document):
            sure = 1.0 if entity.key or entity.type == PERSON else _GUESSED
            yield _verdict(passage, f"name/{id}", "name", text, statement, sure)


def _named(graph: StoryGraph, document: str) -> Iterator[tuple[str, Passage]]:
    """Every entity of the document with the first place that names it."""
    first: dict[str, Passage] = defaultdict()
    for assertion in graph.linked.assertions:
        if assertion.document == document and assertion.predicate == NAMED:
            first[assertion.subject] = min(first.get(assertion.subject, assertion.passage), assertion.passage)
    return iter(sorted(first.items(), key=lambda item: item[1]))


def _judged(entity: Entity, passage: Passage, abroad: bool) -> bool:
    """Countries and governments go by many words, an abbreviation may stand for what a source writes out."""
    if passage.text.isupper() or entity.type not in (PERSON, ORGANIZATION, PLACE):
        return False
    key = entity.key or ""
    return not (key.isupper() or key.startswith("government")) and (entity.type == PERSON or not abroad)


def _opens(text: _Text, passage: Passage) -> bool:
    """The place of the date line."""
    first = text.told[0].passage.span
    return (first.field, first.start) == (passage.span.field, passage.span.start) == (TEXT, passage.span.start)


def _verdict(passage: Passage, key: str, kind: str, text: _Text, statement: Statement, share: float = 1.0) -> Verdict:
    near = text.nearest.get(statement)
    item = Side(" ".join(passage.text.split()), (passage,), key)
    source = (Side(" ".join(near[1].text.split()), (near[1],), "nearest"),) if near else ()
    sure = round(share * (0.4 + near[0] / 2 if near else _NEW_NAME), 2)
    return Verdict(
        Judgement(Relation.UNKNOWN, "no other source has it", sure),
        (item, *source),
        details={"kind": kind, "holder": [text.reading.document], "near": bool(near)},
    )


RULE = Rule("S201", "source.unsupported", INFO, GRAPH, judge, None, __doc__ or "", yields=True)
