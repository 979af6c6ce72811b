"""Agreed or promised in one source, refused in another.

Finds
    One principal - a person, or a country with its capital, government and head - who agrees to, accepts or promises
    something in one source, and refuses it, or makes no such promise, in another. One finding a matter.

Why it matters
    Whether somebody has agreed is the news itself. Where the head of a country and its government speak with two
    voices, or a condition was left out, the text has to say so.

Contradiction
    "Der Minister hat dem Verkauf zugestimmt" beside "Der Minister lehnt den Verkauf ab".
    "The president gave a commitment" beside "The president made no promise".

No contradiction
    To support and to be cautious: neither is a refusal.
    Agreement to one thing and refusal of another: guarantees and troops.
    What somebody else demands ("solle zustimmen"), and what only stands in a condition.
    Days later a stance that the text itself calls new ("nun", "inzwischen"): reported as information.

Limits
    Only stances with a holder whom the text names. "Made no promise" without a word of what is compared with every
    promise of the same person. Denials are C101.
"""

from __future__ import annotations

from typing import Iterator

from checker.compare.stances import of_will, opposed, sign
from checker.graph import StoryGraph
from checker.model.assertion import ReadStance
from checker.model.finding import WARNING, Judgement, Relation
from checker.rules.base import GRAPH, Rule, Verdict
from checker.rules.standings import verdicts
from checker.settings import Settings

_SIDES = {"+": "for", "-": "against"}


def judge(graph: StoryGraph, settings: Settings) -> Iterator[Verdict]:
    """One verdict a matter that is agreed to here, and refused there."""
    yield from verdicts(graph, _compare, lambda stance: _SIDES[sign(stance)])


def _compare(one: ReadStance, other: ReadStance) -> Judgement:
    against = one if sign(one) == "-" else other
    if not of_will(against):
        return Judgement(Relation.UNKNOWN, "a matter of fact")
    return opposed(one, other)


RULE = Rule("C102", "claim.refused", WARNING, GRAPH, judge, page=__doc__ or "")
