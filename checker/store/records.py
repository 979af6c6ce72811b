"""What goes into a store and comes out of it."""

from __future__ import annotations

from typing import Mapping

from msgspec import Struct

from checker.model.assertion import Reading
from checker.model.decision import Decision
from checker.model.document import Document
from checker.model.finding import Finding

OPEN, AGAIN, DISPUTED = "open", "again", "disputed"  # states besides verdicts: undecided; words changed; differ
UNDECIDED = (OPEN, AGAIN, DISPUTED)
SEVERITY, NEWEST, STORY = "severity", "newest", "story"  # orders; the first one begins with what is undecided
SECOND = "second"  # opinions: what somebody else has decided and the reviewer has not
Target = tuple[str, str]  # story, id of a finding


class Kept(Struct, frozen=True):
    """A document as it is now, with what was read from it."""

    document: Document
    reading: Reading
    digest: str  # of everything the reading depends on
    keys: tuple[str, ...] = ()  # what other documents may share with it: names, rare terms


class KeptFinding(Struct, frozen=True):
    """A finding with what the queue shows and searches."""

    finding: Finding
    message: Mapping[str, str]  # language -> sentence
    sources: tuple[str, ...]  # publishers, or documents without one


class Written(Struct, frozen=True):
    """What one write did: documents new, changed and gone; findings opened, closed, and there as before."""

    new: int = 0
    changed: int = 0
    gone: int = 0
    opened: int = 0
    closed: int = 0
    kept: int = 0

    def __add__(self, other: Written) -> Written:
        return Written(*(getattr(self, f) + getattr(other, f) for f in self.__struct_fields__))


class StoryLine(Struct, frozen=True):
    """One story of the store."""

    name: str
    documents: int
    findings: int
    undecided: int


class Query(Struct, frozen=True):
    """Which findings. Empty means all; the fields hold together, the values of one field are alternatives."""

    text: str = ""
    severities: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()  # by their beginning
    without: tuple[str, ...] = ()  # codes to leave out, by their beginning
    stories: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    verdicts: tuple[str, ...] = ()  # verdicts and OPEN, AGAIN, DISPUTED; "undecided" stands for the three
    assignee: str | None = None
    since: str | None = None  # first seen on this day or later
    until: str | None = None  # first seen before this day
    opinion: str | None = None  # SECOND
    reviewer: str | None = None  # whose second opinion
    closed: bool = False  # those that are no longer found
    order: str = SEVERITY


class Row(Struct, frozen=True):
    """One line of the queue."""

    story: str
    id: str
    code: str
    severity: str
    message: Mapping[str, str]
    subject: str
    sources: tuple[str, ...]
    first_seen: str
    state: str  # a verdict, OPEN, AGAIN or DISPUTED
    reviewer: str | None
    assignee: str | None
    place: str  # give it as `after` to get what follows


class Page(Struct, frozen=True):
    """A part of the queue, and how many there are in all."""

    rows: tuple[Row, ...]
    total: int


class Origin(Struct, frozen=True):
    """A document of the story, as far as a page tells of it."""

    id: str
    publisher: str | None
    title: str | None
    url: str | None
    published: str | None
    language: str


class Act(Struct, frozen=True):
    """One thing a reviewer did to a finding, for its history."""

    number: int
    kind: str  # "decide", "assign", "note"
    reviewer: str
    at: str
    decision: Decision | None = None
    assignee: str | None = None
    note: str | None = None
    in_force: bool = True
    many: int = 1  # findings that were decided at once


class Case(Struct, frozen=True):
    """One finding with everything a reviewer wants to know."""

    row: Row
    finding: Finding
    documents: Mapping[str, Origin]
    standing: Decision | None  # what holds
    earlier: Decision | None  # a decision whose words have changed: asked again
    opinions: tuple[Decision, ...]  # each reviewer's latest in force
    history: tuple[Act, ...]
    rest: Decision | None = None  # the decision elsewhere that closes it
    closed_at: str | None = None


class Action(Struct, frozen=True):
    """What was done: one number for any number of findings."""

    number: int
    kind: str  # "decide", "assign", "note", "undo", "redo"
    targets: tuple[Target, ...]
    verdict: str | None = None


class Preview(Struct, frozen=True):
    """Exactly what a bulk decision would touch."""

    total: int
    decided: int
    severities: Mapping[str, int]
    codes: Mapping[str, int]
    stories: Mapping[str, int]
    digest: str  # of the set
    reviewers: Mapping[str, int] = {}  # who has decided how many of them


class Facets(Struct, frozen=True):
    """What the open findings can be filtered by, with their numbers, the most frequent first."""

    severities: Mapping[str, int]
    codes: Mapping[str, int]
    stories: Mapping[str, int]
    subjects: Mapping[str, int]
    sources: Mapping[str, int]
    assignees: Mapping[str, int]
    verdicts: Mapping[str, int] = {}  # and OPEN, AGAIN, DISPUTED


class Progress(Struct, frozen=True):
    """How far the review is: state -> number, and reviewer -> findings they stand for."""

    states: Mapping[str, int]
    reviewers: Mapping[str, int]

    @property
    def total(self) -> int:
        return sum(self.states.values())

    @property
    def decided(self) -> int:
        return sum(number for state, number in self.states.items() if state not in UNDECIDED)


class RuleCount(Struct, frozen=True):
    """The verdicts on one rule's findings so far."""

    code: str
    confirmed: int  # and fixed
    dismissed: int
    unsure: int

    @property
    def precision(self) -> float | None:
        """Share of the settled ones that were right; None before there are any."""
        settled = self.confirmed + self.dismissed
        return self.confirmed / settled if settled else None


class Agreement(Struct, frozen=True):
    """Two reviewers over the findings both decided."""

    one: str
    other: str
    both: int
    agreed: int
    kappa: float | None  # Cohen's; None where chance alone would always agree
    differ: tuple[Target, ...] = ()  # where they do not agree and nobody has settled it
