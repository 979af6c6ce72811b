"""One quotation given to two persons.

Finds
    The same words, or nearly the same, between quotation marks in two sources, given to two different persons.

Why it matters
    One of the two never said it. A wrong name under a quotation is among the costliest mistakes.

Contradiction
    "Wir bauen die Brücke bis zum Herbst", sagte Ministerin Voss beside the same words, sagte Minister Adler.

No contradiction
    An unnamed speaker on one side: "sagte ein Sprecher".
    A spokesman on one side, who may speak for the other.
    A body or a country on one side.
    A source that gives the words to both.
    A quotation that no word gives to its speaker: he spoke in the sentence before, or the sentence is about him.

Limits
    Speakers are read from the sentence with the quotation and the one before it. Slogans and proverbs that two people
    used are reported.
"""

from __future__ import annotations

from typing import Iterator

from checker.compare.wordings import compare_quotes
from checker.graph import StoryGraph
from checker.model.annotation import PERSON
from checker.model.assertion import ReadQuote
from checker.model.finding import WARNING, Judgement, Relation
from checker.model.predicate import HOLDS_ROLE
from checker.model.value import Role
from checker.rules.base import GRAPH, Rule, Verdict
from checker.rules.quotations import pairs, side
from checker.settings import Settings

_ONE = (Relation.SAME, Relation.COMPATIBLE)
_FEWEST = 5  # words of a quotation that two people would hardly both say
_SPEAKS_FOR = ("spokes", "press_secretary", "government_spokesperson")


def judge(graph: StoryGraph, settings: Settings) -> Iterator[Verdict]:
    """One verdict a pair of speakers."""
    voices = _spokespersons(graph)
    seen: set[tuple[str, ...]] = set()
    for one, other in pairs(graph):
        told = not (one.guessed or other.guessed)
        if told and one.speaker and other.speaker and _two_persons(graph, one, other, voices):
            speakers = tuple(sorted((one.speaker, other.speaker)))
            if compare_quotes(one, other).relation in _ONE and speakers not in seen:
                seen.add(speakers)
                sides = tuple(side(quote, graph.entities[str(quote.speaker)].name) for quote in (one, other))
                yield Verdict(
                    Judgement(Relation.CONFLICT, "one quotation, two speakers", 0.8),
                    sides,
                    details={"quotation": " ".join(one.passage.text.split())},
                )


def _two_persons(graph: StoryGraph, one: ReadQuote, other: ReadQuote, voices: set[str]) -> bool:
    speakers = [str(quote.speaker) for quote in (one, other)]
    people = all(graph.entities[speaker].type == PERSON for speaker in speakers)
    long = min(len(one.words), len(other.words)) >= _FEWEST
    return speakers[0] != speakers[1] and people and long and voices.isdisjoint(speakers)


def _spokespersons(graph: StoryGraph) -> set[str]:
    """Persons who speak for others."""
    return {
        assertion.subject
        for assertion in graph.linked.assertions
        if assertion.predicate == HOLDS_ROLE
        and isinstance(assertion.value, Role)
        and any(part in assertion.value.office for part in _SPEAKS_FOR)
    }


RULE = Rule("W102", "quote.speaker", WARNING, GRAPH, judge, page=__doc__ or "")
