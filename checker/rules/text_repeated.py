"""Words or paragraphs printed twice.

Finds
    A word or phrase twice in a row, a hearsay phrase twice in one sentence, a paragraph or a long sentence twice in
    one text.

Why it matters
    Left over from editing or from a machine translation. Readers see it at once.

Contradiction
    "Alexander Stubb Alexander Stubb sagte", "Berichten zufolge soll er Berichten zufolge".

No contradiction
    "Die Soldaten, die die Waffenruhe überwachen", "nach und nach", "mehr und mehr", "very, very".
    Short lines that repeat, such as a by-line.

Limits
    Paragraphs must be the same to the letter, but for white space.
"""

from __future__ import annotations

from typing import Iterator

from checker.model.assertion import Reading
from checker.model.finding import WARNING, Judgement, Relation
from checker.rules.base import READING, Rule, Side, Verdict
from checker.settings import Settings


def judge(reading: Reading, settings: Settings) -> Iterator[Verdict]:
    """One verdict a repetition, however often it stands there."""
    for seen in reading.observations:
        if seen.kind.startswith("repeated_"):
            what = seen.kind.removeprefix("repeated_")
            times = max(2, len(seen.passages))
            yield Verdict(
                Judgement(Relation.CONFLICT, f"{what} printed twice"),
                (Side(seen.value, seen.passages),),
                details={"what": what, "times": times},
            )


RULE = Rule("X301", "text.repeated", WARNING, READING, judge, None, __doc__ or "")
