"""Two ages of one person in one text.

Finds
    One text gives one person two ages.

Why it matters
    One of them is wrong, and the text itself shows it.

Contradiction
    "Helene Berger (53)" in the headline and "die 54-jährige Berger" below.

No contradiction
    Two people of one surname: father and son.
    An age then and an age now: "der damals 19-Jährige", "at the age of 19", "turned 54".
    Two ages in a gallery of pictures from several years: information only.

Limits
    Which of two namesakes an age belongs to is told by the name beside it. Ages more than fifteen years apart are
    mostly those of relatives of one name: information only.
"""

from __future__ import annotations

from typing import Iterator, Sequence

from checker.compare.ages import compare_ages
from checker.graph import Slot
from checker.model.finding import INFO, WARNING, Judgement, Relation
from checker.model.predicate import AGE
from checker.model.value import Amount, value_text
from checker.rules.base import INSIDE, Rule, Verdict, amount_of, side
from checker.settings import Settings

_PICTURE, _OLD = "picture", 3  # years by which a picture in a gallery may be older than the text
_GENERATION = 15  # years apart from which two people of one name are likelier than a mistake


def judge(slot: Slot, settings: Settings) -> Iterator[Verdict]:
    """One verdict a person, with all ages the text gives."""
    first, *rest = sorted(slot.assertions, key=lambda a: amount_of(a).scope is not None)
    others = [a for a in rest if compare_ages(amount_of(first), amount_of(a), 0).relation is Relation.CONFLICT]
    if others:
        values = sorted({value_text(a.value) for a in (first, *others)})
        sides = tuple(
            side(value.split()[0], (a for a in slot.assertions if value_text(a.value) == value), value)
            for value in values
        )
        doubtful = _doubtful([amount_of(a) for a in (first, *others)])
        judgement = Judgement(Relation.CONFLICT, "one text, two ages", 0.4 if doubtful else 0.8)
        yield Verdict(judgement, sides, slot.subject, severity=INFO if doubtful else None)


def _doubtful(ages: Sequence[Amount]) -> bool:
    """Are they so far apart that they are those of relatives, or those of pictures from several years?"""
    years = [age.low for age in ages if age.low is not None]
    apart = max(years) - min(years)
    return apart > _GENERATION or apart <= _OLD and any(age.scope == _PICTURE for age in ages)


RULE = Rule("Q303", "age.two-values", WARNING, INSIDE, judge, AGE, __doc__ or "")
