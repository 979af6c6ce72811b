"""What a stance is about: the object and the complement clause, as words that compare across languages."""

from __future__ import annotations

from typing import Iterable, Sequence

from checker.annotate.clause_split import Draft, Sentence
from checker.annotate.stance_words import StanceWords
from checker.model.document import Span

_MOST = 60  # words of a topic
_PLACES = ("country", "adjective", "prefix", "people")


def complement(draft: Draft, drafts: Sequence[Draft]) -> Draft | None:
    """The clause that tells the content: "dass ...", "ob ...", "zu ..."; purposes and conditions tell none."""
    at = drafts.index(draft)
    for after in drafts[at + 1 : at + 4]:
        content = after.kind == "sub" and after.opener in ("that", "whether")
        purpose = after.kind == "infinitive" and after.opener in ("subordinators", "without")
        if after.parent is draft and (content or after.kind == "infinitive" and not purpose):
            return after
        if after.kind == "main":
            break
    front = drafts[at - 1] if at == 1 else None  # "Dass er geht, schloss sie aus"
    return front if front and front.kind == "sub" and front.opener == "that" else None


def relative_inside(draft: Draft, drafts: Sequence[Draft]) -> list[Draft]:
    """The complement of a complement: "bereit, Truppen zu schicken"."""
    inner = complement(draft, drafts)
    return [draft] if inner is None else [draft, inner]


def topic_words(sentence: Sentence, words: Iterable[int], lists: StanceWords) -> tuple[str, ...]:
    """Concepts ("#troops", "~deploy"), countries and regions ("@US") and lemmas, each once, in order."""
    found: dict[str, None] = {}
    for at in list(words)[:_MOST]:
        places = [m.concept for m in sentence.matches(sentence.first + at) if m.kind in _PLACES]
        if places:
            found[f"@{places[0]}"] = None
            continue
        small = sentence.form(at).lower()
        closed = small in sentence.classes.lists["articles"] or small in sentence.classes.lists["objects"]
        topic = None if closed else lists.topic(sentence.form(at))
        if topic:
            found[topic.word] = None
    return tuple(found)


def span_of(sentence: Sentence, words: Sequence[int]) -> Span | None:
    """From the first to the last of the words, at most as many as one can read."""
    if not words:
        return None
    return sentence.scan.span(sentence.first + words[0], sentence.first + words[-1] + 1)


def without_adjuncts(sentence: Sentence, words: Sequence[int]) -> list[int]:
    """The words but for phrases of time and circumstance: "bei einem Treffen", "nach dem Gespräch"; countries stay."""
    found: list[int] = []
    inside = False
    for at in words:
        form, info = sentence.form(at).lower(), sentence.infos[at]
        if info.preposition:
            inside = form in sentence.classes.lists["adjuncts"]
        if not inside or any(m.kind in _PLACES for m in sentence.matches(sentence.first + at)):
            found.append(at)
        if inside and info.letter == "u" and not (at + 1 < len(sentence.infos) and sentence.letters[at + 1] in "um"):
            inside = False
    return found


def object_words(sentence: Sentence, draft: Draft, without: Iterable[range]) -> list[int]:
    """The words of the clause that are neither its verbs nor in one of the ranges (numbers of the sentence)."""
    taken = {at for stretch in without for at in stretch}
    verbs = {draft.finite, draft.main, draft.particle}
    return [at for at in draft.words() if at not in verbs and at not in taken]
