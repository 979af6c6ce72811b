"""A word that one of two sentences which say the same prints otherwise, with a slip of the keys. Part of N101."""

from __future__ import annotations

from typing import Collection, Iterator

from checker.compare.words import slip, swapped
from checker.graph import StoryGraph
from checker.model.assertion import Passage, Statement, Term
from checker.model.finding import WARNING, Judgement, Relation
from checker.model.linked import Pair
from checker.rules.base import Side, Verdict, place_of
from checker.rules.statements import side_by_side

_ALIKE, _TWINS = 0.6, 0.4  # score of two sentences that say the same; in texts that run side by side
_MOST = 30  # words that only one of the sentences has; with more they are two sentences


def misprinted_words(graph: StoryGraph, told: Collection[Passage]) -> Iterator[Verdict]:
    """One verdict for every word that is a misprint of the other sentence's; the misprint first. Not what is `told`."""
    seen = set()
    for pair in graph.linked.pairs:
        one_language = len({graph.languages[s.passage.document] for s in (pair.one, pair.other)}) == 1
        if one_language and pair.score >= (_TWINS if side_by_side(pair) else _ALIKE):
            for wrong, right, decided in _in_pair(pair):
                if (wrong.text, right.text) not in seen and not any(_within(wrong, passage) for passage in told):
                    seen.add((wrong.text, right.text))
                    yield _verdict(wrong, right, decided)


def _within(word: Passage, passage: Passage) -> bool:
    return word.document == passage.document and passage.span.holds(word.span)


def _in_pair(pair: Pair) -> Iterator[tuple[Passage, Passage, bool]]:
    """The misprint's passage, that of the word it stands for, and whether it is known which is which."""
    for one, other in ((pair.one, pair.other), (pair.other, pair.one)):
        own = _only(one, other)
        for wrong in own if len(own) <= _MOST else ():
            right = next((term for term in other.terms if slip(wrong.form, term.form) and _is_wrong(wrong, term)), None)
            if right:
                yield place_of(one, wrong), place_of(other, right), wrong.known != right.known


def _only(statement: Statement, other: Statement) -> list[Term]:
    """The words of a statement that the other has not."""
    known = {term.form for term in other.terms}
    return [term for term in statement.terms if term.form not in known]


def _is_wrong(term: Term, other: Term) -> bool:
    """Is it the misprint: no word of any lexicon, beside one? Of two known or unknown ones letters that have changed
    places tell that there is one; which it is they do not, and the first is as good as the other."""
    if term.known != other.known:
        return other.known
    return swapped(term.form, other.form) and term.start <= other.start


def _verdict(wrong: Passage, right: Passage, decided: bool) -> Verdict:
    return Verdict(
        Judgement(Relation.MISSPELLING, "letters changed places or one differs, in sentences that say the same", 0.6),
        (Side(wrong.text, (wrong,)), Side(right.text, (right,))),
        severity=WARNING,
        suggestion=right.text if decided else None,
        details={"misprint": wrong.text, "favoured": right.text, "decided": decided, "word": True},
        blames=decided,
    )
