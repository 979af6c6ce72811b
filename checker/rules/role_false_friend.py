"""A title mistranslated by a word that looks alike and means another office.

Finds
    A person whose title in one source is a known false friend of the title in another: "Staatssekretär" for the
    US Secretary of State, who is a foreign minister.

Why it matters
    A Staatssekretär is a deputy of a minister. The reader is told of another, lower office.

Contradiction
    "US-Staatssekretär Rubio" beside "Außenminister Rubio".

No contradiction
    A Staatssekretär whom no source calls minister.
    The English "Secretary of State" beside "Außenminister".
    A German Staatssekretär: some source must place the person in the country of the false friend.

Limits
    Without another source that gives the right title nothing is said: US departments have deputies whom German papers
    rightly call Staatssekretär. The pairs stand in data/false_friends.toml.
"""

from __future__ import annotations

from typing import Iterator

from checker.compare.roles import false_friend
from checker.graph import Slot
from checker.model.assertion import Assertion
from checker.model.finding import ERROR, Judgement, Relation
from checker.model.predicate import HOLDS_ROLE
from checker.model.value import Role
from checker.rules.base import ACROSS, Rule, Verdict, role_of, side
from checker.settings import Settings


def judge(slot: Slot, settings: Settings) -> Iterator[Verdict]:
    """One verdict a mistranslated office: the wrong side first, then the right one."""
    pairs = _pairs(slot)
    for wrong, right in sorted({(role_of(a).office, role_of(b).office) for a, b, _ in pairs}):
        here = [(a, b, why) for a, b, why in pairs if (role_of(a).office, role_of(b).office) == (wrong, right)]
        countries = sorted(
            {j for a, b, _ in here for r in (role_of(a), role_of(b)) if (j := r.jurisdiction) is not None}
        )
        yield Verdict(
            Judgement(Relation.CONFLICT, here[0][2], 0.95),
            (side(Role(wrong), [a for a, _, _ in here], wrong), side(Role(right), [b for _, b, _ in here], right)),
            slot.subject,
            blames=True,
            suggestion=(Role(right, countries[0] if len(countries) == 1 else None),),
        )


def _pairs(slot: Slot) -> list[tuple[Assertion, Assertion, str]]:
    """Every title that is a false friend of another document's title, with the reason."""
    stated = {role_of(assertion).jurisdiction for assertion in slot.assertions}
    return [
        (one, other, reason)
        for one in slot.assertions
        for other in slot.assertions
        if one.document != other.document and (reason := false_friend(role_of(one), role_of(other), stated))
    ]


RULE = Rule("R102", "role.false-friend", ERROR, ACROSS, judge, HOLDS_ROLE, __doc__ or "")
