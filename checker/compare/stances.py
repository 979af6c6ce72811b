"""Stances of different documents: are two about one thing, and do they stand against each other?"""

from __future__ import annotations

from typing import Collection

from checker.model.assertion import ReadStance
from checker.model.finding import Judgement, Relation

# act and polarity -> for (+) or against (-) what the topic says
_FOR = {("allows", "+"), ("confirms", "+"), ("agrees", "+"), ("promises", "+"), ("excludes", "-")}
_AGAINST = {("excludes", "+"), ("denies", "+"), ("refuses", "+"), ("allows", "-"), ("agrees", "-"), ("promises", "-")}
_OF_WILL = ("refuses", "agrees", "promises")
_UNSURE = ("possible", "alleged")
_SHARED = 0.5  # of the words of both topics


def sign(stance: ReadStance) -> str:
    """ "+" for the topic, "-" against it, "" for neither."""
    known = (stance.act, stance.polarity)
    if stance.certainty == "demanded":
        return ""
    return "+" if known in _FOR else "-" if known in _AGAINST else ""


def of_will(against: ReadStance) -> bool:
    """Is it refused (a matter of will), rather than excluded or denied (a matter of fact)?"""
    return against.act in _OF_WILL


def opposed(one: ReadStance, other: ReadStance) -> Judgement:
    """CONFLICT if one is for and one against the same thing."""
    if {sign(one), sign(other)} != {"+", "-"}:
        return Judgement(Relation.COMPATIBLE, "not opposite")
    if not _fitting_acts(one, other):
        return Judgement(Relation.UNKNOWN, "acts of different kinds")
    return _same_topic(one, other, Relation.CONFLICT)


def differ_in_certainty(one: ReadStance, other: ReadStance) -> Judgement:
    """CONFLICT if one gives as a fact what the other gives as a mere possibility or allegation."""
    weak = [stance.certainty in _UNSURE for stance in (one, other)]
    plain = [stance.certainty == "asserted" and stance.condition is None for stance in (one, other)]
    alike = sign(one) == sign(other) != "" and (one.act, one.polarity) == (other.act, other.polarity)
    if not alike or one.act in ("allows", "excludes") or not (weak[0] and plain[1] or weak[1] and plain[0]):
        return Judgement(Relation.COMPATIBLE, "equally sure")
    return _same_topic(one, other, Relation.CONFLICT)


def _fitting_acts(one: ReadStance, other: ReadStance) -> bool:
    """A confirmation stands against a denial, no refusal; a permission against an exclusion or a refusal."""
    against, held = (one, other) if sign(one) == "-" else (other, one)
    if against.act == "denies":
        return held.act in ("confirms", "agrees", "promises")
    if held.act == "confirms":
        return against.act in ("denies", "excludes")
    return True


def _same_topic(one: ReadStance, other: ReadStance, relation: Relation) -> Judgement:
    if _no_promise(one, other):
        return Judgement(relation, "a promise here, none there", 0.6)
    if not about_the_same(one.topic_words, other.topic_words):
        return Judgement(Relation.UNKNOWN, "not clearly about one thing")
    return Judgement(relation, "about the same thing", 0.8)


def _no_promise(one: ReadStance, other: ReadStance) -> bool:
    """ "made no promise", with no word of what, denies that anything was promised."""
    against = [s for s in (one, other) if (s.act, s.polarity) == ("promises", "-") and not s.topic_words]
    return len(against) == 1 and {one.act, other.act} == {"promises"}


def about_the_same(one: Collection[str], other: Collection[str]) -> bool:
    """Do two topics share enough, and do their countries not exclude each other?"""
    if not _fitting_places(one, other):
        return False
    concepts = [{word for word in words if word[0] == "#"} for words in (one, other)]
    if concepts[0] and concepts[1]:
        return len(concepts[0] & concepts[1]) / len(concepts[0] | concepts[1]) >= _SHARED
    plain = [{word for word in words if word[0] not in "@"} for words in (one, other)]
    smaller = min(map(len, plain))
    shared = len(plain[0] & plain[1])
    return smaller > 0 and shared >= min(2, smaller) and shared / max(map(len, plain)) >= _SHARED


def _fitting_places(one: Collection[str], other: Collection[str]) -> bool:
    """American and European troops are two topics; where one names no country of its own, nothing is excluded."""
    places = [{word for word in words if word[0] == "@"} for words in (one, other)]
    return not (places[0] - places[1] and places[1] - places[0])


def shared_words(one: Collection[str], other: Collection[str]) -> tuple[str, ...]:
    """What two topics share, in order: the name of the matter in a finding's id."""
    common = set(one) & set(other)
    concepts = sorted(word for word in common if word[0] == "#")
    return tuple(concepts or sorted(word for word in common if word[0] != "@"))
