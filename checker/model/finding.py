"""What comes out: relations between values, and findings."""

from __future__ import annotations

from enum import Enum
from typing import Any, Mapping

from msgspec import Struct, field

from checker.model.assertion import Assertion, Entity, Passage, Reading
from checker.model.decision import Decision
from checker.model.document import Problem
from checker.model.opinion import Opinion
from checker.model.value import Role

ERROR, WARNING, INFO = "error", "warning", "info"
SEVERITIES = (ERROR, WARNING, INFO)


class Relation(Enum):
    """How two values stand to each other. UNKNOWN is a proper answer."""

    SAME = "same"
    COMPATIBLE = "compatible"
    UPDATE = "update"
    VARIANT = "variant"
    MISSPELLING = "misspelling"
    CONFLICT = "conflict"
    UNKNOWN = "unknown"


class Judgement(Struct, frozen=True):
    """A relation with its reason, and how sure it is (0 to 1)."""

    relation: Relation
    reason: str
    confidence: float = 1.0


class Evidence(Struct, frozen=True):
    """One side's words: where they stand and the value they were understood as."""

    passage: Passage
    value: str | Role  # what it was understood as; the report puts a role into words
    language: str = ""  # of the document: what to write there instead is said in it


class Finding(Struct, frozen=True):
    """One thing an editor should know. `id` survives new runs, edits elsewhere and further sources."""

    id: str
    code: str
    rule: str
    severity: str
    story: str
    evidence: tuple[Evidence, ...]
    subject: str | None = None
    predicate: str | None = None
    relation: Relation | None = None
    reason: str = ""
    support: tuple[tuple[str | Role, int], ...] = ()  # value -> how many independent sources stand behind it
    suggestion: str | tuple[Role, ...] | None = None  # what to write instead
    details: dict[str, Any] = field(default_factory=dict)
    confidence: float = 1.0
    blamed: str | Role | None = None  # the value that is wrong, where the rule knows
    rests_on: tuple[str, ...] = ()  # what must be so for it to stand; a decision on that settles it too


class StoryReport(Struct, frozen=True):
    """Everything a report says of one story."""

    story: str
    readings: tuple[Reading, ...]
    origins: dict[str, str]  # document -> independent origin
    findings: tuple[Finding, ...]
    problems: tuple[Problem, ...] = ()
    entities: tuple[Entity, ...] = ()  # of the story: persons, places, organizations, events
    assertions: tuple[Assertion, ...] = ()  # with the story's entities as subjects
    decisions: Mapping[str, Decision] = {}  # id of a finding -> what a person decided on it, where that holds
    opinions: Mapping[str, Opinion] = {}  # id of a finding -> what a judge beside the rules thinks of it
