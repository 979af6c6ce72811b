"""Clauses that one statement affirms, or holds possible, and another one negates. Part of C101."""

from __future__ import annotations

from typing import Iterator

from checker.compare.similarity import cosine, vector, weight
from checker.graph import StoryGraph
from checker.model.assertion import FUTURE, Assertion, ReadStance, Statement
from checker.model.finding import Judgement, Relation
from checker.model.linked import Pair
from checker.model.predicate import COUNT, SAYS
from checker.model.value import Amount, Wording, value_text
from checker.rules.base import Side, Verdict
from checker.rules.circumstances import one_agent, other_circumstances, other_offices, same_event, titles
from checker.rules.opposites import opposed, turned_round
from checker.rules.statements import parallel, side_by_side

_ALIKE = 0.45  # score of two statements from which their negations are compared
_BESIDE = 0.42  # in texts that run side by side
_TWINS = 0.6  # in texts that run side by side, where a "not" of another kind is compared too
_WORDS = 0.45  # likeness of the two clauses
_TOGETHER = 0.95  # both together
_SAME = 0.65  # score of two statements that say one thing, whatever their clauses
_HINT = 0.25  # likeness of their clauses that is enough then
_TELLING = 3  # words of a clause that its key keeps
_PREDICATE = 0.2  # what one predicate adds to the likeness of two clauses
_DENYING = frozenset({"excludes", "denies", "refuses", "doubts"})
_FIRM = ("asserted", "reported")
_OPEN = ("possible", "planned")
_RULED_OUT = "ruled out here, possible or planned there"


def denials(graph: StoryGraph) -> Iterator[Verdict]:
    """One verdict for every clause that only one of two statements negates."""
    stances = {reading.document: reading.stances for reading in graph.linked.readings}
    seen: set[tuple[str, ...]] = set()
    for pair in graph.linked.pairs:
        if pair.score >= (_BESIDE if side_by_side(pair) else _ALIKE):
            for verdict in _of_pair(pair, stances):
                key = tuple(sorted(side.key for side in verdict.sides))
                if key not in seen:
                    seen.add(key)
                    yield verdict


def _of_pair(pair: Pair, stances: dict[str, tuple[ReadStance, ...]]) -> Iterator[Verdict]:
    for one, other in ((pair.one, pair.other), (pair.other, pair.one)):
        denied, said = _denied(pair, one, other), clauses(other, "+")
        if len(denied) != 1 or one.negators != other.negators + 1 or not said:
            continue  # two negations may be one affirmation, and "without" may stand for "not"
        if "pending" in one.cues:
            continue  # "not yet" here, and done there, is told of two days
        if any(opposed(pair)) or any(turned_round(other, one)):
            continue  # "not banned" and "allowed" say one thing, "not taken" and "untaken" too
        if any(slot.predicate == COUNT and slot.passage == denied[0].passage for slot in one.slots):
            continue  # "nobody was hurt" is a number, compared as one
        if _counts(one) != _counts(other) and not side_by_side(pair):
            continue  # "He was not injured" and "six others were injured" are of other people
        if _ruled_out(one, other, stances):
            continue
        best = max(said, key=lambda clause: (likeness(denied[0], clause), -clause.passage.span.start))
        if _same_matter(pair, denied[0], best):
            yield _verdict(denied[0], best, pair.score)


def _denied(pair: Pair, statement: Statement, other: Statement) -> list[Assertion]:
    """The negated clauses; in texts that run side by side also the only one of a sentence with a "not" of another kind:
    "not always", "not 16 but"."""
    found, every = _without_partner(clauses(statement, "-"), clauses(other, "-")), clauses(statement, "+")
    alone = not found and len(every) == 1 and (statement.denials, other.denials) == (1, 0)
    return every if alone and side_by_side(pair) and pair.score >= _TWINS else found


def _without_partner(denied: list[Assertion], theirs: list[Assertion]) -> list[Assertion]:
    """The negated clauses but for those that the other statement negates too: each of its own takes the most alike."""
    left = list(denied)
    for partner in theirs[: len(denied)]:
        left.remove(max(left, key=lambda clause: (likeness(clause, partner), -clause.passage.span.start)))
    return left if len(theirs) <= len(denied) else []


