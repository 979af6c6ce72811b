"""Held possible or confirmed in one source, ruled out or denied in another.

Finds
    One principal - a person, or a country with its capital, government and head - who excludes or denies in one
    source what he or somebody close to him allows, confirms or promises in another. One finding a matter.
    Sentences that say the same, one of which negates what the other affirms, or says the opposite of it, with a verb,
    a noun or a prefix: "verurteilt" and "Freispruch", "geklärt" and "ungeklärt", "rose" and "went down". A short text
    that is made from a longer one is held against the sentences that it rests on.

Why it matters
    Readers take "ruled out" and "possible" as news of opposite kinds. Often both are right and two voices speak: then
    the text has to say who.

Contradiction
    "Der Präsident hat amerikanische Truppen ausgeschlossen" beside "Ein Berater des Präsidenten hält amerikanische
    Truppen für möglich": other voices, and the message says so.
    "The company denies the sale" beside "The company confirmed the sale".

No contradiction
    Troops of two countries, two different matters, two persons who do not belong together.
    What stands in a condition: "falls ein Abkommen erzielt wird".
    The opposite, negated: "nicht verboten" and "erlaubt".
    Days later a stance that the text itself calls new ("nun", "inzwischen"): reported as information.
    A text that tells of both, as a report on a change of mind does.

Limits
    Only stances with a holder whom the text names. What a stance is about is read from its words: the same matter in
    quite other words is not seen. Refusals are C102.
"""

from __future__ import annotations

from typing import Iterator

from checker.compare.stances import of_will, opposed, sign
from checker.graph import StoryGraph
from checker.model.assertion import ReadStance
from checker.model.finding import WARNING, Judgement, Relation
from checker.rules.base import GRAPH, Rule, Verdict
from checker.rules.denials import denials
from checker.rules.opposites import opposites
from checker.rules.standings import verdicts
from checker.rules.turned import turned
from checker.settings import Settings

_SIDES = {"+": "for", "-": "against"}


def judge(graph: StoryGraph, settings: Settings) -> Iterator[Verdict]:
    """One verdict a matter that is excluded or denied here, and allowed or confirmed there."""
    yield from denials(graph)
    yield from opposites(graph)
    yield from turned(graph)
    yield from verdicts(graph, _compare, lambda stance: _SIDES[sign(stance)], support=True)


def _compare(one: ReadStance, other: ReadStance) -> Judgement:
    against = one if sign(one) == "-" else other
    if of_will(against):
        return Judgement(Relation.UNKNOWN, "a matter of will")
    return opposed(one, other)


RULE = Rule("C101", "claim.denied", WARNING, GRAPH, judge, page=__doc__ or "")
