"""Pronouns of the third person as subjects of clauses."""

from __future__ import annotations

from typing import Iterator

from checker.annotate.clause_parse import Parses
from checker.annotate.clause_sentence import Draft, Sentence
from checker.annotate.references.field import Field
from checker.model.annotation import FEMALE, MALE, PRONOUN, Reference

_GENDERS = {"he": MALE, "she": FEMALE}


def pronouns(field: Field, parses: Parses) -> Iterator[Reference]:
    """Every "er", "sie", "he", "she" that is a subject outside quotations, with whom its sentence points to."""
    for number, _ in enumerate(field.scan.sentences):
        sentence, drafts, who, _ = parses.of(number)
        told: set[int] = set()
        for draft in drafts:
            own = who[id(draft)]
            if own and own.pronoun in _GENDERS and own.first not in field.quoted | told:
                told.add(own.first)
                plural = _several(field, sentence, draft)
                yield Reference(
                    span=field.scan.span(own.first, own.last),
                    kind=PRONOUN,
                    gender=None if plural else _GENDERS[own.pronoun],
                    mention=own.mention.number if own.mention and not own.attribute else None,
                    plural=plural,
                    natural=not field.lists["plural_endings"] or own.pronoun == "he" and _speaks(sentence, draft),
                )


def _speaks(sentence: Sentence, draft: Draft) -> bool:
    """Of a German "er" who speaks a person is meant, hardly ever a thing; "sie" may be the police or a party."""
    return sentence.classes.is_speech(draft.lemma)


def _several(field: Field, sentence: Sentence, draft: Draft) -> bool:
    """ "sie sagten": the verb is one of several."""
    if draft.finite is None or not field.lists["plural_endings"]:
        return False
    form = sentence.form(draft.finite).lower()
    return form in field.lists["plural_verbs"] or form.endswith(tuple(field.lists["plural_endings"]))
