"""Sentences as statements that other documents may make too: their content words, entities, and slots to compare."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import Iterator, Sequence

from checker.extract.deeds import Deeds
from checker.extract.intervals import whole_times
from checker.extract.passages import Passages
from checker.extract.placed import Placed
from checker.model.annotation import PLACE, Annotations, Clause, Quantity, Sentence
from checker.model.assertion import FUTURE, Assertion, Statement, Term
from checker.model.document import Span
from checker.model.predicate import (
    AGE,
    COUNT,
    DAY,
    DURATION,
    MEASURE,
    MONEY,
    PLACED,
    POLE,
    SAID_ON,
    SAYS,
    SHARE,
    TITLED,
)
from checker.model.resolved import Resolved
from checker.model.spans import Spans
from checker.model.value import SHARES, Place, Role, Value, Wording

_FEWEST_TERMS = 2
_OPENING = 2  # characters in front of the cue of a line of the page: a sign
_STAMP = 36  # characters from "UPDATE" to the end of its time
_NESTED = 20  # clauses that begin before a figure and may hold it


def statements(annotations: Annotations, resolved: Resolved, passages: Passages) -> Iterator[Statement]:
    """One statement a sentence that says something; headings too."""
    slots = _Slots(annotations, resolved, passages)
    deeds = Deeds(slots.named, passages)
    for number, sentence in enumerate(annotations.sentences):
        terms = slots.terms(sentence)
        if len(terms) >= _FEWEST_TERMS and not slots.is_furniture(sentence.span):
            key = f"s{number}"
            found = tuple(slots.of(key, sentence.span, terms))
            yield Statement(
                id=key,
                passage=passages.passage(sentence.span),
                terms=terms,
                entities=slots.entities(sentence.span),
                slots=found,
                negators=len(slots.negators.inside(sentence.span)),
                denials=len(slots.denials.inside(sentence.span)),
                kinds=_distinct(slots.events.inside(sentence.span)),
                cues=_distinct(slots.cues.inside(sentence.span)),
                deeds=tuple(deeds.of([clause for _, clause in slots.clauses.inside(sentence.span)], terms)),
            )


class _Slots:
    """Looks up what stands inside a sentence: everything is kept in the order of the text."""

    def __init__(self, annotations: Annotations, resolved: Resolved, passages: Passages) -> None:
        self.annotations, self.passages = annotations, passages
        found = _slots(annotations, resolved)
        self.figures = Placed([(span, (predicate, value)) for span, predicate, value in found])
        self.clauses = Placed([(clause.span, clause) for clause in annotations.clauses])
        nameless = Spans(annotations.anonymous)  # "asked not to be named" denies nothing
        denying = [span for span in annotations.negators if not nameless.hold(span)]
        self.negators = Placed([(span, None) for span in denying])
        self.denials = Placed([(span, None) for span in annotations.denials])
        self.offices = Placed([(word.span, word.office) for word in annotations.offices])
        self.poles = Placed([(pole.span, pole) for pole in annotations.poles])
        self.events = Placed([(event.span, event.kind) for event in annotations.events])
        self.cues = Placed([(cue.span, cue.kind) for cue in annotations.cues])
        self.names = frozenset(_name_words(annotations))
        self.named = Placed([(m.span, e) for m, e in zip(annotations.mentions, resolved.entity_of)])

    def terms(self, sentence: Sentence) -> tuple[Term, ...]:
        """The words of the sentence outside its figures: those are compared, not matched."""
        taken = [span for span, (predicate, _) in self.figures.inside(sentence.span) if predicate != PLACED]
        tokens = self.annotations.tokens[sentence.first : sentence.last]
        starts = [token.span.start for token in tokens]
        return tuple(
            Term(token.form.casefold(), start, token.form in self.names, bool(token.tag))
            for token, start, in_figure in zip(tokens, starts, _within(starts, taken))
            if token.form[0].isalpha() and not in_figure
        )

    def is_furniture(self, span: Span) -> bool:
        """A line of the page ("Posted: ...", "Copyright ..."), not of the article: its cue stands at the beginning."""
        cues = self.cues.inside(span)
        return bool(cues) and cues[0][1] == "furniture" and cues[0][0].start - span.start <= _OPENING

    def entities(self, span: Span) -> tuple[str, ...]:
        """The entities named in the sentence, each once, in order."""
        return tuple(dict.fromkeys(entity for _, entity in self.named.inside(span)))

    def of(self, key: str, span: Span, terms: Sequence[Term]) -> Iterator[Assertion]:
        """The sentence's figures and places, and its clauses with polarity and certainty."""
        published = self.passages.document.published
        clauses = [clause for _, clause in self.clauses.inside(span)]
        begins = [clause.span.start for clause in clauses]
        stamps = [cue.start for cue, kind in self.cues.inside(span) if kind == "stamp"]
        for at, (predicate, value) in self.figures.inside(span):
            if predicate == DAY and _is_stamp(at, stamps):
                continue
            clause = _around(clauses[: bisect_right(begins, at.start)][-_NESTED:], at)
            yield Assertion(
                subject=key,
                predicate=SAID_ON if predicate == DAY and clause and clause.reporting else predicate,
                value=value,
                passage=self.passages.passage(at),
                certainty=clause.certainty if clause else "asserted",
                asserted_at=published,
            )
        for at, office in self.offices.inside(span):
            yield Assertion(key, TITLED, Role(office), self.passages.passage(at), asserted_at=published)
        conditions = [clause.condition for clause in clauses if clause.condition]
        for at, pole in self.poles.inside(span):
            yield Assertion(
                subject=key,
                predicate=POLE,
                value=Wording(pole.concept, (pole.verb,) if pole.verb else ()),
                passage=self.passages.passage(at),
                polarity=pole.sign,
                condition="if" if any(condition.holds(at) for condition in conditions) else None,
                asserted_at=published,
            )
        for clause in clauses:
            place = clause.negation or clause.verb
            if place:
                yield Assertion(
                    subject=key,
                    predicate=SAYS,
                    value=Wording(clause.predicate, _words(terms, clause.span)),
                    passage=self.passages.passage(place),
                    polarity="-" if clause.negation else "+",
                    certainty=_certainty(clause),
                    time=FUTURE if clause.rules_out else None,
                    asserted_at=published,
                )


