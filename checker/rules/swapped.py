"""Statements about one thing in which agent and patient have changed places. Part of P101."""

from __future__ import annotations

from itertools import product
from typing import Iterator

from checker.compare.parties import same_deed, swapped
from checker.graph import StoryGraph
from checker.model.assertion import Deed, Doer
from checker.model.finding import WARNING, Judgement, Relation
from checker.model.linked import Pair
from checker.rules.base import Side, Verdict

_ALIKE = 0.5  # score of two statements whose deeds are compared


def exchanged(graph: StoryGraph) -> Iterator[Verdict]:
    """One verdict for every deed that two statements give to one and to the other of its parties."""
    told = {
        reading.document: [deed for statement in reading.statements for deed in statement.deeds]
        for reading in graph.linked.readings
    }
    seen: set[tuple[str, ...]] = set()
    for pair in graph.linked.pairs:
        deeds = product(pair.one.deeds, pair.other.deeds) if pair.score >= _ALIKE else ()
        for one, other in deeds:
            parties = swapped(one, other)
            if parties and not _told_by_one(told, one, other):
                verdict = _verdict(pair, one, other, parties)
                key = tuple(sorted(side.key for side in verdict.sides))
                if key not in seen:
                    seen.add(key)
                    yield verdict


def _told_by_one(told: dict[str, list[Deed]], one: Deed, other: Deed) -> bool:
    """Does one document tell of both: each did it to the other?"""
    return any(same_deed(deed, other) for deed in told[one.agent.passage.document]) or any(
        same_deed(deed, one) for deed in told[other.agent.passage.document]
    )


def _verdict(pair: Pair, one: Deed, other: Deed, parties: tuple[Doer, Doer]) -> Verdict:
    sides = tuple(_side(deed, patient) for deed, patient in zip((one, other), parties))
    judgement = Judgement(Relation.CONFLICT, "agent and patient are swapped", round(0.5 + pair.score / 2, 2))
    details = {"swapped": True, "verb": one.predicate}
    return Verdict(judgement, sides, severity=WARNING, details=details, topic=one.predicate)


def _side(deed: Deed, patient: Doer) -> Side:
    """The agent in its words, and its words with those of the patient as the key."""
    words = [" ".join(doer.passage.text.split()) for doer in (deed.agent, patient)]
    return Side(words[0], (deed.agent.passage,), "/".join(word.casefold() for word in words))
