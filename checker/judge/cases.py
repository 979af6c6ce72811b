"""Which findings are borderline: of rules that read a text's meaning, and not quite sure of themselves."""

from __future__ import annotations

from typing import Iterator, Sequence

from checker.judge.base import Case
from checker.model.finding import SEVERITIES, Finding, StoryReport

_RULES = ("C", "Q1", "S201", "W301")  # rules that compare sentences, by the beginning of the code
_LONGEST = 2000  # characters of a passage that are shown


def cases(stories: Sequence[StoryReport], sure: float) -> list[Case]:
    """The pairs of passages of every borderline finding, the gravest and most doubtful first.

    `sure`: the confidence (0 to 1) from which a rule needs no second opinion. Undecided findings alone: what a person
    has decided needs none either.
    """
    found = [f for s in stories for f in s.findings if f.id not in s.decisions and is_borderline(f, sure)]
    found.sort(key=lambda finding: (SEVERITIES.index(finding.severity), finding.confidence, finding.code, finding.id))
    return [Case(finding.story, finding.id, *_sides(finding)) for finding in found]


def is_borderline(finding: Finding, sure: float) -> bool:
    """Does a rule that reads meaning doubt it, and are there two passages to compare?"""
    return finding.code.startswith(_RULES) and finding.confidence < sure and len(_sides(finding)) == 2


def _sides(finding: Finding) -> tuple[str, ...]:
    """The sentence of the first passage of each of the two first values; fewer where they are one sentence."""
    first = {evidence.value: evidence.passage for evidence in reversed(finding.evidence)}
    order = dict.fromkeys(evidence.value for evidence in finding.evidence)
    shown = (" ".join((first[value].quote or first[value].text).split())[:_LONGEST] for value in order)
    return tuple(_different(shown))[:2]


def _different(texts: Iterator[str]) -> Iterator[str]:
    return iter(dict.fromkeys(text for text in texts if text))