def _certainty(clause: Clause) -> str:
    """How sure the text is of a clause. What somebody demands, by the verb around it, is no more than planned."""
    if clause.own == "hearsay":
        return clause.own
    return "planned" if clause.certainty == "demanded" != clause.own else clause.certainty


def _within(starts: Sequence[int], spans: Sequence[Span]) -> Iterator[bool]:
    """Of each start: does it lie in one of the spans? Both are in order."""
    at = end = 0
    for start in starts:
        while at < len(spans) and spans[at].start <= start:
            end = max(end, spans[at].end)
            at += 1
        yield start < end


def _is_stamp(span: Span, stamps: Sequence[int]) -> bool:
    """ "UPDATE (11/23 at 4 p.m.)": no day of anything but the text."""
    return any(0 < span.start - start <= _STAMP for start in stamps)


def _around(clauses: Sequence[Clause], span: Span) -> Clause | None:
    """The smallest clause around the span."""
    around = [c for c in clauses if c.span.start <= span.start and span.end <= c.span.end]
    return min(around, key=lambda c: c.span.end - c.span.start, default=None)


def _name_words(annotations: Annotations) -> Iterator[str]:
    """The words with a capital of all names in the document: such a word is a name wherever it stands."""
    spans = (mention.span for mention in annotations.mentions)
    starts = {(span.field, at) for span in spans for at in range(span.start, span.end)}
    return (t.form for t in annotations.tokens if (t.span.field, t.span.start) in starts and t.form[0].isupper())


def _distinct(placed: Sequence[tuple[Span, str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(kind for _, kind in placed))


def _words(terms: Sequence[Term], span: Span) -> tuple[str, ...]:
    """The forms of the terms inside the span, but for names: those are compared as entities."""
    first, last = (bisect_left(terms, at, key=_start) for at in (span.start, span.end))
    return tuple(term.form for term in terms[first:last] if not term.named)


def _start(term: Term) -> int:
    return term.start


def _slots(annotations: Annotations, resolved: Resolved) -> Iterator[tuple[Span, str, Value]]:
    """Times, quantities, and places: a country that a preposition marks, a town that does not act ("Berlin said")."""
    for span, interval in whole_times(annotations.times, resolved.times):
        yield span, DURATION if interval.kind == "DURATION" else DAY, interval
    for quantity, amount in zip(annotations.quantities, resolved.amounts):
        yield quantity.span, predicate_of(quantity), amount
    acting = {c.subject for c in annotations.clauses if c.subject is not None and _alone(c, annotations)}
    for number, (mention, entity) in enumerate(zip(annotations.mentions, resolved.entity_of)):
        still = mention.key is not None and mention.key.islower() and number not in acting
        if mention.type == PLACE and mention.key and (mention.located or still):
            yield mention.span, PLACED, Place(entity, mention.name)


def _alone(clause: Clause, annotations: Annotations) -> bool:
    """Is the one who acts called nothing but the name: "Bonn", not "the court in Bonn"?"""
    assert clause.subject is not None
    return clause.agent is None or clause.agent.start == annotations.mentions[clause.subject].span.start


def predicate_of(quantity: Quantity) -> str:
    """What kind of slot a quantity fills."""
    if quantity.counted == "age":
        return AGE
    if quantity.unit is None:
        return COUNT
    if quantity.unit in SHARES:
        return SHARE
    return MONEY if len(quantity.unit) == 3 and quantity.unit.isupper() else MEASURE
