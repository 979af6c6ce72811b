"""Letters of another script inside a name.

Finds
    A name with letters of two scripts in one word: a Cyrillic "а" in "Маcron".

Why it matters
    The name looks right and is found by no search and no index. It comes from copying, or from somebody hiding
    something.

Contradiction
    "Tгump" with a Cyrillic "г".

No contradiction
    A name wholly in another script, accents of any language, digits and hyphens.

Limits
    A word wholly written in letters that only look Latin is not seen.
"""

from __future__ import annotations

from typing import Iterator

from checker.model.assertion import Reading
from checker.model.finding import WARNING, Judgement, Relation
from checker.rules.base import READING, Rule, Side, Verdict
from checker.settings import Settings


def judge(reading: Reading, settings: Settings) -> Iterator[Verdict]:
    """One verdict a spelling."""
    for seen in reading.observations:
        if seen.kind == "homoglyph":
            yield Verdict(
                Judgement(Relation.MISSPELLING, "letters of two scripts in one word"),
                (Side(seen.value, seen.passages),),
                details={"word": seen.value},
            )


RULE = Rule("N303", "name.homoglyph", WARNING, READING, judge, None, __doc__ or "")
