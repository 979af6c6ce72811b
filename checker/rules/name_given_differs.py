"""Another given name for one person, or its form in another language.

Finds
    One person, by surname and office, with two given names: "Kiri Starmer" and "Keir Starmer"; or with one name in two
    languages: Wladimir and Wolodymyr. One finding a person.

Why it matters
    Either two people were mixed up, or a name was guessed. Wladimir is the Russian form of a Ukrainian's name, which
    its bearer does not use.

Contradiction
    "Premierminister Kiri Starmer", "Premierminister Keir Starmer". "Wladimir Selenskij", "Wolodymyr Selenskyj".

No contradiction
    Initials, middle names, short forms (Joe, Joseph), transliterations of one form (Wolodymyr, Volodymyr).
    Two people: other offices, or one text that names both.

Limits
    People with different given names are held for one only if they share surname and office.
"""

from __future__ import annotations

from typing import Iterator

from checker.compare.names import OTHER_LANGUAGE
from checker.graph import Slot
from checker.model.finding import WARNING, Judgement, Relation
from checker.model.predicate import NAMED
from checker.model.value import Name
from checker.rules.base import ACROSS, Rule, Verdict, side
from checker.rules.spellings import GIVEN, Pair, favoured, pairs, spellings
from checker.settings import Settings

_RELATIONS = (Relation.CONFLICT, Relation.VARIANT)


def judge(slot: Slot, settings: Settings) -> Iterator[Verdict]:
    """At most one verdict: all given names that differ."""
    found = [pair for pair in pairs(slot, _RELATIONS) if _differs(pair) and not _both_borne(slot, pair)]
    if not found:
        return
    written = spellings(slot, GIVEN)
    names = sorted({name for pair in found for name in (pair.one, pair.other)})
    right = _right(slot, found)
    yield Verdict(
        Judgement(found[0].judgement.relation, found[0].judgement.reason, 0.85),
        tuple(side(name, written[name]) for name in names),
        slot.subject,
        suggestion=right,
        details={"reason": found[0].judgement.reason},
    )


def _differs(pair: Pair) -> bool:
    relation, reason = pair.judgement.relation, pair.judgement.reason
    return pair.part == GIVEN and (relation == Relation.CONFLICT or reason == OTHER_LANGUAGE)


def _both_borne(slot: Slot, pair: Pair) -> bool:
    """Recep Tayyip Erdogan is Recep here and Tayyip there."""
    names = (a.value for a in slot.assertions if isinstance(a.value, Name))
    return any({pair.one, pair.other} <= set(name.given) for name in names)


def _right(slot: Slot, found: list[Pair]) -> str | None:
    """The form that wins every pair it stands in, if one does."""
    winners = {favoured(slot, GIVEN, pair.one, pair.other) for pair in found}
    return winners.pop() if len(winners) == 1 else None


RULE = Rule("N102", "name.given-differs", WARNING, ACROSS, judge, NAMED, __doc__ or "")
