"""A finding of the store as the page shows it."""

from __future__ import annotations

from typing import Sequence

from msgspec import Struct

from checker.model.assertion import Reading
from checker.model.decision import Decision
from checker.model.document import Source
from checker.model.finding import StoryReport
from checker.report import known
from checker.report.labels import day, rule_label
from checker.report.text import clean, shorten
from checker.report.view_findings import Entries, Entry, Side
from checker.store.matching import usual_reason
from checker.store.records import AGAIN, DISPUTED, OPEN, Act, Case, Origin, Row

PAIR, FEW = 2, 2  # sides beside each other; passages of a side that are shown without asking
_SECONDS = len("2025-08-18T12:30")


class Line(Struct, frozen=True):
    """One line of the queue."""

    story: str
    id: str
    code: str
    rule: str
    severity: str
    message: str
    state: str  # "" where it is to be hidden
    who: str
    assignee: str
    place: str
    current: bool = False


class Opinion(Struct, frozen=True):
    """One verdict, by whom and when."""

    who: str
    verdict: str
    when: str
    note: str
    final: bool = False
    blind: bool = False
    because: str = ""
    words: tuple[tuple[str, str], ...] = ()  # value, and the words seen for it


class Past(Struct, frozen=True):
    """One line of a finding's history."""

    who: str
    when: str
    kind: str
    verdict: str
    note: str
    assignee: str
    undone: bool
    many: int


class CaseView(Struct, frozen=True):
    """One finding with all that a reviewer wants to see at once."""

    line: Line
    entry: Entry
    first_seen: str
    standing: Opinion | None
    earlier: Opinion | None
    opinions: tuple[Opinion, ...]
    history: tuple[Past, ...]
    rest: Opinion | None
    rest_at: tuple[str, str] | None
    closed: str
    hidden: bool  # the others' verdicts

    @property
    def pair(self) -> tuple[Side, ...]:
        return self.entry.sides[:PAIR]

    @property
    def others(self) -> tuple[Side, ...]:
        return self.entry.sides[PAIR:]

    @property
    def undecided(self) -> bool:
        return self.line.state in (OPEN, AGAIN, DISPUTED, "")

    @property
    def disputed(self) -> bool:
        return self.line.state == DISPUTED

    @property
    def says(self) -> str:
        """What a dismissal says beyond the finding, as the store takes it."""
        return usual_reason(self.line.code) or ""


def line(row: Row, language: str, hidden: bool = False, current: bool = False) -> Line:
    """A row in words."""
    message = row.message.get(language) or next(iter(row.message.values()), "")
    return Line(
        row.story, row.id, row.code, rule_label(row.code, language), row.severity, clean(message),
        "" if hidden else row.state, "" if hidden else clean(row.reviewer or ""), clean(row.assignee or ""), row.place,
        current,
    )  # fmt: skip


def case_view(case: Case, language: str, reviewer: str, blind: bool) -> CaseView:
    """The case in words. Blind: as long as the reviewer has said nothing, the others' verdicts are kept back."""
    hidden = blind and not any(one.reviewer == reviewer for one in case.opinions)
    history = [act for act in case.history if not hidden or act.reviewer == reviewer]
    return CaseView(
        line=line(case.row, language, hidden),
        entry=entry(case, language),
        first_seen=day(case.row.first_seen, language),
        standing=None if hidden else _opinion(case.standing, language),
        earlier=None if hidden else _opinion(case.earlier, language),
        opinions=() if hidden else tuple(_said(one, language) for one in case.opinions),
        history=tuple(past(act, language) for act in reversed(history)),
        rest=None if hidden else _opinion(case.rest, language),
        rest_at=(case.rest.story, case.rest.finding) if case.rest and not hidden else None,
        closed=moment(case.closed_at, language) if case.closed_at else "",
        hidden=hidden,
    )


def entry(case: Case, language: str) -> Entry:
    """The finding as the report words it."""
    readings = tuple(_reading(case.row.story, origin) for origin in case.documents.values())
    story = StoryReport(case.row.story, readings, {}, (case.finding,))
    by_document = {source.document: source for source in known.sources(story, language)}
    sources = {reading.document: by_document[shorten(clean(reading.document))] for reading in readings}
    return Entries(story, sources, 1, language).entry(case.finding)


def _reading(story: str, origin: Origin) -> Reading:
    publisher = Source(origin.publisher)
    return Reading(origin.id, story, origin.language, publisher, origin.title, origin.url, origin.published)


def _opinion(decision: Decision | None, language: str) -> Opinion | None:
    return _said(decision, language) if decision else None


def _said(decision: Decision, language: str) -> Opinion:
    words = tuple((clean(side.value), clean(" / ".join(side.texts))) for side in decision.words)
    return Opinion(
        clean(decision.reviewer), decision.verdict, moment(decision.at, language), clean(decision.note or ""),
        decision.final, decision.blind, decision.because or "", words,
    )  # fmt: skip


def past(act: Act, language: str) -> Past:
    """One thing done to the finding."""
    return Past(
        clean(act.reviewer), moment(act.at, language), act.kind, act.decision.verdict if act.decision else "",
        clean((act.decision.note if act.decision else act.note) or ""), clean(act.assignee or ""), not act.in_force,
        act.many,
    )  # fmt: skip


def moment(at: str, language: str) -> str:
    """Day and time, UTC."""
    return f"{day(at, language)}, {at[len('2025-08-18T') : _SECONDS]} UTC" if len(at) >= _SECONDS else day(at, language)


def shown(rows: Sequence[Row], language: str, hidden: bool, at: tuple[str, str] | None) -> list[Line]:
    """The queue's lines; the one that is open is marked."""
    return [line(row, language, hidden, (row.story, row.id) == at) for row in rows]
