"""A person's title changes on the way through one text.

Finds
    Two titles of one kind for one person in one text, in different sentences, that the text never gives together.

Why it matters
    A slip of the pen, or two sources glued together.

Contradiction
    "Außenminister Weber reiste ab." and three sentences later "Innenminister Weber sagte".

No contradiction
    A general and an exact word ("Minister", "Außenminister"), a party office beside a government office.
    Both titles in one sentence: "Außenminister und Vizekanzler Weber".
    A former, acting or coming office beside the present one.

Limits
    An appointment told in the text is silent only where the text says "former", "bisher" or "war".
"""

from __future__ import annotations

from itertools import combinations
from typing import Iterator

from checker.compare.roles import compare, kind
from checker.graph import Slot
from checker.model.assertion import Assertion
from checker.model.finding import WARNING, Judgement, Relation
from checker.model.predicate import HOLDS_ROLE
from checker.model.value import Role
from checker.rules.base import INSIDE, Rule, Verdict, role_of, side
from checker.settings import Settings

_DIFFERENT = (Relation.CONFLICT, Relation.UNKNOWN)


def judge(slot: Slot, settings: Settings) -> Iterator[Verdict]:
    """One verdict a pair of offices."""
    told = [
        a
        for a in slot.assertions
        if isinstance(a.value, Role) and not a.value.qualifier and kind(a.value.office) != "occupation"
    ]
    seen: set[tuple[str, str]] = set()
    for one, other in combinations(told, 2):
        judgement = _compare(one, other)
        pair = (_office(one), _office(other))
        if judgement.relation in _DIFFERENT and pair not in seen and not _together(told, *pair):
            seen.add(pair)
            sides = tuple(side(role_of(a), [a], key) for a, key in zip((one, other), pair))
            yield Verdict(judgement, sides, slot.subject)


def _compare(one: Assertion, other: Assertion) -> Judgement:
    return compare(role_of(one), role_of(other))


def _office(assertion: Assertion) -> str:
    role = role_of(assertion)
    return f"{role.office}/{role.jurisdiction}" if role.jurisdiction else role.office


def _together(told: list[Assertion], one: str, other: str) -> bool:
    """Does a sentence give both offices? One office of two countries is never held together."""
    if one.split("/")[0] == other.split("/")[0]:
        return False
    quotes = [{a.passage.quote for a in told if role_of(a).office == office.split("/")[0]} for office in (one, other)]
    return bool(quotes[0] & quotes[1])


RULE = Rule("R301", "role.changes-inside", WARNING, INSIDE, judge, HOLDS_ROLE, __doc__ or "")
