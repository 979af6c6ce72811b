"""Which words of two names belong together, and which have no partner."""

from __future__ import annotations

from operator import attrgetter
from typing import Sequence

from msgspec import Struct
from rapidfuzz.distance import Indel

from checker.compare.name_loose import loosely, unlike
from checker.compare.name_parts import Parts, is_chinese
from checker.compare.name_slips import NEARLY, misspelt, nearly
from checker.compare.name_tokens import CROSSED, DIFFERENT, GIVEN, SAME, SURNAME, TOGETHER, compare_known, compare_token
from checker.compare.name_words import KOREAN, far
from checker.model.finding import Judgement, Relation

_place = attrgetter("one")
_RUN = 3  # words at most that are written as one elsewhere
_ALIKE = 0.6  # share of common letters
_BY_EAR = 2  # words that may be paired by ear


class Pair(Struct, frozen=True, gc=False):
    """Two words that belong together, as places in their names."""

    one: int
    other: int
    judgement: Judgement
    more_one: tuple[int, ...] = ()  # further words that are read as one with it
    more_other: tuple[int, ...] = ()


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
        for further in (_written_together, _near, _by_ear):
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
    role = _role(i < len(one.given), j < len(other.given))
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
            role = _role(i < len(one.given), j < len(other.given))
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


def _role(one_given: bool, other_given: bool) -> str:
    if one_given != other_given:
        return CROSSED
    return GIVEN if one_given else SURNAME


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


def _written_together(
    one: Parts, other: Parts, left_one: list[int], left_other: list[int], pairs: list[Pair]
) -> list[Pair]:
    """Abdel Rahman and Abdelrahman, Jong Un and Jongun: neighbours without a partner, read as one word."""
    found: list[Pair] = []
    if len(left_one) == len(left_other) == 1 or not _one_start(one, left_one, other, left_other):
        return found
    theirs = _runs(other.words, left_other)
    for i, a in _runs(one.words, left_one):
        for j, b in theirs:
            if len(i) != len(j) and Indel.normalized_similarity(a, b) >= _ALIKE and not _taken(found, i, j):
                judgement = _as_one(one, other, i, j, (a, b), len(pairs))
                if judgement is not DIFFERENT:
                    found.append(Pair(i[0], j[0], TOGETHER if judgement is SAME else judgement, i[1:], j[1:]))
    return found


def _as_one(
    one: Parts, other: Parts, i: tuple[int, ...], j: tuple[int, ...], words: tuple[str, str], agreeing: int
) -> Judgement:
    """What two words are to each other, of which one or both are several words read as one."""
    judgement = compare_token(*words, _role_of_run(one, other, i, j), one.origins | other.origins)
    if judgement is DIFFERENT and agreeing:
        return loosely(*words, CROSSED, one.foreign and other.foreign, agreeing)
    return judgement


def _role_of_run(one: Parts, other: Parts, i: tuple[int, ...], j: tuple[int, ...]) -> str:
    """What the words are on both sides, if all are the same."""
    roles = {_role(at < len(one.given), there < len(other.given)) for at in i for there in j}
    return roles.pop() if len(roles) == 1 else CROSSED


def _one_start(one: Parts, left_one: list[int], other: Parts, left_other: list[int]) -> bool:
    """Do any two words begin alike, or with one sound?"""
    starts = [other.traits[at].sound[:1] for at in left_other]
    return any([one.traits[at].sound[:1] in starts for at in left_one])


def _runs(words: Sequence[str], places: list[int]) -> list[tuple[tuple[int, ...], str]]:
    """The places and what stands there: one word, or neighbours read as one, the longest first."""
    runs = [places[at : at + length] for length in range(_RUN, 0, -1) for at in range(len(places) - length + 1)]
    whole = [run for run in runs if run[-1] - run[0] == len(run) - 1]
    if len(places) > 1 and places[-1] == len(words) - 1 and is_chinese(words[-1]):
        whole.append([places[-1], places[0]])  # "Guo Ying Wang", where Guo was taken for the surname
    return [(tuple(run), "".join([words[at] for at in run]).lower()) for run in whole]


def _taken(pairs: list[Pair], i: tuple[int, ...], j: tuple[int, ...]) -> bool:
    return any({pair.one, *pair.more_one} & {*i} or {pair.other, *pair.more_other} & {*j} for pair in pairs)


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
            role = _role(i < len(one.given), j < len(other.given))
            judgement = loosely(one.words[i], other.words[j], role, foreign, sure)
            if judgement is not DIFFERENT and all([i != pair.one and j != pair.other for pair in found]):
                found.append(Pair(i, j, judgement))
                break
        else:
            return []
    return found
