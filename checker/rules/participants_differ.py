"""Other participants of one event.

Finds
    Two sources name the people who took part in one meeting or call, and each has somebody the other leaves out.

Why it matters
    Who sat at the table is news. A list that differs may be two meetings, or a wrong name.

Contradiction
    "Rossi, Berger und Okafor trafen sich" and "Rossi, Berger and Haldorsen met".

No contradiction
    A shorter list beside a longer one: nobody names everybody.
    Countries and bodies in place of their people.

Limits
    Only people with names are compared. Information, no alarm: both lists may be right and incomplete.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import Iterator

from checker.graph import Slot
from checker.model.assertion import Assertion
from checker.model.finding import INFO, Judgement, Relation
from checker.model.predicate import TOOK_PART
from checker.model.value import value_text
from checker.rules.base import ACROSS, Rule, Verdict, side
from checker.settings import Settings

_FEWEST = 2  # people of a list


def judge(slot: Slot, settings: Settings) -> Iterator[Verdict]:
    """One verdict an event: the two lists that differ most."""
    lists: dict[str, dict[str, Assertion]] = defaultdict(dict)
    for assertion in slot.assertions:
        lists[assertion.document].setdefault(value_text(assertion.value), assertion)
    differing = [
        (len(lists[a].keys() ^ lists[b].keys()), a, b)
        for a, b in combinations(sorted(lists), 2)
        if min(len(lists[a]), len(lists[b])) >= _FEWEST
        and lists[a].keys() & lists[b].keys()
        and lists[a].keys() - lists[b].keys()
        and lists[b].keys() - lists[a].keys()
    ]
    if differing:
        _, one, other = max(differing)
        sides = tuple(
            side(_people(lists[mine], lists[theirs]), _only(lists[mine], lists[theirs]))
            for mine, theirs in ((one, other), (other, one))
        )
        yield Verdict(Judgement(Relation.CONFLICT, "each list has somebody the other lacks", 0.6), sides, slot.subject)


def _only(mine: dict[str, Assertion], theirs: dict[str, Assertion]) -> list[Assertion]:
    return [mine[key] for key in mine if key not in theirs]


def _people(mine: dict[str, Assertion], theirs: dict[str, Assertion]) -> str:
    return ", ".join(" ".join(a.passage.text.split()) for a in _only(mine, theirs))


RULE = Rule("P101", "participants.differ", INFO, ACROSS, judge, TOOK_PART, __doc__ or "")
