"""One office that only one person can hold, given to two people.

Finds
    Two people in one office of one country or body, in different sources.

Why it matters
    One of the two has left or never held it: an old title was copied, or two people were mixed up.

Contradiction
    "Bundeskanzler Scholz" here, "Bundeskanzler Merz" there.

No contradiction
    Offices of two countries, or of a country and a body: two national security advisers.
    Former, acting and designated holders beside the present one.
    A text that itself names both, as a report on a change of office does.
    Offices without a country in the text, and offices that several can hold ("Minister").

Limits
    Only offices marked `sole` in data/offices.toml. Sources more than thirty days apart give an update, not a warning.
    Who of the two is in office is told where data/terms.toml or a reference list of the settings knows it.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import Iterator

from checker.compare.roles import home, sole
from checker.graph import StoryGraph
from checker.model.assertion import Assertion
from checker.model.finding import INFO, WARNING, Judgement, Relation
from checker.model.predicate import HOLDS_ROLE
from checker.model.value import Role
from checker.rules.base import GRAPH, Rule, Verdict, days_apart, side
from checker.rules.reference_lists import with_holders
from checker.settings import Settings

_UPDATE_DAYS = 30


def judge(graph: StoryGraph, settings: Settings) -> Iterator[Verdict]:
    """One verdict an office and pair of holders."""
    for (office, jurisdiction), holders in _holders(graph).items():
        for one, other in combinations(sorted(holders), 2):
            a, b = holders[one], holders[other]
            if not {x.document for x in a} & {x.document for x in b}:
                later = days_apart(a, b) > _UPDATE_DAYS
                verdict = Verdict(
                    Judgement(Relation.UPDATE if later else Relation.CONFLICT, "one office, two holders", 0.85),
                    (side(graph.entities[one].name, a, key=one), side(graph.entities[other].name, b, key=other)),
                    severity=INFO if later else WARNING,
                    details={"office": Role(office, jurisdiction or None)},
                )
                yield with_holders(verdict, Role(office, jurisdiction or None), (a, b), settings)


def _holders(graph: StoryGraph) -> dict[tuple[str, str], dict[str, list[Assertion]]]:
    """(office, jurisdiction) -> person -> what says so; only offices one alone can hold, of a stated jurisdiction."""
    found: dict[tuple[str, str], dict[str, list[Assertion]]] = defaultdict(lambda: defaultdict(list))
    for assertion in graph.linked.assertions:
        role = assertion.value
        if (
            isinstance(role, Role)
            and not role.qualifier
            and sole(role.office)
            and (role.jurisdiction or home(role.office))
        ):
            found[role.office, role.jurisdiction or ""][assertion.subject].append(assertion)
    return dict(sorted(found.items()))


RULE = Rule("R201", "role.two-holders", WARNING, GRAPH, judge, HOLDS_ROLE, __doc__ or "")
