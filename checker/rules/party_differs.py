"""Other party of one person.

Finds
    Two sources give one person two parties: in brackets behind the name, or in a title.

Why it matters
    The party is what a reader takes a politician's words by. A wrong one is corrected within the hour.

Contradiction
    "Jens Kollmann (SPD)" beside "der CDU-Politiker Jens Kollmann".

No contradiction
    CDU and CDU/CSU, "Grüne" and "Bündnis 90/Die Grünen".
    A text that gives both, as one on a change of party does.
    The party that somebody criticizes, advises, once was of or is put up by: "SPD-Kritiker", "AfD-Kandidat".
    "SPD-Minister" and "(parteilos)".
    Articles more than half a year apart: parties are left and joined.

Limits
    Only people with a given name, and parties that stand in the lists.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import Iterator

from checker.data import table
from checker.graph import Slot
from checker.model.assertion import POSSIBLE, Assertion
from checker.model.finding import WARNING, Judgement, Relation
from checker.model.predicate import MEMBER_OF
from checker.model.value import value_text
from checker.rules.base import ACROSS, Rule, Verdict, days_apart, side, words_of
from checker.settings import Settings

_UPDATE_DAYS = 180
_SURE = 0.85
_NONE = "none"  # of no party


def judge(slot: Slot, settings: Settings) -> Iterator[Verdict]:
    """One verdict a person whose party differs between documents."""
    by_party = _by_party(slot)
    clashing = {
        party
        for one, other in combinations(sorted(by_party), 2)
        if not _go_together(by_party[one], by_party[other])
        and days_apart(by_party[one], by_party[other]) <= _UPDATE_DAYS
        for party in (one, other)
    }
    if clashing:
        sides = tuple(side(words_of(by_party[party]), by_party[party], party) for party in sorted(clashing))
        yield Verdict(Judgement(Relation.CONFLICT, "the parties differ", _SURE), sides, slot.subject)


def _by_party(slot: Slot) -> dict[str, list[Assertion]]:
    """Party -> what gives it, but for documents that give several."""
    by_document: dict[str, list[Assertion]] = defaultdict(list)
    for assertion in slot.assertions:
        by_document[assertion.document].append(assertion)
    found: dict[str, list[Assertion]] = defaultdict(list)
    for own in by_document.values():
        if all(_go_together([one], [other]) for one, other in combinations(own, 2)):
            for assertion in own:
                found[value_text(assertion.value)].append(assertion)
    return found


def _go_together(some: list[Assertion], others: list[Assertion]) -> bool:
    """Can one person be of the party that some give, and of the one that others do?"""
    one, other = value_text(some[0].value), value_text(others[0].value)
    if _NONE in (one, other):
        party = others if one == _NONE else some
        return one == other or all(assertion.certainty == POSSIBLE for assertion in party)
    return one == other or any(one in family and other in family for family in table("parties")["families"])


RULE = Rule("R104", "party.differs", WARNING, ACROSS, judge, MEMBER_OF, __doc__ or "")
