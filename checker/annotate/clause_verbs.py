"""The verbs of a clause: the finite one, the one that tells what is done, and a particle that was parted from it."""

from __future__ import annotations

from typing import Sequence

from checker.annotate.clause_sentence import VERBAL, Draft, Sentence
from checker.lang.forms import key

_HELPING = ("lassen", "werden")  # "hat prüfen lassen", "ist geprüft worden"
_PHRASE = 5  # words from "von" to "an"
_GROUP = 4  # words from an auxiliary to its verb in English


def find_verbs(sentence: Sentence, draft: Draft) -> None:
    """Fill in the draft's finite verb, main verb, particle and lemma."""
    words = [at for at in draft.words() if sentence.letters[at] in VERBAL]
    if not words:
        return
    (_german if sentence.german else _english)(sentence, draft, words)
    if draft.main is not None:
        particle = sentence.form(draft.particle) if draft.particle is not None else ""
        draft.lemma = particle + sentence.infos[draft.main].lemma


def _german(sentence: Sentence, draft: Draft, words: Sequence[int]) -> None:
    finite = _german_finite(sentence, draft, words)
    draft.finite = draft.main = finite
    if draft.kind == "infinitive":
        draft.main = draft.finite = words[-1]
    elif sentence.letters[finite] == "A":
        inner = [at for at in words if at != finite and sentence.letters[at] in "PBIZF"]
        helping = len(inner) > 1 and sentence.infos[inner[-1]].lemma in _HELPING
        draft.main = inner[-2 if helping else -1] if inner else finite
    elif draft.kind == "main":
        ends = [last - 1 for _, last in draft.parts]
        closing = [at for at in ends if at > finite and sentence.infos[at].particle]
        draft.particle = next((at for at in closing if not _circles(sentence, words, at)), None)


def _circles(sentence: Sentence, words: Sequence[int], at: int) -> bool:
    """ "von Montag an", "vom Sommer ab": the word closes a phrase, and is no part of a verb that the lists know."""
    opened = any(sentence.form(before).lower() in ("von", "vom") for before in range(max(0, at - _PHRASE), at))
    known, whole = sentence.classes.verbs.known, (sentence.form(at) + sentence.infos[word].lemma for word in words)
    return opened and not any(key(lemma) in known for lemma in whole)


def _german_finite(sentence: Sentence, draft: Draft, words: Sequence[int]) -> int:
    letters = sentence.letters
    if draft.kind in ("sub", "relative"):
        auxiliaries = [at for at in words if letters[at] == "A"]
        return auxiliaries[-1] if auxiliaries else words[-1]
    fitting = [at for at in words if letters[at] in "FABI"] or list(words)
    fronted = len(fitting) > 1 and letters[fitting[0] : fitting[1] + 1] in ("BA", "IA")
    return fitting[1] if fronted else fitting[0]


def _english(sentence: Sentence, draft: Draft, words: Sequence[int]) -> None:
    letters = sentence.letters
    fitting = [at for at in words if letters[at] in "FAB"] or [at for at in words if letters[at] in "IQG"]
    at = words[0] if draft.kind == "infinitive" or not fitting else fitting[0]
    draft.finite = draft.main = at
    while letters[at] == "A":
        after = next((n for n in words if n > at), None)
        if after is None or after - at > _GROUP:
            break
        between = sentence.infos[at + 1 : after]
        if letters[after] == "Q" and not all(info.negator or info.certainty for info in between):
            break  # "has plans", but "did not rule"
        draft.main = at = after
