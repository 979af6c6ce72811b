"""Two parties of deeds: are they one, and have two deeds their parties swapped?"""

from __future__ import annotations

from checker.compare.similarity import weight
from checker.model.assertion import Deed, Doer

_TELLING = 2.6  # weight of a word that tells who somebody is: "council", but not "the"
_STEM = 6  # letters that two forms of one word share


def same_party(one: Doer, other: Doer) -> bool:
    """One entity, one name, or, of those without a name, one word for them."""
    if not set(one.entities).isdisjoint(other.entities):
        return True
    if one.names and other.names:
        return not _stems(one.names).isdisjoint(_stems(other.names))
    return not _stems(one.words).isdisjoint(_stems(other.words))


def _stems(words: tuple[str, ...]) -> set[str]:
    return {word[:_STEM] for word in words if weight(word) >= _TELLING}


def swapped(one: Deed, other: Deed) -> tuple[Doer, Doer] | None:
    """Whom the one deed, and whom the other one, is done to, where each is the other deed's agent."""
    if one.predicate != other.predicate or one.denied or other.denied or same_party(one.agent, other.agent):
        return None
    theirs = next((doer for doer in other.others if same_party(one.agent, doer)), None)
    ours = next((doer for doer in one.others if same_party(other.agent, doer)), None)
    if theirs is None or ours is None or same_party(ours, theirs):
        return None
    return ours, theirs


def same_deed(one: Deed, other: Deed) -> bool:
    """Does the one agent of both do one thing to one party?"""
    alike = one.predicate == other.predicate and one.denied == other.denied and same_party(one.agent, other.agent)
    return alike and any(same_party(ours, theirs) for ours in one.others for theirs in other.others)
