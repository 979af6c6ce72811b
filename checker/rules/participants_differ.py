"""Other participants of one event, or agent and patient swapped.

Finds
    Two sources name the people who took part in one meeting or call, and each has somebody the other leaves out.
    Two sources tell of one deed, and the one who does it here is the one to whom it is done there.

Why it matters
    Who sat at the table is news. A list that differs may be two meetings, or a wrong name.

Contradiction
    "Rossi, Berger und Okafor trafen sich" and "Rossi, Berger and Haldorsen met".
    "Rossi verklagt Berger" and "Rossi wurde von Berger verklagt": a warning.

No contradiction
    A shorter list beside a longer one: nobody names everybody.
    Countries and bodies in place of their people.
    Active and passive voice of one deed; what two do to each other (meeting, marrying, fighting).
    A text that tells of both: each sued the other.

Limits
    Of meetings only people with names are compared. Information, no alarm: both lists may be right and incomplete.
    Of deeds only those told with one verb in one language are compared, and only where grammar tells who acts.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import Iterator

from checker.graph import Slot, StoryGraph
from checker.model.assertion import Assertion
from checker.model.finding import INFO, Judgement, Relation
from checker.model.predicate import TOOK_PART
from checker.model.value import value_text
from checker.rules.base import GRAPH, Rule, Verdict, side
from checker.rules.swapped import exchanged
from checker.settings import Settings

_FEWEST = 2  # people of a list


def judge(graph: StoryGraph, settings: Settings) -> Iterator[Verdict]:
    """One verdict an event, then one for every deed whose parties are swapped."""
    for slot in graph.slots:
        if slot.predicate == TOOK_PART:
            yield from _of_event(slot)
    yield from exchanged(graph)


def _of_event(slot: Slot) -> Iterator[Verdict]:
    """The two lists that differ most."""
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


RULE = Rule("P101", "participants.differ", INFO, GRAPH, judge, TOOK_PART, __doc__ or "")
