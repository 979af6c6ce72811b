"""Parts that exceed their whole.

Finds
    A number in one text, and parts of it that are together more than it; shares of one whole above 100 percent.

Why it matters
    One of the numbers is wrong, and the text itself shows it.

Contradiction
    "von den 12 Verletzten seien 15 im Krankenhaus".
    "zehn Menschen, darunter acht Männer und vier Frauen".
    "Of the 40 members 25 voted yes and 20 no."
    "60 Prozent stimmten mit Ja, 45 Prozent mit Nein."

No contradiction
    "darunter acht Kinder und vier Touristen": one may be both.
    "mindestens zehn Menschen, darunter acht Männer und vier Frauen": there may be more.
    Shares of a question with several answers; shares of two groups.
    Shares that rounding makes 101 percent.

Limits
    Whole and parts stand in one sentence, or the parts in the next one that begins with "davon" or "of them".
    Several parts are added up only where nobody can be two of them: men, women and children; killed and injured;
    yes, no and abstained.
"""

from __future__ import annotations

from typing import Any, Iterator, Sequence

from checker.model.assertion import Passage, Reading
from checker.model.finding import WARNING, Judgement, Relation
from checker.rules.base import READING, Rule, Side, Verdict
from checker.settings import Settings

_SURE = 0.85


def judge(reading: Reading, settings: Settings) -> Iterator[Verdict]:
    """One verdict for every whole with its parts."""
    for seen in reading.observations:
        if seen.kind == "parts":
            whole, *parts = seen.passages
            yield _verdict(seen.passages, {"parts": _joined(parts), "whole": whole.text})
        elif seen.kind == "shares":
            yield _verdict(seen.passages, {"parts": _joined(seen.passages), "shares": True})


def _verdict(passages: Sequence[Passage], details: dict[str, Any]) -> Verdict:
    sides = tuple(Side(passage.text, (passage,)) for passage in passages)
    return Verdict(Judgement(Relation.CONFLICT, "the parts are more than the whole", _SURE), sides, details=details)


def _joined(passages: Sequence[Passage]) -> str:
    return " + ".join(passage.text for passage in passages)


RULE = Rule("Q302", "parts.exceed", WARNING, READING, judge, None, __doc__ or "")
