"""Findings as the reports for people show them: sides, the passages behind them, who and when."""

from __future__ import annotations

from typing import Mapping

from msgspec import Struct

from checker.model.assertion import Passage
from checker.model.document import TITLE
from checker.model.finding import Finding, StoryReport
from checker.model.value import Role
from checker.report.known import Source, names
from checker.report.labels import decision_words, opinion_words, reason_words, rule_label
from checker.report.messages import message
from checker.report.sides import anchor, fact, numbers, subject
from checker.report.text import around, clean, shorten
from checker.report.words import suggestion_words, value_words, word


class Witness(Struct, frozen=True):
    """One passage: who says it, where and when, and the sentence around the deciding words."""

    source: str
    document: str
    place: str
    language: str
    before: str
    words: str
    after: str
    day: str = ""
    url: str | None = None
    anchor: str = ""


class Side(Struct, frozen=True):
    """One of the values that stand against each other."""

    value: str
    support: int  # independent sources
    witnesses: tuple[Witness, ...]
    number: int = 0
    blamed: bool = False


class Entry(Struct, frozen=True):
    """One finding."""

    code: str
    severity: str
    message: str
    sides: tuple[Side, ...]
    suggestion: str | None
    anchor: str = ""
    rule: str = ""  # the rule's short name
    subject: str = ""
    fact: str = ""  # what is compared: "title", "given name"
    reason: str = ""
    foreign: bool = False  # the reason is not in the report's language
    status: str = ""  # "new", "open", or "" where there is nothing to compare with
    decision: str = ""  # what a person decided on it, who and when
    opinion: str = ""  # what a judge beside the rules thinks of it

    @property
    def across(self) -> bool:
        """Do several documents take part, so that their number tells something?"""
        return len({witness.document for side in self.sides for witness in side.witnesses}) > 1

    @property
    def speakers(self) -> list[str]:
        """The sources that take part, each once."""
        return list(dict.fromkeys(witness.source for side in self.sides for witness in side.witnesses))


class Entries:
    """Puts the findings of one story into words."""

    def __init__(self, story: StoryReport, sources: Mapping[str, Source], number: int, language: str) -> None:
        self.sources, self.number, self.language = sources, number, language
        self.names, self.decisions, self.opinions = names(story.readings), story.decisions, story.opinions

    def entry(self, finding: Finding, status: str = "") -> Entry:
        """The finding in words."""
        suggestion = suggestion_words(finding, self.language)
        reason, own = reason_words(finding.reason, self.language)
        return Entry(
            code=finding.code,
            severity=finding.severity,
            message=message(finding, self.names, self.language),
            sides=tuple(self._side(finding, value, side) for value, side in numbers(finding).items()),
            suggestion=clean(suggestion) if suggestion else None,
            anchor=anchor(finding, self.number),
            rule=rule_label(finding.code, self.language),
            subject=subject(finding, self.language),
            fact=fact(finding, self.language),
            reason=shorten(clean(reason), 200),
            foreign=not own,
            status=status,
            decision=decision_words(made, self.language) if (made := self.decisions.get(finding.id)) else "",
            opinion=opinion_words(told, self.language) if (told := self.opinions.get(finding.id)) else "",
        )

    def _side(self, finding: Finding, value: str | Role, number: int) -> Side:
        own = [(n, e.passage) for n, e in enumerate(finding.evidence, 1) if e.value == value]
        return Side(
            value=shorten(clean(value_words(value, self.language))),
            support=dict(finding.support).get(value, 0),
            witnesses=tuple(self._witness(passage, f"{anchor(finding, self.number)}.{n}") for n, passage in own),
            number=number,
            blamed=finding.blamed is not None and value == finding.blamed,
        )

    def _witness(self, passage: Passage, place: str) -> Witness:
        source = self.sources.get(passage.document)
        in_title = passage.span.field == TITLE
        return Witness(
            source.publisher if source else shorten(clean(passage.document)),
            shorten(clean(passage.document)),
            word("title", self.language) if in_title else f"{passage.line}:{passage.column}",
            source.language if source else self.language,
            *around(passage),
            day=source.day if source else "",
            url=source.url if source else None,
            anchor=place,
        )
