"""Other day, month, year or deadline for the same event.

Finds
    Two sources date the same event, and the days exclude each other.

Why it matters
    Readers act on days and deadlines. A wrong weekday is the error that hides best: it looks right.

Contradiction
    "am Dienstag unterzeichnet" and "signed on Wednesday", in articles of one day.
    "Frist bis zum 30. Juni" and "deadline of 31 July". "28 April 2013" and "28. April 2014".

No contradiction
    "am Samstag" and "am 9. Mai", where the ninth is that Saturday.
    "im August" and "am 18. August": one contains the other.
    The Thursday of another week, where both articles are dated.
    What was on Tuesday and what will be in April; "this week" and a date long ago.
    How things stand: "in custody on Tuesday", "in critical condition on Friday". The stamp of an update.
    The weekend and its Friday evening. A further day: "Streik am Montag", "Streik auch am Dienstag".
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
from checker.rules.base import GRAPH, Rule, Verdict, interval_of
from checker.rules.days import compare_days, of_two_times, one_date_of_two_years, swapped_digits
from checker.rules.matters import verdicts
from checker.rules.statements import Clash, clashes, parallel
from checker.rules.tolerance import tolerant
from checker.settings import Settings

_SAID = 0.35  # likeness of the words around two days on which somebody said something
_SURE = 0.75  # score of two statements that say one thing
_ALONE = 0.2  # what two days less have to have in common that are the only ones left
_TOGETHER = 0.88  # score and likeness of the words around: a day belongs to its event more loosely than a number
_SLIP = 0.25  # what they less have to have in common that are one date of two years, or a year with digits swapped
_FIRM = 0.3  # likeness of the words around two times that is enough by itself


def judge(graph: StoryGraph, settings: Settings) -> Iterator[Verdict]:
    """One verdict for every two times that stand against each other."""
    compare = tolerant(compare_days, settings)
    for predicate in (DAY, SAID_ON):
        found = (clash for clash in clashes(graph, (predicate,), compare, _FIRM) if _comparable(clash))
        yield from verdicts(found, lambda clash: "")


def _comparable(clash: Clash) -> bool:
    """About one thing, and neither in the time of another zone; of two sayings the words around must be alike too."""
    if any("zone" in statement.cues for statement in (clash.pair.one, clash.pair.other)):
        return False
    states = ["state" in statement.cues for statement in (clash.pair.one, clash.pair.other)]
    if any(states) and not (all(states) and clash.twin):
        return False  # "in custody on Tuesday", "still in custody on Friday"
    if clash.twin:
        return True
    if ("further" in clash.pair.one.cues) != ("further" in clash.pair.other.cues):
        return False  # "on strike on Monday", "on strike on Tuesday too"
    if of_two_times(clash.one, clash.other):
        return False
    if clash.one.predicate == SAID_ON and (clash.context < _SAID or clash.pair.score + parallel(clash.pair) < _SURE):
        return False
    days = interval_of(clash.one), interval_of(clash.other)
    slip = _SLIP if one_date_of_two_years(*days) or swapped_digits(*days) else 0.0
    return clash.pair.score + clash.context + _ALONE * clash.alone + parallel(clash.pair) + slip >= _TOGETHER


RULE = Rule("D101", "date.differs", WARNING, GRAPH, judge, None, __doc__ or "")
