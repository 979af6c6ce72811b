"""Findings as the reports for people show them: sides, the passages behind them, who and when."""

from __future__ import annotations

from typing import Mapping

from msgspec import Struct

from checker.model.assertion import Passage
from checker.model.document import TITLE
from checker.model.finding import Finding, StoryReport
from checker.model.value import Role
from checker.report.known import Source, names
from checker.report.labels import listed, predicate_label, reason_words, rule_label
from checker.report.messages import message, ordered_values
from checker.report.text import around, clean, shorten
from checker.report.words import role_words, suggestion_words, value_words, word

SHAPES = "●▲■◆★✚"  # one a side, the last one for all further sides: never told by colour alone


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

    @property
    def across(self) -> bool:
        """Do several documents take part, so that their number tells something?"""
        return len({witness.document for side in self.sides for witness in side.witnesses}) > 1

    @property
    def speakers(self) -> list[str]:
        """The sources that take part, each once."""
        return list(dict.fromkeys(witness.source for side in self.sides for witness in side.witnesses))


def anchor(finding: Finding, number: int) -> str:
    """Where the page shows the finding. A second story may have a finding of the same id."""
    return f"finding-{finding.id}" + (f"-{number}" if number > 1 else "")


def ranked_values(finding: Finding) -> list[str | Role]:
    """The sides' values: those that most independent sources give first, one that is wrong last."""
    support = dict(finding.support)
    return sorted(ordered_values(finding), key=lambda value: (value == finding.blamed, -support.get(value, 0)))


def numbers(finding: Finding) -> dict[str | Role, int]:
    """Value -> the number of its side, from 1."""
    return {value: number for number, value in enumerate(ranked_values(finding), 1)}


def shape(number: int) -> str:
    """The sign of a side."""
    return SHAPES[min(number, len(SHAPES)) - 1]


def tone(number: int) -> str:
    """The style of a side; from the fourth on they share one."""
    return f"s{min(number, 4)}"


def subject(finding: Finding, language: str) -> str:
    """Whom or what it is about: the subject, else the office, else nothing."""
    office = finding.details.get("office")
    return shorten(clean(finding.subject or (role_words(office, language) if isinstance(office, Role) else "")))


def fact(finding: Finding, language: str) -> str:
    """What is compared, in a word or two."""
    stated = predicate_label(finding.predicate, language) if finding.predicate else None
    return listed("facts", finding.code, language) or stated or rule_label(finding.code, language)


class Entries:
    """Puts the findings of one story into words."""

    def __init__(self, story: StoryReport, sources: Mapping[str, Source], number: int, language: str) -> None:
        self.sources, self.number, self.language = sources, number, language
        self.names = names(story.readings)

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
