"""Which words of two names belong together, and which have no partner."""

from __future__ import annotations

from typing import Sequence

from msgspec import Struct

from checker.compare.name_loose import loosely
from checker.compare.name_parts import Parts
from checker.compare.name_tokens import CROSSED, DIFFERENT, GIVEN, SAME, SURNAME, TOGETHER, compare_token, nearly
from checker.model.finding import Judgement, Relation

_BY_EAR = 2  # words that may be paired by ear


class Pair(Struct, frozen=True):
    """Two words that belong together, as places in their names."""

    one: int
    other: int
    judgement: Judgement


class Match(Struct, frozen=True):
    """All pairs in the order of the first name, and the places without a partner."""

    pairs: tuple[Pair, ...]
    left_one: tuple[int, ...]
    left_other: tuple[int, ...]


def match(one: Parts, other: Parts) -> Match:
    """Pair the words of two names, the surest first; every word at most once."""
    pairs = _chosen(_candidates(one, other))
    left_one = _left(len(one.words), {pair.one for pair in pairs})
    left_other = _left(len(other.words), {pair.other for pair in pairs})
    if left_one and left_other and (joined := _written_together(one, other, left_one, left_other)):
        pairs.append(joined)
        left_one, left_other = [], []
    if len(left_one) == len(left_other) == 1 and (near := _near(one, other, left_one[0], left_other[0], len(pairs))):
        pairs.append(near)
        left_one, left_other = [], []
    if left_one and left_other:
        pairs += (loose := _by_ear(one, other, pairs, left_one, left_other))
        left_one = [at for at in left_one if all(pair.one != at for pair in loose)]
        left_other = [at for at in left_other if all(pair.other != at for pair in loose)]
    return Match(tuple(sorted(pairs, key=_order)), tuple(left_one), tuple(left_other))


def _near(one: Parts, other: Parts, i: int, j: int, agreeing: int) -> Pair | None:
    """The only two words left, where all others agree: a misprint even if more letters differ than usual."""
    role = _role(i < len(one.given), j < len(other.given))
    judgement = nearly(one.words[i], other.words[j], role, agreeing)
    return None if judgement is DIFFERENT else Pair(i, j, judgement)


def _candidates(one: Parts, other: Parts) -> list[Pair]:
    """Pairs that may belong together. Words that stand on both sides have found their partner."""
    found = _unchanged(one.words, other.words)
    done_one, done_other = {pair.one for pair in found}, {pair.other for pair in found}
    origins = one.origins | other.origins
    for i, a in enumerate(one.words):
        for j, b in enumerate(other.words):
            if i in done_one or j in done_other:
                continue
            role = _role(i < len(one.given), j < len(other.given))
            if role == GIVEN and i != j and 1 in (len(a), len(b)):
                continue  # initials keep their place
            judgement = compare_token(a, b, role, origins)
            if judgement is not DIFFERENT:
                found.append(Pair(i, j, judgement))
    return found


def _unchanged(ours: Sequence[str], theirs: Sequence[str]) -> list[Pair]:
    """Words that both names hold, in the same place if they can."""
    found: list[Pair] = []
    for i, word in enumerate(ours):
        places = [j for j, b in enumerate(theirs) if b == word and all(pair.other != j for pair in found)]
        if places and (len(word) > 1 or i in places):
            found.append(Pair(i, i if i in places else places[0], SAME))
    return found


def _role(one_given: bool, other_given: bool) -> str:
    if one_given != other_given:
        return CROSSED
    return GIVEN if one_given else SURNAME


def _chosen(candidates: Sequence[Pair]) -> list[Pair]:
    """The surest pairs first, of equal ones those that keep the order."""
    taken_one: set[int] = set()
    taken_other: set[int] = set()
    chosen = []
    for pair in sorted(candidates, key=lambda p: (-p.judgement.confidence, abs(p.one - p.other), p.one)):
        if pair.one not in taken_one and pair.other not in taken_other:
            taken_one.add(pair.one)
            taken_other.add(pair.other)
            chosen.append(pair)
    return chosen


def _left(count: int, taken: set[int]) -> list[int]:
    return [at for at in range(count) if at not in taken]


def _order(pair: Pair) -> tuple[int, int]:
    return pair.one, pair.other


def _written_together(one: Parts, other: Parts, left_one: list[int], left_other: list[int]) -> Pair | None:
    """Abdel Rahman and Abdelrahman, Jong Un and Jongun: all that is left on both sides, read as one word."""
    if len(left_one) == len(left_other) or not (_adjacent(left_one) and _adjacent(left_other)):
        return None
    a = "".join(one.words[at] for at in left_one)
    b = "".join(other.words[at] for at in left_other)
    judgement = compare_token(a, b, CROSSED, one.origins | other.origins)
    if judgement is DIFFERENT:
        return None
    return Pair(left_one[0], left_other[0], TOGETHER if judgement is SAME else judgement)


def _by_ear(one: Parts, other: Parts, pairs: list[Pair], left_one: list[int], left_other: list[int]) -> list[Pair]:
    """All that is left of the shorter name, at most two words, with the words of the other that sound like them."""
    sure = sum(pair.judgement.relation is not Relation.MISSPELLING for pair in pairs)
    found: list[Pair] = []
    if not sure or min(len(left_one), len(left_other)) > min(sure, _BY_EAR):
        return []
    for i in left_one:
        for j in left_other:
            role = _role(i < len(one.given), j < len(other.given))
            judgement = loosely(one.words[i], other.words[j], role, one.origins | other.origins, sure)
            if judgement is not DIFFERENT and all(i != pair.one and j != pair.other for pair in found):
                found.append(Pair(i, j, judgement))
    return found if len(found) == min(len(left_one), len(left_other)) else []


def _adjacent(places: list[int]) -> bool:
    return places[-1] - places[0] == len(places) - 1
