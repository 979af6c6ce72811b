"""Comments in a draft that silence findings: `checker: ignore R101 reason`, `checker: ignore-file R101 reason`."""

from __future__ import annotations

import re
from typing import Sequence

from msgspec import Struct

from checker.model.document import TEXT, Comment, Document, Problem
from checker.model.finding import Finding
from checker.rules import RULES
from checker.settings import Settings, proposal

NEXT, FILE = "ignore", "ignore-file"
_MINE = re.compile(r"checker:\s*(?P<verb>\S*)\s*(?P<codes>\S*)\s*(?P<reason>.*)", re.S)
_WORD = re.compile(r"\S")
_PARAGRAPH_ENDS = re.compile(r"\n[^\S\n]*\n")


class Silence(Struct, frozen=True):
    """Findings with these codes are silenced where they are shown between the two offsets."""

    comment: Comment
    codes: tuple[str, ...]
    start: int
    end: int

    def covers(self, finding: Finding) -> bool:
        """Is the finding one of these, at the place where it is shown?"""
        span = finding.evidence[0].passage.span
        here = self.start <= span.start < self.end or span.field != TEXT and self.start == 0
        return here and finding.code.startswith(self.codes)


def silenced(
    document: Document, findings: Sequence[Finding], settings: Settings
) -> tuple[list[Finding], list[Problem]]:
    """The findings that no comment silences, and what is wrong with the comments; one that silences nothing is."""
    silences, problems = _silences(document)
    kept = [finding for finding in findings if not any(silence.covers(finding) for silence in silences)]
    for silence in silences:
        if not any(map(silence.covers, findings)) and _ran(silence.codes, settings):
            wrong = f"the comment silences no {','.join(silence.codes)} any more; remove it"
            problems.append(_problem(document, silence.comment, wrong))
    return kept, problems


def _silences(document: Document) -> tuple[list[Silence], list[Problem]]:
    silences, problems = [], []
    for comment, paragraph in zip(document.comments, _next_paragraphs(document)):
        match = _MINE.match(comment.text)
        wrong = _wrong(match) if match else ""
        if match and not wrong:
            scope = (0, len(document.text) + 1) if match["verb"] == FILE else paragraph
            silences.append(Silence(comment, _codes(match), *scope))
        elif wrong:
            problems.append(_problem(document, comment, wrong))
    return silences, problems


def _wrong(match: re.Match[str]) -> str:
    """What keeps the comment from silencing anything."""
    if match["verb"] not in (NEXT, FILE):
        return f"unknown order {match['verb']!r} in a comment{proposal(match['verb'], (NEXT, FILE))}"
    known = [rule.code for rule in RULES]
    for code in _codes(match):
        if not any(each.startswith(code) for each in known):
            return f"unknown rule code {code!r} in a comment{proposal(code, known)}"
    if not _codes(match):
        return f"the comment names no rule; write <!-- checker: {match['verb']} CODE reason -->"
    if not match["reason"].strip():
        return f"the comment gives no reason and silences nothing; write it behind {match['codes']}"
    return ""


def _codes(match: re.Match[str]) -> tuple[str, ...]:
    return tuple(code for code in match["codes"].split(",") if code)


def _next_paragraphs(document: Document) -> list[tuple[int, int]]:
    """For each comment from the first word behind it to the end of the paragraph that word stands in.

    From the last to the first, so that no part of the text is searched twice.
    """
    text, found = document.text, []
    before, start, end = len(text), len(text), len(text)
    for comment in reversed(document.comments):
        word = _WORD.search(text, comment.offset, before)
        if word:
            ends = _PARAGRAPH_ENDS.search(text, word.start(), start)
            start, end = word.start(), ends.start() if ends else end
        before = comment.offset
        found.append((start, end))
    return found[::-1]


def _ran(codes: tuple[str, ...], settings: Settings) -> bool:
    return any(settings.selects(rule.code) for rule in RULES if rule.code.startswith(codes))


def _problem(document: Document, comment: Comment, message: str) -> Problem:
    return Problem(document.id, f"line {comment.line}", message, document.story)
