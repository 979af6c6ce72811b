"""Findings as a compiler prints them: file:line:column: severity code message, the other passages indented below."""

from __future__ import annotations

from typing import Iterator, Mapping, Sequence

from checker.model.assertion import Passage
from checker.model.document import TITLE
from checker.model.finding import ERROR, INFO, WARNING, Evidence, Finding, StoryReport
from checker.report.messages import message
from checker.report.text import around, clean, shorten
from checker.report.known import names
from checker.report.words import suggestion_words, value_words, word

_COLOURS = {ERROR: "\x1b[1;31m", WARNING: "\x1b[1;33m", INFO: "\x1b[1;36m"}
_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"


def lint_lines(stories: Sequence[StoryReport], language: str, color: bool) -> str:
    """All findings in order, each at its first passage; nothing where nothing was found."""
    found = [line for story in stories for line in _Printer(story, language, color).lines()]
    return "".join(f"{line}\n" for line in found)


class _Printer:
    """Prints the findings of one story."""

    def __init__(self, story: StoryReport, language: str, color: bool) -> None:
        self.findings, self.language, self.color = story.findings, language, color
        self.names: Mapping[str, str] = names(story.readings)
        self.paths = {r.document: r.path for r in story.readings if r.path and r.path != "-"}

    def lines(self) -> Iterator[str]:
        for finding in self.findings:
            yield self._head(finding)
            yield from (self._other(evidence) for evidence in others(finding))
            suggestion = suggestion_words(finding, self.language)
            if suggestion:
                yield f"    {word('suggestion', self.language)}: {self._paint(clean(suggestion), _BOLD)}"

    def _head(self, finding: Finding) -> str:
        severity = self._paint(finding.severity, _COLOURS[finding.severity])
        text = message(finding, self.names, self.language)
        return f"{self._place(finding.evidence[0].passage)}: {severity} {finding.code} {text}"

    def _other(self, evidence: Evidence) -> str:
        before, words, after = around(evidence.passage)
        value = shorten(clean(value_words(evidence.value, self.language)))
        quote = word("quote", self.language).format(before + self._paint(words, _BOLD) + after)
        return f"    {self._place(evidence.passage)}: {value}: {quote}"

    def _place(self, passage: Passage) -> str:
        path = clean(self.paths.get(passage.document, passage.document))
        title = f" ({word('title', self.language)})" if passage.span.field == TITLE else ""
        return f"{path}:{passage.line}:{passage.column}{title}"

    def _paint(self, text: str, colour: str) -> str:
        return f"{colour}{text}{_PLAIN}" if self.color else text


def others(finding: Finding) -> tuple[Evidence, ...]:
    """The passages of the other sides; of a finding with one side its further passages."""
    first, *rest = finding.evidence
    return tuple(e for e in rest if e.value != first.value) or tuple(rest)
