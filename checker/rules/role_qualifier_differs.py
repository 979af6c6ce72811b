"""Acting, former, designated or deputy in one source and not in another.

Finds
    One person and one office, called acting, former, designated or deputy here, and without that word there.

Why it matters
    An acting adviser, a former minister and a minister are three different facts.

Contradiction
    "der amtierende nationale Sicherheitsberater" beside "der nationale Sicherheitsberater".
    "Ex-Kanzlerin Merkel" beside "Kanzlerin Merkel".

No contradiction
    One text that says "acting" once and then uses the bare title.
    "der amtierende Präsident": of an elected head it means "in office".
    Offices that differ: that is R101.
    Articles more than thirty days apart: the office was taken or left in between.

Limits
    German "amtierend" can mean "in office" for any office; the finding leaves the decision to the editor, unless a list
    of people says what is right on the article's day.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import Iterator, Sequence

from checker.compare.roles import kind, true_office
from checker.graph import Slot
from checker.model.assertion import Assertion
from checker.model.finding import WARNING, Judgement, Relation
from checker.model.predicate import HOLDS_ROLE
from checker.model.value import Role
from checker.rules.base import ACROSS, Rule, Verdict, days_apart, side
from checker.rules.reference_lists import with_qualifier
from checker.settings import Settings

_UPDATE_DAYS = 30
_QUALIFIERS = ("acting", "former", "designated", "deputy")


def judge(slot: Slot, settings: Settings) -> Iterator[Verdict]:
    """One verdict an office whose qualifier differs between documents."""
    for office, assertions in _by_office(slot.assertions).items():
        by_qualifier = _by_qualifier(assertions)
        if len(by_qualifier) > 1 and not _update(by_qualifier):
            sides = tuple(
                side(Role(office, qualifier=q or None), by_qualifier[q], key=f"{q}/{office}")
                for q in sorted(by_qualifier)
            )
            verdict = Verdict(
                Judgement(
                    Relation.CONFLICT, "one says " + ", ".join(q or "nothing" for q in sorted(by_qualifier)), 0.8
                ),
                sides,
                slot.subject,
            )
            yield with_qualifier(verdict, [a for own in by_qualifier.values() for a in own], settings)


def _update(by_qualifier: dict[str, list[Assertion]]) -> bool:
    """Months apart, a designated minister becomes a minister and a minister a former one."""
    return all(days_apart(a, b) > _UPDATE_DAYS for a, b in combinations(by_qualifier.values(), 2))


def _by_office(assertions: Sequence[Assertion]) -> dict[str, list[Assertion]]:
    found: dict[str, list[Assertion]] = defaultdict(list)
    roles = [a.value for a in assertions if isinstance(a.value, Role)]
    for assertion in assertions:
        if isinstance(assertion.value, Role) and kind(assertion.value.office) != "occupation":
            found[true_office(assertion.value, roles)].append(assertion)
    return dict(sorted(found.items()))


def _by_qualifier(assertions: Sequence[Assertion]) -> dict[str, list[Assertion]]:
    """Qualifier -> what gives it; a document that says "acting" once says nothing else by the bare title."""
    by_document: dict[str, list[Assertion]] = defaultdict(list)
    for assertion in assertions:
        by_document[assertion.document].append(assertion)
    found: dict[str, list[Assertion]] = defaultdict(list)
    for own in by_document.values():
        qualified = [a for a in own if _qualifier(a)]
        for assertion in qualified or own:
            found[_qualifier(assertion)].append(assertion)
    return found


def _qualifier(assertion: Assertion) -> str:
    qualifier = assertion.value.qualifier if isinstance(assertion.value, Role) else None
    return qualifier if qualifier in _QUALIFIERS else ""


RULE = Rule("R103", "role.qualifier-differs", WARNING, ACROSS, judge, HOLDS_ROLE, __doc__ or "")
