"""The subject of a clause: its own, what a pronoun means, or that of the clause it goes on from."""

from __future__ import annotations

from typing import Sequence

from checker.annotate.clause_phrases import Named, Names, Phrases, Subject
from checker.annotate.clause_sentence import Draft, Sentence

_SENTENCE = 400  # words of a sentence that are looked at
_MOST = 60  # words in which a subject is looked for
_ANY_CASE = ("she", "they", "it")  # "sie", "es": subject or object


def subject(sentence: Sentence, draft: Draft, names: Names) -> Subject | None:
    """The subject of the clause, None where none stands in it."""
    if draft.finite is None or draft.kind == "infinitive":
        return None
    words = list(draft.words())[:_MOST]
    if sentence.german and draft.kind in ("sub", "relative"):
        return Phrases(sentence, names, words[1:]).first()
    before = Phrases(sentence, names, [at for at in words if at < draft.finite]).first()
    if not sentence.german and (before or not _inverted(sentence, draft)):
        return before
    behind = Phrases(sentence, names, [at for at in words if at > draft.finite]).first()
    if before is None:
        return behind
    return behind if _object_in_front(sentence, draft, before, behind) else before


def _inverted(sentence: Sentence, draft: Draft) -> bool:
    """ "..., said Rubio"."""
    return draft.finite == draft.parts[0][0] and sentence.classes.is_speech(draft.lemma)


def subjects(
    sentence: Sentence, drafts: Sequence[Draft], names: Names, before: Sequence[Named]
) -> dict[int, Subject | None]:
    """The subject of every draft, by its id: its own, what a pronoun means, or that of the clause it goes on from."""
    found: dict[int, Subject | None] = {}
    for draft in drafts:
        own = subject(sentence, draft, names)
        parent = _spoke(sentence, draft)
        governor = found.get(id(parent)) if parent else None
        if governor and draft.kind == "main" and _goes_on(sentence, draft, own):
            own = governor
        if own and own.pronoun and own.mention is None:
            near = persons(names, sentence.first, own.first) or before
            own = own._replace(mention=_meant(own.pronoun, near, governor))
        found[id(draft)] = own
    return found


def _spoke(sentence: Sentence, draft: Draft) -> Draft | None:
    """The clause this one hangs on; "ruled that A had failed, but said ..." goes on from the ruling."""
    parent = draft.parent
    goes_on = not sentence.german and draft.opener == "coordinators" and sentence.classes.is_speech(draft.lemma)
    while goes_on and parent and parent.parent and parent.kind != "main":
        parent = parent.parent
    return parent


def _meant(pronoun: str, near: Sequence[Named], governor: Subject | None) -> Named | None:
    """ "Russland sagte, dass es ...": the one who speaks; else the only person who can be meant."""
    speaker = governor.mention if governor and not governor.attribute else None
    if speaker and (pronoun in ("she", "they") or speaker.person == (pronoun == "he")):
        return speaker
    single = len({named.name.split()[-1] for named in near}) == 1
    return near[-1] if single and pronoun in ("he", "she") else None


def _goes_on(sentence: Sentence, draft: Draft, own: Subject | None) -> bool:
    """ "X kam und sagte": the verb comes first, behind "und" or a comma, and no name and no speaker behind it."""
    first = draft.parts[0][0]
    if draft.finite is None or draft.finite > first + (draft.opener == "coordinators" or own is None):
        return False
    if own and sentence.classes.is_speech(draft.lemma) and "m" in sentence.letters[max(0, first - 2) : first]:
        return False
    if own and _speaks_behind(sentence, draft, own):
        return False
    if own and own.pronoun in _ANY_CASE and sentence.german and draft.opener == "coordinators":
        return True  # "und nannte sie falsch": no subject stands behind "und" and its verb
    return own is None or own.mention is None and not own.pronoun and not sentence.acting(own.first, own.last)


def _speaks_behind(sentence: Sentence, draft: Draft, own: Subject) -> bool:
    """ "Der Zaun sei heil, sagte der Schäfer": behind a comma and a verb of telling stands who tells."""
    first, at = draft.parts[0][0], own.first - sentence.first
    behind = sentence.letters[first - 1 : first] == "," and draft.finite == first and at == first + 1
    return behind and sentence.classes.is_telling(draft.lemma) and not sentence.infos[at].oblique


def persons(names: Names, first: int, last: int) -> list[Named]:
    """The persons named at words first..last of the field, owners in the genitive left out where others stand."""
    found = [named for named in names.between(max(first, last - _SENTENCE), last) if named.person]
    return [named for named in found if not named.genitive] or found


def _object_in_front(sentence: Sentence, draft: Draft, before: Subject, behind: Subject | None) -> bool:
    """ "Bodentruppen hat Trump ausgeschlossen": a thing in front, and right behind the verb a name or who acts."""
    if before.mention and not before.attribute or before.pronoun or behind is None:
        return False
    named = behind.mention is not None and not behind.attribute
    if not named and not sentence.acting(behind.first, behind.last) or _given(sentence, draft, before, behind):
        return False
    acts = {"office", "people"} & {m.kind for at in range(before.first, before.last) for m in sentence.matches(at)}
    near = draft.finite is not None and behind.first == sentence.first + _behind_verb(sentence, draft.finite)
    return near and not acts and not sentence.acting(before.first, before.last)


def _behind_verb(sentence: Sentence, finite: int) -> int:
    """The word behind the verb, a pronoun in the dative left out: "bescheinigte ihm die Richterin"."""
    after = finite + 1
    pronoun = after < len(sentence.infos) and sentence.infos[after].oblique and not sentence.infos[after].article
    return after + pronoun


def _given(sentence: Sentence, draft: Draft, before: Subject, behind: Subject) -> bool:
    """ "Die Regierung wirft der FDP ... vor": the dative behind a verb of giving and blaming is no subject."""
    if draft.lemma not in sentence.classes.lists["giving"] or behind.mention and behind.mention.person:
        return False
    article = sentence.infos[before.first - sentence.first].article
    return article and sentence.scan.forms[behind.first] == "der"
