"""Spellings of one name that all are right: transliteration, diacritics, exonyms.

Finds
    One person or town whose name the sources write in several right ways: Selenskyj, Zelensky, Selenskij; Witkoff,
    Wítkoff; Kiew, Kyiv. One finding a name.

Why it matters
    Nobody is wrong. A house has one spelling, and a desk that merges articles should choose it.

Contradiction
    None: this is information.

No contradiction
    Names of one town in two languages, each in an article of its language (Köln, Cologne).
    Other names of a country (USA, Vereinigte Staaten), short forms.

Limits
    Persons by rules of romanization; places by the word lists.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Iterator

from checker.compare.names import OTHER_LANGUAGE, SHORT_FORM
from checker.compare.places import spelled_alike
from checker.graph import Slot
from checker.model.annotation import PERSON, PLACE
from checker.model.assertion import Assertion
from checker.model.finding import INFO, Judgement, Relation
from checker.model.predicate import NAMED
from checker.model.value import Name
from checker.rules.base import ACROSS, Rule, Verdict, side
from checker.rules.reference_lists import listed_spelling
from checker.rules.spellings import SURNAME, pairs, spellings
from checker.settings import Settings


def judge(slot: Slot, settings: Settings) -> Iterator[Verdict]:
    """At most one verdict: every spelling that is a variant of another."""
    variants = _person(slot) if slot.subject.type == PERSON else _place(slot) if slot.subject.type == PLACE else {}
    if len({a.document for written in variants.values() for a in written}) > 1:
        right, listed = listed_spelling(slot, variants, settings)
        yield Verdict(
            Judgement(Relation.VARIANT, "spellings of one name"),
            tuple(side(word, variants[word]) for word in sorted(variants)),
            slot.subject,
            suggestion=right,
            details=listed,
        )


def _person(slot: Slot) -> dict[str, list[Assertion]]:
    found: dict[str, list[Assertion]] = {}
    for pair in pairs(slot, (Relation.VARIANT,)):
        if pair.judgement.reason not in (OTHER_LANGUAGE, SHORT_FORM):
            written = spellings(slot, pair.part)
            found |= {word: written[word] for word in (pair.one, pair.other)}
    return found


def _place(slot: Slot) -> dict[str, list[Assertion]]:
    """Spellings of one place within one language."""
    by_language: dict[str, dict[str, list[Assertion]]] = defaultdict(dict)
    for word, written in spellings(slot, SURNAME).items():
        for assertion in (a for a in written if isinstance(a.value, Name) and not a.value.right):
            by_language[slot.languages[assertion.document]].setdefault(word, []).append(assertion)
    found: dict[str, list[Assertion]] = {}
    for own in by_language.values():
        for word in own:
            if any(other != word and spelled_alike(word, other) for other in own):
                found.setdefault(word, []).extend(own[word])
    return found


RULE = Rule("N103", "name.variant", INFO, ACROSS, judge, NAMED, __doc__ or "")
