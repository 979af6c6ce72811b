"""Other day, month, year or deadline for the same event.

Finds
    Two sources date the same event, and the days exclude each other.

Why it matters
    Readers act on days and deadlines. A wrong weekday is the error that hides best: it looks right.

Contradiction
    "am Dienstag unterzeichnet" and "signed on Wednesday", in articles of one day.
    "Frist bis zum 30. Juni" and "deadline of 31 July".

No contradiction
    "am Samstag" and "am 9. Mai", where the ninth is that Saturday.
    "im August" and "am 18. August": one contains the other.
    The Thursday of another week, where both articles are dated.
    Another event on another day: the event and its announcement, shots and the arrest. The day on which somebody
    said something is compared with such days only.

Limits
    Without a day of publication a weekday compares with weekdays only.
    Days are compared where two sentences are about the same thing.
"""

from __future__ import annotations

from typing import Iterator

from checker.graph import StoryGraph
from checker.model.finding import WARNING
from checker.model.predicate import DAY, SAID_ON
from checker.rules.base import GRAPH, Rule, Verdict
from checker.rules.days import compare_days
from checker.rules.statements import Clash, about_one_thing, clashes, verdicts
from checker.settings import Settings

_SAID = 0.35  # likeness of the words around two days on which somebody said something
_FIRM = 0.3  # likeness of the words around two times that is enough by itself


def judge(graph: StoryGraph, settings: Settings) -> Iterator[Verdict]:
    """One verdict for every two times that stand against each other."""
    for predicate in (DAY, SAID_ON):
        found = (clash for clash in clashes(graph, (predicate,), compare_days, _FIRM) if _comparable(clash))
        yield from verdicts(found, lambda clash: "")


def _comparable(clash: Clash) -> bool:
    """About one thing, and neither in the time of another zone; of two sayings the words around must be alike too."""
    if clash.one.predicate == SAID_ON and clash.context < _SAID:
        return False
    zoned = any("zone" in statement.cues for statement in (clash.pair.one, clash.pair.other))
    return about_one_thing(clash) and not zoned


RULE = Rule("D101", "date.differs", WARNING, GRAPH, judge, None, __doc__ or "")
