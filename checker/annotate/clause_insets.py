"""English words between a verb of saying and what is said: "said on Tuesday it would", "told Reuters the deal"."""

from __future__ import annotations

from checker.annotate.clause_sentence import Sentence

_MOST = 6  # words between the two
_OPENING = frozenset("wu")


def told_before(sentence: Sentence, at: int) -> bool:
    """Does word `at` begin what is said, with a day, an occasion or a hearer between it and the verb of saying?"""
    if not _begins(sentence, at):
        return False
    for verb in range(at - 2, max(-1, at - 2 - _MOST), -1):
        info = sentence.infos[verb]
        if info.letter in "FB" and sentence.classes.is_speech(info.lemma):
            return _inset(sentence, verb + 1, at) or _hearer(sentence, info.lemma, verb + 1, at)
        if info.letter not in _OPENING:
            return False
    return False


def _inset(sentence: Sentence, first: int, last: int) -> bool:
    """Do words first..last tell nothing but when or where it is said: "late on Tuesday", "in a statement"?"""
    words = sentence.classes.lists["insets"]
    return last > first and all(sentence.form(at) in words for at in range(first, last))


def _begins(sentence: Sentence, at: int) -> bool:
    """ "that", a pronoun or an article that nothing before it takes hold of."""
    info, before = sentence.infos[at], sentence.infos[at - 1]
    free = at > 1 and not (before.preposition or before.article)
    determining = info.opener == "that" or sentence.form(at) in sentence.classes.lists["determining"]
    return free and (bool(info.pronoun) and not info.oblique or determining)


def _hearer(sentence: Sentence, lemma: str, first: int, last: int) -> bool:
    """ "told Reuters", "told the newspaper": a phrase without a preposition behind a verb that has a hearer."""
    if lemma not in sentence.classes.lists["addressing"]:
        return False
    inner = [sentence.infos[at] for at in range(first, last)]
    return not any(info.preposition or info.opener or info.pronoun for info in inner)
