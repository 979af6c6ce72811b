"""One cell of the matrix: what one source says of one fact, in its own words."""

from __future__ import annotations

from typing import Sequence

from msgspec import Struct

from checker.model.assertion import Assertion
from checker.model.finding import Evidence, Finding
from checker.report.text import around, clean, shorten

_WORDS, _BEFORE = 48, 30
_MARKS = 3  # of one cell


class Mark(Struct, frozen=True):
    """What one source says: its words, its side in the dispute, and where to read on."""

    words: str
    side: int = 0  # of the dispute, from 1; 0: none
    anchor: str = ""  # of the passage, where a finding shows it
    before: str = ""
    after: str = ""


class Cell(Struct, frozen=True):
    """One source on one fact; no marks: it says nothing of it."""

    source: int
    language: str
    marks: tuple[Mark, ...]


def words_of(evidence: Evidence) -> str:
    """The passage's words; of a single deciding word ("ruled out") the value that says more of it."""
    words, value = clean(evidence.passage.text), evidence.value
    fuller = isinstance(value, str) and words.casefold() in value.casefold()
    return shorten(clean(value) if fuller and isinstance(value, str) else words, _WORDS)


def gap_sentence(finding: Finding) -> str:
    """What a fact without a subject is about: its first sentence, a gap where the sources differ."""
    before, _, after = around(finding.evidence[0].passage)
    start = before if len(before) < _BEFORE else "…" + before[-_BEFORE:].partition(" ")[2]
    return f"{start.rstrip('… ')} … {after.lstrip()}".strip()


def quoted(assertion: Assertion) -> Mark:
    """The assertion's words in their sentence."""
    before, words, after = around(assertion.passage)
    return Mark(shorten(words, _WORDS), before=before, after=after)


def few(marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """The first marks with words of their own."""
    return tuple({(mark.side, mark.words): mark for mark in reversed(marks)}.values())[::-1][:_MARKS]
