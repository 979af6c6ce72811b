"""A fact in one source, a possibility or an allegation in another.

Finds
    One holder and one act - he agreed, refused, promised, confirmed, denied - that one source gives as a fact and
    another as merely possible or alleged ("möglicherweise", "angeblich", "may have"). Or any clause that is sure in
    one source and unsure in the other; in texts that run side by side also what is a demand there ("sollte"), or
    hearsay of nobody in particular ("soll ... haben", "reportedly").

Why it matters
    A "perhaps" that gets lost on the way from the agency to the page turns a guess into a fact.

Contradiction
    "Der Konzern hat dem Verkauf zugestimmt" beside "Der Konzern hat dem Verkauf angeblich zugestimmt".

No contradiction
    Words given to somebody who is named, and indirect speech: that is how sources are quoted.
    Both sources equally sure, or another act, matter or holder.
    Stances that are about possibilities by nature: "hält es für möglich", "schließt aus" (C101).
    A condition: "stimmt zu, falls ...".

Limits
    Stances with a holder whom the text names, and clauses with one predicate in sentences that are very much alike.
"""

from __future__ import annotations

from typing import Iterator

from checker.compare.stances import differ_in_certainty
from checker.graph import StoryGraph
from checker.model.assertion import ReadStance
from checker.model.finding import WARNING, Judgement, Relation
from checker.rules.base import GRAPH, Rule, Verdict
from checker.rules.doubts import doubts
from checker.rules.standings import verdicts
from checker.settings import Settings


def judge(graph: StoryGraph, settings: Settings) -> Iterator[Verdict]:
    """One verdict a stance, then one a clause, that is sure here and unsure there."""
    yield from verdicts(graph, _compare, lambda stance: "fact" if stance.certainty == "asserted" else "unsure")
    yield from doubts(graph)


def _compare(one: ReadStance, other: ReadStance) -> Judgement:
    if (one.holder, one.role) != (other.holder, other.role):
        return Judgement(Relation.UNKNOWN, "other voices")
    return differ_in_certainty(one, other)


RULE = Rule("C103", "claim.certainty", WARNING, GRAPH, judge, page=__doc__ or "")