def clauses(statement: Statement, polarity: str) -> list[Assertion]:
    """The clauses of the statement with this polarity."""
    return [slot for slot in statement.slots if slot.predicate == SAYS and slot.polarity == polarity]


def _counts(statement: Statement) -> bool:
    """Does the statement give an exact number of people or things?"""
    amounts = [slot.value for slot in statement.slots if slot.predicate == COUNT]
    return any(isinstance(amount, Amount) and amount.low == amount.high for amount in amounts)


def _ruled_out(one: Statement, other: Statement, stances: dict[str, tuple[ReadStance, ...]]) -> bool:
    """Does one of the two hold a word that denies by itself? Not where both hold it, of nobody named: "an expert ruled
    out a defect", "did not rule out"."""
    ours, theirs = ([s for s in stances[of.passage.document] if _inside(s, of)] for of in (one, other))
    denying = [stance for stance in (*ours, *theirs) if stance.act in _DENYING and stance.polarity == "+"]
    turned = {stance.act for stance in ours if stance.polarity == "-" and not stance.holder and not stance.body}
    return any(s in ours or s.holder or s.body or s.act not in turned for s in denying)


def _inside(stance: ReadStance, statement: Statement) -> bool:
    span, place = stance.passage.span, statement.passage.span
    return span.field == place.field and place.start <= span.start < place.end


def likeness(denied: Assertion, said: Assertion) -> float:
    """How alike the words of the two clauses are; more where they have one predicate."""
    assert isinstance(denied.value, Wording) and isinstance(said.value, Wording)
    words = cosine(vector(denied.value.words), vector(said.value.words))
    return words + _PREDICATE * (denied.value.text == said.value.text != "")


def _same_matter(pair: Pair, denied: Assertion, said: Assertion) -> bool:
    firm = denied.certainty in _FIRM and said.certainty in _FIRM
    if not firm and not _rules_out(pair, denied, said):
        return False
    alike = likeness(denied, said) + parallel(pair)
    if not value_text(denied.value) and pair.score < _SAME:
        return False  # "Keine Geburten mehr": without a verb nothing tells what is denied
    return pair.score >= _SAME and alike >= _HINT or alike >= _WORDS and pair.score + alike >= _TOGETHER


def _rules_out(pair: Pair, denied: Assertion, said: Assertion) -> bool:
    """ "Will not send" rules out what else is possible or planned, said of the same; "has not sent" does not.

    Plans of two sides differ as a matter of course: both have to tell it with one verb, of one and the same.
    """
    if denied.time != FUTURE or said.certainty not in _OPEN:
        return False
    one_verb = value_text(denied.value) == value_text(said.value) != ""
    return one_verb and _of_one(pair, denied, said) and same_event(pair) and not other_circumstances(pair, ())


def _of_one(pair: Pair, denied: Assertion, said: Assertion) -> bool:
    """One agent, no two offices, and not on either side an entity that the other lacks."""
    ours, theirs = set(pair.one.entities), set(pair.other.entities)
    if other_offices(_titles(pair, denied), _titles(pair, said)):
        return False
    return one_agent(pair) and not (ours - theirs and theirs - ours)


def _titles(pair: Pair, clause: Assertion) -> list[Assertion]:
    """The offices named in the clause itself, not in the one that tells who says so."""
    own = pair.one if clause.document == pair.one.passage.document else pair.other
    return [title for title in titles(own) if title.passage.text.lower() in getattr(clause.value, "words")]


def _verdict(denied: Assertion, said: Assertion, score: float) -> Verdict:
    verb = value_text(denied.value) or "?"
    firm = said.certainty in _FIRM
    return Verdict(
        Judgement(Relation.CONFLICT, "affirmed here, negated there" if firm else _RULED_OUT, round(0.5 + score / 2, 2)),
        (clause_side(denied, "-"), clause_side(said, "+")),
        details={"negated" if firm else "ruled_out": True, "verb": verb},
        topic=verb,
    )


def clause_side(assertion: Assertion, sign: str) -> Side:
    """A side that shows the whole sentence. Its key: the predicate, and the words of the clause that tell most."""
    assert isinstance(assertion.value, Wording)
    telling = sorted(sorted(set(assertion.value.words), key=lambda word: (-weight(word), word))[:_TELLING])
    return Side(" ".join(assertion.passage.quote.split()), (assertion.passage,), "/".join([sign, *telling]))
