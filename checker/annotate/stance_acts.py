"""Which act a clause performs: by its verb, a noun it carries, an adjective, a set wording, or an answer."""

from __future__ import annotations

from typing import Iterator, NamedTuple

from checker.annotate.clause_sentence import Draft, Sentence
from checker.annotate.clause_phrases import Named, Names
from checker.annotate.clause_words import phrase_at
from checker.annotate.stance_words import StanceWords


class Act(NamedTuple):
    """An act at words first..last of the sentence."""

    act: str
    first: int
    last: int
    way: str  # verb, noun, owned, adjective, phrase, answer, without
    owner: Named | None = None  # "Trumps Zusage"


def acts(sentence: Sentence, draft: Draft, names: Names, lists: StanceWords) -> Iterator[Act]:
    """The acts of the clause: owned nouns beside at most one of the others."""
    question = sentence.form(draft.parts[0][0]).lower() in sentence.classes.lists["questions"]
    if draft.main is None or question and draft.kind != "main":
        return
    owned = list(_owned(sentence, draft, names, lists))
    yield from owned
    main = (
        _phrase(sentence, draft, lists)
        or _answer(sentence, draft, lists)
        or _carried(sentence, draft, lists)
        or _verb(sentence, draft, lists)
        or _adjective(sentence, draft, lists)
        or _without(draft)
    )
    if main and not any(own.first == main.first for own in owned):
        yield main


def _verb(sentence: Sentence, draft: Draft, lists: StanceWords) -> Act | None:
    assert draft.main is not None
    after = sentence.form(draft.main + 1) if draft.main + 1 < len(sentence.infos) else ""
    act = lists.verb(draft.lemma, after)
    if act is None or draft.opener in ("conditions", "whether"):
        return None
    reflexive = any(sentence.form(at) in lists.lists["reflexive"] for at in draft.words())
    if draft.lemma in lists.lists["reflexive_verbs"] and not reflexive:
        return None
    inner = [at for at in (draft.main, draft.particle) if at is not None]
    particle = f"{draft.lemma} {after}" in lists.acts
    return Act(act, min(inner), max(inner) + 1 + particle, "verb")


def _carried(sentence: Sentence, draft: Draft, lists: StanceWords) -> Act | None:
    """ "machte kein Versprechen", "deutete die Möglichkeit an"."""
    if draft.lemma not in lists.lists["carriers"]:
        return None
    for at in draft.words():
        act = lists.noun(sentence.form(at))
        if act and not _phrase_of_time(sentence, at):
            return Act(act, at, at + 1, "noun")
    return None


def _phrase_of_time(sentence: Sentence, at: int) -> bool:
    """A noun in a preposition's hands is no object: "nach der Zusage"."""
    return any(sentence.infos[n].preposition for n in range(max(0, at - 3), at))


def _owned(sentence: Sentence, draft: Draft, names: Names, lists: StanceWords) -> Iterator[Act]:
    """ "mit seiner Zusage", "Trumps Zusage", "Trump's pledge"."""
    owner: Named | None = None
    for at in draft.words():
        named = names.at.get(sentence.first + at)
        act = lists.noun(sentence.form(at))
        if act in ("promises", "agrees", "refuses") and at > 0:
            if sentence.form(at - 1).lower() in lists.lists["possessives"]:
                yield Act(act, at, at + 1, "owned")
            elif owner and owner.last >= sentence.first + at - 1:
                yield Act(act, at, at + 1, "owned", owner)
        if named:
            owner = named if named.genitive else None


def _adjective(sentence: Sentence, draft: Draft, lists: StanceWords) -> Act | None:
    if draft.lemma not in lists.lists["copulas"] and draft.kind != "infinitive":
        return None
    for at in draft.words():
        act = lists.adjectives.get(sentence.form(at))
        if act and not (at + 1 < len(sentence.infos) and sentence.letters[at + 1] == "u" and not sentence.german):
            return Act(act, at, at + 1, "adjective")
    return None


def _phrase(sentence: Sentence, draft: Draft, lists: StanceWords) -> Act | None:
    for at in draft.words():
        if sentence.form(at) in lists.phrases:
            length = phrase_at(lists.phrases, sentence.scan.forms, sentence.first + at)
            if length:
                words = " ".join(sentence.scan.forms[sentence.first + at : sentence.first + at + length])
                return Act(lists.phrase_acts[words], at, at + length, "phrase")
    return None


def _answer(sentence: Sentence, draft: Draft, lists: StanceWords) -> Act | None:
    """ "antwortete mit Ja"."""
    if draft.lemma not in lists.lists["answering"]:
        return None
    for at in draft.words():
        form = sentence.form(at)
        if form in lists.lists["yes"]:
            return Act("confirms", at, at + 1, "answer")
        if form in lists.lists["no"] and not (at + 1 < len(sentence.infos) and sentence.letters[at + 1] in "wuQ"):
            return Act("denies", at, at + 1, "answer")
    return None


def _without(draft: Draft) -> Act | None:
    first = draft.parts[0][0]
    return Act("excludes", first, first + 1, "without") if draft.opener == "without" else None
