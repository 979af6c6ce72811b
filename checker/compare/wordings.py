"""Two versions of one quotation: cut, respelled, or changed in what it says."""

from __future__ import annotations

from typing import NamedTuple, Sequence

from rapidfuzz.distance import Indel, JaroWinkler, LCSseq

from checker.model.assertion import ReadQuote
from checker.model.finding import Judgement, Relation

_SHARED = 0.7  # of the shorter version's words
_FEWEST = 4  # words that both versions share
_FEWEST_CONTENT = 2  # of them with a content of their own
_MANY = 7  # words, even light ones, that two quotations do not share by chance
_TAIL = 3  # words at an end that replace each other; longer ones are other parts of one speech
_MOST_CHANGED = 0.3  # of the words, before two versions look like two translations
_REPLACED = 2  # places with other words of content, not always as many: two versions are two translations
_ALIKE = 0.9  # of two forms of one word
_LONGEST = 400  # words compared
_ELLIPSES = ("…", "...", "[", "(…)")


class Change(NamedTuple):
    """Words of one version in the place of words of the other; letters as in ReadQuote.weights."""

    left: tuple[str, ...]
    right: tuple[str, ...]
    weights: str
    inner: bool  # words of both versions stand on both sides of it


def same_quotation(one: ReadQuote, other: ReadQuote) -> bool:
    """Do two quotations share so many words that they are one?"""
    shorter = min(len(one.words), len(other.words))
    if shorter < _FEWEST:
        return False
    a, b = one.words[:_LONGEST], other.words[:_LONGEST]
    shared = LCSseq.similarity(a, b)
    content = {w for w, x in zip(a, one.weights) if x == "c"} & {w for w, x in zip(b, other.weights) if x == "c"}
    enough = max(_FEWEST, _SHARED * min(shorter, _LONGEST))
    return shared >= enough and (len(content) >= _FEWEST_CONTENT or shared >= _MANY)


def compare_quotes(one: ReadQuote, other: ReadQuote) -> Judgement:
    """SAME, COMPATIBLE for a cut or another spelling, CONFLICT where content, a number or a negation differs."""
    if not same_quotation(one, other):
        return Judgement(Relation.UNKNOWN, "two quotations")
    changed = changes(one, other)
    if not changed:
        return Judgement(Relation.SAME, "the same words")
    if _cut_out(one.words, other.words):
        return Judgement(Relation.COMPATIBLE, "cut at its ends")
    told = [change for change in changed if _tells(change, one, other)]
    if not told:
        return Judgement(Relation.COMPATIBLE, "cut, or light words differ")
    if _translated(changed, told, one, other):
        return Judgement(Relation.VARIANT, "perhaps two translations", 0.6)
    if any("n" in change.weights for change in told):
        return Judgement(Relation.CONFLICT, "a negation differs", 0.9)
    return Judgement(Relation.CONFLICT, "words differ", 0.8)


def _cut_out(one: Sequence[str], other: Sequence[str]) -> bool:
    """Do the words of the shorter version stand in the longer one as they are?"""
    shorter, longer = sorted((one[:_LONGEST], other[:_LONGEST]), key=len)
    return f" {' '.join(shorter)} " in f" {' '.join(longer)} "


def _translated(changed: Sequence[Change], told: Sequence[Change], one: ReadQuote, other: ReadQuote) -> bool:
    """Two translations differ in light words too, or in several places; a misquotation in the one that counts."""
    light = [change for change in changed if change not in told and change.inner or "l" in change.weights]
    touched = sum(max(len(change.left), len(change.right)) for change in told)
    shorter = min(len(one.words), len(other.words))
    numbers = any(word[0].isdigit() for change in told for word in (*change.left, *change.right))
    replaced = [change for change in told if change.left and change.right and "n" not in change.weights]
    recast = len(replaced) >= _REPLACED and any(len(change.left) != len(change.right) for change in replaced)
    many = bool(light) and len(changed) > 1 or recast or touched > _MOST_CHANGED * shorter
    return not numbers and many


def changes(one: ReadQuote, other: ReadQuote) -> list[Change]:
    """Where the two versions differ, in order."""
    a, b = one.words[:_LONGEST], other.words[:_LONGEST]
    found: list[Change] = []
    left, right, start = (0, 0), (0, 0), True
    for tag, a1, a2, b1, b2 in [*Indel.opcodes(a, b), ("equal", len(a), len(a), len(b), len(b))]:
        if tag == "equal":
            ends = a2 == len(a) and b2 == len(b) and a1 == a2
            if left[0] < left[1] or right[0] < right[1]:
                weights = one.weights[slice(*left)] + other.weights[slice(*right)]
                found.append(Change(a[slice(*left)], b[slice(*right)], weights, not start and not ends))
            left, right, start = (a2, a2), (b2, b2), start and a1 == a2
        else:
            left, right = (left[0], a2), (right[0], b2)
    return found


def _tells(change: Change, one: ReadQuote, other: ReadQuote) -> bool:
    """Does the change touch what is said?"""
    if not change.left or not change.right:
        shorter = one if not change.left else other
        cut = not change.inner or any(mark in shorter.passage.text for mark in _ELLIPSES)
        return not cut and ("n" in change.weights or "c" in change.weights)
    if not change.inner and max(len(change.left), len(change.right)) > _TAIL:
        return False
    return ("n" in change.weights or "c" in change.weights) and not _respelled(change.left, change.right)


def _respelled(left: Sequence[str], right: Sequence[str]) -> bool:
    """Forms or spellings of the same words; numbers have none."""
    if "".join(left).replace("-", "") == "".join(right).replace("-", ""):
        return True
    pairs = list(zip(left, right))
    return len(left) == len(right) and all(
        a == b or not (a[0].isdigit() or b[0].isdigit()) and JaroWinkler.similarity(_plain(a), _plain(b)) >= _ALIKE
        for a, b in pairs
    )


def _plain(word: str) -> str:
    return word.replace("ß", "ss").replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")
