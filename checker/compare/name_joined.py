"""Words that one name writes apart and the other together."""

from __future__ import annotations

from typing import Sequence

from rapidfuzz.distance import Indel

from checker.compare.name_loose import loosely
from checker.compare.name_pairs import Pair, role_of
from checker.compare.name_parts import Parts, is_chinese
from checker.compare.name_tokens import CROSSED, DIFFERENT, SAME, TOGETHER, compare_token
from checker.model.finding import Judgement

_RUN = 3  # words at most that are written as one elsewhere
_ALIKE = 0.6  # share of common letters


def written_together(
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
    roles = {role_of(at < len(one.given), there < len(other.given)) for at in i for there in j}
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
