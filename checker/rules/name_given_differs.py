"""Another given name for one person, or its form in another language.

Finds
    One person, by surname and office or age, with two given names: "Kiri Starmer" and "Keir Starmer"; with one name in
    two languages: Wladimir and Wolodymyr; or in two spellings within one language: Sarah and Sara. One finding a
    person.

Why it matters
    Either two people were mixed up, or a name was guessed. Wladimir is the Russian form of a Ukrainian's name, which
    its bearer does not use.

Contradiction
    "Premierminister Kiri Starmer", "Premierminister Keir Starmer". "Wladimir Selenskij", "Wolodymyr Selenskyj".

No contradiction
    Initials, middle names, short forms (Joe, Joseph), transliterations of one form (Wolodymyr, Volodymyr), accents.
    Two languages' spellings of one name (Viktor, Victor); both spellings of a known person.
    Two people: other offices, or one text that names both.

Limits
    People with different given names are held for one only if they share surname and office, or surname and age where
    the given names are a letter apart.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Iterator

from checker.compare.names import OTHER_LANGUAGE, SAME_SOUND, origins
from checker.data import table
from checker.graph import Slot
from checker.model.finding import WARNING, Judgement, Relation
from checker.model.predicate import NAMED
from checker.model.value import Name
from checker.rules.base import ACROSS, Rule, Verdict, side
from checker.rules.reference_lists import listed_spelling
from checker.rules.spellings import GIVEN, Pair, favoured, pairs, spellings
from checker.settings import Settings

_RELATIONS = (Relation.CONFLICT, Relation.VARIANT)


def judge(slot: Slot, settings: Settings) -> Iterator[Verdict]:
    """At most one verdict: all given names that differ."""
    found = [pair for pair in pairs(slot, _RELATIONS) if _differs(slot, pair) and not _both_borne(slot, pair)]
    if not found:
        return
    written = spellings(slot, GIVEN)
    names = sorted({name for pair in found for name in (pair.one, pair.other)})
    right, listed = listed_spelling(slot, names, settings)
    yield Verdict(
        Judgement(found[0].judgement.relation, found[0].judgement.reason, 0.85),
        tuple(side(name, written[name]) for name in names),
        slot.subject,
        suggestion=right or _right(slot, found),
        details={"reason": found[0].judgement.reason, "sound": found[0].judgement.reason == SAME_SOUND} | listed,
    )


def _differs(slot: Slot, pair: Pair) -> bool:
    relation, reason = pair.judgement.relation, pair.judgement.reason
    if pair.part != GIVEN:
        return False
    return relation == Relation.CONFLICT or reason == OTHER_LANGUAGE or reason == SAME_SOUND and _needless(slot, pair)


def _needless(slot: Slot, pair: Pair) -> bool:
    """Two spellings of one sound in one language, of a name that nobody had to romanize: one is not the bearer's."""
    written = spellings(slot, GIVEN)
    sides = [written[pair.one], written[pair.other]]
    languages = [{slot.languages[a.document] for a in side} for side in sides]
    names = [{a.value for a in side if isinstance(a.value, Name)} for side in sides]
    if languages[0].isdisjoint(languages[1]) or any(origins(name) for side in names for name in side):
        return False
    return not all(any(name.full in _known_people() for name in side) for side in names)


@lru_cache(maxsize=1)
def _known_people() -> frozenset[str]:
    return frozenset(form for forms in table("people").values() for form in forms)


def _both_borne(slot: Slot, pair: Pair) -> bool:
    """Recep Tayyip Erdogan is Recep here and Tayyip there."""
    names = (a.value for a in slot.assertions if isinstance(a.value, Name))
    return any({pair.one, pair.other} <= set(name.given) for name in names)


def _right(slot: Slot, found: list[Pair]) -> str | None:
    """The form that wins every pair it stands in, if one does."""
    winners = {favoured(slot, GIVEN, pair.one, pair.other) for pair in found}
    return winners.pop() if len(winners) == 1 else None


RULE = Rule("N102", "name.given-differs", WARNING, ACROSS, judge, NAMED, __doc__ or "")
