"""Statements about one thing of which one says the opposite: rise and fall, open and close. Part of C101."""

from __future__ import annotations

from collections import defaultdict
from typing import Iterator, Mapping

from checker.compare.similarity import weight
from checker.graph import StoryGraph
from checker.model.assertion import Assertion, ReadStance, Statement
from checker.model.document import Span
from checker.model.finding import Judgement, Relation
from checker.model.linked import Pair
from checker.model.predicate import POLE, SAYS
from checker.rules.base import Side, Verdict
from checker.rules.circumstances import one_agent, other_circumstances, other_people, same_event
from checker.rules.statements import context, side_by_side

Stances = Mapping[str, tuple[ReadStance, ...]]  # by document
_ALIKE, _TWINS = 0.53, 0.4  # score of two statements; in texts that run side by side
_AROUND = 0.25  # likeness of the words around the two
_TELLING = 2.6  # weight of a word that tells something
_POINTING = "it:"  # in front of the concept of words that only point at their matter: "stimmte dagegen"
_TURNED = "not:"  # in front of the concept of a word with a prefix that turns it round


def opposites(graph: StoryGraph) -> Iterator[Verdict]:
    """One verdict for every concept of which two statements name the two poles."""
    seen: set[frozenset[str]] = set()
    stances = {reading.document: reading.stances for reading in graph.linked.readings}
    for pair in graph.linked.pairs:
        if pair.score >= (_TWINS if side_by_side(pair) else _ALIKE) and _comparable(pair):
            for verdict in _of_pair(pair, stances):
                key = frozenset(side.key for side in verdict.sides)
                if key not in seen:
                    seen.add(key)
                    yield verdict


def _comparable(pair: Pair) -> bool:
    """One event in one state, and as many negations here as there: "not open" is no opposite of "closed"."""
    even = pair.one.negators == pair.other.negators or pair.one.denials == pair.other.denials
    of_one = side_by_side(pair) or one_agent(pair) and not other_people(pair)
    return even and of_one and same_event(pair) and not other_circumstances(pair, (POLE,))


def _of_pair(pair: Pair, stances: Stances) -> Iterator[Verdict]:
    if _across(pair.one, pair.other) or _across(pair.other, pair.one):
        return
    for one, other, concept in opposed(pair):
        near = context(pair.one, one, pair.other, other) >= _AROUND
        if _held(pair, one, other, stances) or concept.startswith(_POINTING) and not side_by_side(pair):
            continue
        if near or side_by_side(pair) and _behind(pair.one, one) & _behind(pair.other, other):
            yield opposite(one, other, concept, pair.score)
    turned = (*turned_round(pair.one, pair.other), *turned_round(pair.other, pair.one))
    yield from (opposite(*found, pair.score) for found in turned)


def _across(one: Statement, other: Statement) -> bool:
    """ "A wins" and "B loses against A": is one told of somebody else, who does it to the first of the other?"""
    words = {term.form for term in other.terms}
    return any(
        set(other.entities[:1]) & {entity for party in deed.others for entity in party.entities}
        and not set(deed.agent.entities) & set(other.entities)
        and words.isdisjoint(word for word in (*deed.agent.words, *deed.agent.names) if weight(word) >= _TELLING)
        for deed in one.deeds
    )


def _held(pair: Pair, one: Assertion, other: Assertion, stances: Stances) -> bool:
    """Are both words stances of somebody? They are compared as such; side by side only where one holds both."""
    holders = [
        {s.holder or s.body for s in stances[pole.document] if _meets(s.passage.span, pole.passage.span)} - {None}
        for pole in (one, other)
    ]
    return bool(holders[0] & holders[1] if side_by_side(pair) else holders[0] and holders[1])


def _meets(one: Span, other: Span) -> bool:
    return one.field == other.field and one.start < other.end and other.start < one.end


def opposed(pair: Pair) -> Iterator[tuple[Assertion, Assertion, str]]:
    """Two words for the two poles of one concept, each statement naming one pole alone; and the concept."""
    ours, theirs = _poles(pair.one), _poles(pair.other)
    for concept in sorted(ours.keys() & theirs.keys()):
        signs = [{pole.polarity for pole in poles[concept]} for poles in (ours, theirs)]
        if all(len(own) == 1 for own in signs) and signs[0] != signs[1]:
            yield ours[concept][0], theirs[concept][0], concept


def turned_round(one: Statement, other: Statement) -> Iterator[tuple[Assertion, Assertion, str]]:
    """A word turned round by a prefix here, and the word itself there: "ungeklärt" and "geklärt"."""
    for concept, found in _poles(one).items():
        root = concept.removeprefix(_TURNED)
        told = [slot for slot in other.slots if slot.predicate == SAYS and root in getattr(slot.value, "words")]
        if root != concept and told and root not in {term.form for term in one.terms}:
            yield found[0], told[0], concept


def _behind(statement: Statement, pole: Assertion) -> set[str]:
    """What stands next behind the word and tells something: "vor dem Spiel"."""
    after = (term for term in statement.terms if term.start >= pole.passage.span.end)
    return {next((term.form for term in after if weight(term.form) >= _TELLING), "")} - {""}


def _poles(statement: Statement) -> dict[str, list[Assertion]]:
    """Concept -> the words that name one of its poles."""
    found: dict[str, list[Assertion]] = defaultdict(list)
    for slot in statement.slots:
        if slot.predicate == POLE and slot.condition is None:
            found[getattr(slot.value, "text")].append(slot)
    return found


def opposite(one: Assertion, other: Assertion, concept: str, score: float) -> Verdict:
    """Two words that name the two poles of a concept; of none ("") their own words tell what it is about."""
    return Verdict(
        Judgement(Relation.CONFLICT, "the opposite is said", round(0.4 + score / 2, 2)),
        tuple(_side(pole) for pole in (one, other)),
        details={"opposite": True},
        topic=concept or "/".join(sorted(pole.passage.text.casefold() for pole in (one, other))),
    )


def _side(pole: Assertion) -> Side:
    """A verb whose prefix stands elsewhere is shown whole: "trat (zurücktreten)"."""
    passage, verb = pole.passage, " ".join(getattr(pole.value, "words"))
    words = f"{passage.text} ({verb})" if verb else passage.text
    return Side(words, (passage,), f"{pole.polarity}/{passage.text.casefold()}")
