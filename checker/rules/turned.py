"""A digest that says the opposite of the longer text it is made from: by a word, or by a "not". Part of C101.

Its sentences are held against those of the source that they rest on (link/digests).
"""

from __future__ import annotations

from typing import Iterator

from checker.compare.contrasts import opposites, synonyms
from checker.compare.coverage import Keys, held, keys_of, share, tells
from checker.graph import StoryGraph
from checker.model.assertion import Assertion, Statement, Term
from checker.model.finding import Judgement, Relation
from checker.model.linked import Rest
from checker.model.predicate import POLE
from checker.model.value import Wording, value_text
from checker.rules.base import Verdict, place_of
from checker.rules.denials import clause_side, clauses, likeness
from checker.rules.opposites import opposite

_WORD = 0.5  # share of a sentence's words that its source's hold, from which a word is held against theirs
_NOT = 0.5  # from which a "not" is
_NEAR, _BESIDE = 3, 1  # telling words on each side of a word
_FEWEST = 3  # telling words of a clause
_CLAUSE = 0.6  # share of a clause's words that the other side holds


def turned(graph: StoryGraph) -> Iterator[Verdict]:
    """One verdict for every word of a digest whose opposite its source has, and for every "not" on one side alone."""
    for digest in graph.linked.digests:
        if digest.headed:
            continue  # an article of its own may tell of another day
        source = next(reading for reading in graph.linked.readings if reading.document == digest.source)
        keys = keys_of(term.form for statement in source.statements for term in statement.terms)
        for rest in digest.rests:
            if rest.share >= _WORD:
                yield from _opposites(rest, keys)
            if rest.share >= _NOT:
                yield from _negations(rest)


def _opposites(rest: Rest, source: Keys) -> Iterator[Verdict]:
    """Words beside their opposites in the sentences the statement rests on.

    A word that the source has elsewhere has to stand right beside the word that its opposite stands beside.
    """
    own = keys_of(term.form for term in rest.statement.terms)
    parts = keys_of(term.form for part in rest.parts for term in part.terms)
    known = [(part, term) for part in rest.parts for term in _telling(part) if not held(term.form, own)]
    for term in _telling(rest.statement):
        if term.named or held(term.form, parts) or any(synonyms(term.form, other.form) for _, other in known):
            continue
        near = _BESIDE if held(term.form, source) else _NEAR
        for part, other in known:
            concept = _poles_apart(rest.statement, term, part, other)
            if concept or opposites(term.form, other.form):
                if _in_one_place(rest.statement, term, part, other, near):
                    one, against = _pole(rest.statement, term, concept), _pole(part, other, concept)
                    yield opposite(one, against, concept, rest.share)
                    break


def _telling(statement: Statement) -> list[Term]:
    return [term for term in statement.terms if tells(term.form)]


def _in_one_place(one: Statement, term: Term, other: Statement, partner: Term, near: int) -> bool:
    """As many a "not" here as there, and a word near the one that stands near the other too?"""
    words = keys_of(_around(other, partner, near))
    return one.denials == other.denials and any(held(word, words) for word in _around(one, term, near))


def _around(statement: Statement, term: Term, near: int) -> list[str]:
    """The telling words next to the term, so many on each side."""
    words = _telling(statement)
    at = words.index(term)
    return [word.form for word in (*words[max(0, at - near) : at], *words[at + 1 : at + 1 + near])]


def _poles_apart(one: Statement, term: Term, other: Statement, partner: Term) -> str:
    """The concept of which the two words name the two poles; "" for none."""
    ours, theirs = _poles(one, term), _poles(other, partner)
    return next((concept for concept in sorted(ours) if theirs.get(concept, ours[concept]) != ours[concept]), "")


def _poles(statement: Statement, term: Term) -> dict[str, str]:
    """Concept -> sign."""
    return {
        value_text(slot.value): slot.polarity
        for slot in statement.slots
        if slot.predicate == POLE and slot.passage.span.start == term.start
    }


def _pole(statement: Statement, term: Term, concept: str) -> Assertion:
    """The word as the rule on opposites takes it."""
    sign = _poles(statement, term).get(concept, "")
    return Assertion(statement.id, POLE, Wording(concept), place_of(statement, term), polarity=sign)


def _negations(rest: Rest) -> Iterator[Verdict]:
    """A clause that is negated on one side alone. A "not" of the digest may be that of any sentence it rests on; behind
    a nearest one without, only that one is asked."""
    own, nearest = rest.statement, rest.parts[0]
    if own.negators:
        affirmed = [] if nearest.negators else rest.parts
        if any(part.negators for part in affirmed):
            affirmed = rest.parts[:1]
        found = [both for part in affirmed for both in _denied(own, part)]
    else:
        found = [both for part in rest.parts if part.negators for both in _denied(part, own)]
    for denied, said in found[:1]:
        verb = value_text(denied.value) or "?"
        judgement = Judgement(Relation.CONFLICT, "affirmed here, negated there", round(0.4 + rest.share / 2, 2))
        sides = (clause_side(denied, "-"), clause_side(said, "+"))
        yield Verdict(judgement, sides, details={"negated": True, "verb": verb}, topic=verb)


def _denied(one: Statement, other: Statement) -> Iterator[tuple[Assertion, Assertion]]:
    """Each negated clause of the first whose words the other holds, and the clause there that is most like it."""
    said, keys = clauses(other, "+"), keys_of(term.form for term in other.terms)
    for denied in clauses(one, "-") if said else ():
        assert isinstance(denied.value, Wording)
        words = frozenset(filter(tells, denied.value.words))
        if len(words) >= _FEWEST and share(words, keys) >= _CLAUSE:
            yield denied, max(said, key=lambda clause: (likeness(denied, clause), -clause.passage.span.start))
