"""Which words of two names belong together, and which have no partner."""

from __future__ import annotations

from operator import attrgetter
from typing import Sequence

from msgspec import Struct

from checker.compare.name_joined import written_together
from checker.compare.name_loose import loosely, unlike
from checker.compare.name_pairs import Pair, role_of
from checker.compare.name_parts import Parts
from checker.compare.name_slips import NEARLY, misspelt, nearly
from checker.compare.name_tokens import CROSSED, DIFFERENT, GIVEN, SAME, compare_known
from checker.compare.name_words import KOREAN, far
from checker.model.finding import Relation

_place = attrgetter("one")
_BY_EAR = 2  # words that may be paired by ear


class Match(Struct, frozen=True, gc=False):
    """All pairs in the order of the first name, and the places without a partner."""

    pairs: tuple[Pair, ...]
    left_one: tuple[int, ...]
    left_other: tuple[int, ...]


def match(one: Parts, other: Parts) -> Match:
    """Pair the words of two names, the surest first; every word at most once."""
    pairs = _chosen(_candidates(one, other))
    left_one, left_other = _left(one, other, pairs)
    if left_one and left_other:
        for further in (written_together, _near, _by_ear):
            if found := further(one, other, left_one, left_other, pairs):
                pairs += found
                left_one, left_other = _left(one, other, pairs)
                if not left_one or not left_other:
                    break
    left_one = left_one[one.titled and 0 in left_one :]
    left_other = left_other[other.titled and 0 in left_other :]
    return Match(tuple(sorted(pairs, key=_place)), tuple(left_one), tuple(left_other))


def _near(one: Parts, other: Parts, left_one: list[int], left_other: list[int], pairs: list[Pair]) -> list[Pair]:
    """The only two words left, where all others agree: a misprint even if more letters differ than usual."""
    if len(left_one) > 1 or len(left_other) > 1:
        return []
    i, j = left_one[0], left_other[0]
    role = role_of(i < len(one.given), j < len(other.given))
    a, b = one.words[i], other.words[j]
    if role == CROSSED or not nearly(a, b, role == GIVEN, len(pairs), 0 not in (i, j)):
        return []
    return [Pair(i, j, misspelt(a, b, NEARLY))]


def _candidates(one: Parts, other: Parts) -> list[Pair]:
    """Pairs that may belong together. Words that stand on both sides have found their partner."""
    found = _unchanged(one.words, other.words)
    done_one, done_other = [pair.one for pair in found], [pair.other for pair in found]
    origins = one.origins | other.origins
    theirs = [at for at in range(len(other.words)) if at not in done_other]
    for i, its in enumerate(one.traits):
        if i in done_one:
            continue
        for j in theirs:
            others = other.traits[j]
            initials = len(its.letters) < 2 or len(others.letters) < 2
            if not initials and far(its, others):
                continue
            role = role_of(i < len(one.given), j < len(other.given))
            if initials and role == GIVEN and i != j:
                continue  # initials keep their place
            judgement = compare_known(one.words[i], other.words[j], its, others, role, origins)
            if judgement is not DIFFERENT:
                found.append(Pair(i, j, judgement))
    return found


def _unchanged(ours: Sequence[str], theirs: Sequence[str]) -> list[Pair]:
    """Words that both names hold, in the same place if they can."""
    found: list[Pair] = []
    taken: list[int] = []
    for i, word in enumerate(ours):
        if word in theirs:
            places = [j for j, b in enumerate(theirs) if b == word and j not in taken]
            if places and (len(word) > 1 or i in places):
                taken.append(i if i in places else places[0])
                found.append(Pair(i, taken[-1], SAME))
    return found


def _chosen(candidates: list[Pair]) -> list[Pair]:
    """The surest pairs first, of equal ones those that keep the order."""
    if len(candidates) == len({pair.one for pair in candidates}) == len({pair.other for pair in candidates}):
        return candidates
    taken_one: set[int] = set()
    taken_other: set[int] = set()
    chosen = []
    for pair in sorted(candidates, key=lambda p: (-p.judgement.confidence, abs(p.one - p.other), p.one)):
        if pair.one not in taken_one and pair.other not in taken_other:
            taken_one.add(pair.one)
            taken_other.add(pair.other)
            chosen.append(pair)
    return chosen


def _left(one: Parts, other: Parts, pairs: Sequence[Pair]) -> tuple[list[int], list[int]]:
    """The places of both names that stand in no pair."""
    taken_one, taken_other = [pair.one for pair in pairs], [pair.other for pair in pairs]
    for pair in pairs:
        taken_one += pair.more_one
        taken_other += pair.more_other
    return (
        [at for at in range(len(one.words)) if at not in taken_one],
        [at for at in range(len(other.words)) if at not in taken_other],
    )


def _by_ear(one: Parts, other: Parts, left_one: list[int], left_other: list[int], pairs: list[Pair]) -> list[Pair]:
    """All that is left of the shorter name, at most two words, with the words of the other that sound like them."""
    fewest, foreign = min(len(left_one), len(left_other)), one.foreign and other.foreign
    if not pairs or fewest > _BY_EAR or KOREAN in one.origins or KOREAN in other.origins:
        return []
    sure = sum([pair.judgement.relation is not Relation.MISSPELLING for pair in pairs])
    if not foreign and fewest > sure:
        return []
    found: list[Pair] = []
    for few in left_one if len(left_one) == fewest else left_other:
        for many in left_other if len(left_one) == fewest else left_one:
            i, j = (few, many) if len(left_one) == fewest else (many, few)
            if unlike(one.traits[i], other.traits[j]):
                continue
            role = role_of(i < len(one.given), j < len(other.given))
            judgement = loosely(one.words[i], other.words[j], role, foreign, sure)
            if judgement is not DIFFERENT and all([i != pair.one and j != pair.other for pair in found]):
                found.append(Pair(i, j, judgement))
                break
        else:
            return []
    return found
