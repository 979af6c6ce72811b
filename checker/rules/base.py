"""What a rule is, and what it returns. A rule is one frozen value: no base class, no registration."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Callable, Iterable

from msgspec import Struct, field

from checker.model.assertion import Assertion, Entity, Passage, Statement, Term
from checker.model.document import Span
from checker.model.finding import Judgement
from checker.model.value import Amount, Interval, Role
from checker.settings import Settings

# What a rule is called with, once for each:
ACROSS = "across"  # a slot that several documents fill
INSIDE = "inside"  # a slot as one document fills it
GRAPH = "graph"  # the whole story
READING = "reading"  # one document's reading


class Side(Struct, frozen=True):
    """One of the values that stand against each other, with everything that speaks for it."""

    value: str | Role  # as a reader recognises it; a role is put into words by the report
    passages: tuple[Passage, ...]
    key: str = ""  # as the finding's id knows it; the value itself if empty


class Verdict(Struct, frozen=True):
    """What a rule has to say; `findings` makes a finding of it."""

    judgement: Judgement
    sides: tuple[Side, ...]
    subject: Entity | None = None
    severity: str | None = None  # None: the rule's own
    suggestion: str | tuple[Role, ...] | None = None
    details: dict[str, Any] = field(default_factory=dict)
    topic: str = ""  # what it is about, where no subject says it; part of the finding's id
    blames: bool = False  # the first side is wrong and the others are right


Judge = Callable[[Any, Settings], Iterable[Verdict]]


class Rule(Struct, frozen=True):
    """One entry of the catalogue. Its module's docstring is its manual page."""

    code: str
    name: str
    severity: str
    scope: str
    judge: Judge
    predicate: str | None = None
    page: str = ""
    yields: bool = False  # says nothing of words that an alarm of another rule shows


def side(value: str | Role, assertions: Iterable[Assertion], key: str = "") -> Side:
    """A side from assertions, their passages in order."""
    return Side(value, tuple(sorted({a.passage for a in assertions})), key)


def words_of(found: Iterable[Assertion]) -> str:
    """The value as the first passage writes it."""
    return " ".join(min(found, key=lambda assertion: assertion.passage).passage.text.split())


def place_of(statement: Statement, term: Term) -> Passage:
    """Where a word of a statement stands."""
    whole = statement.passage
    at = term.start - whole.span.start
    before, text = whole.text[:at], whole.text[at : at + len(term.form)]
    lines = before.count("\n")
    column = len(before) - before.rfind("\n") if lines else whole.column + len(before)
    span = Span(term.start, term.start + len(text), whole.span.field)
    return Passage(whole.document, span, text, whole.line + lines, column, whole.quote)


def role_of(assertion: Assertion) -> Role:
    """The role an assertion of holds_role gives."""
    assert isinstance(assertion.value, Role)
    return assertion.value


def amount_of(assertion: Assertion) -> Amount:
    """The amount an assertion gives."""
    assert isinstance(assertion.value, Amount)
    return assertion.value


def interval_of(assertion: Assertion) -> Interval:
    """The time an assertion gives."""
    assert isinstance(assertion.value, Interval)
    return assertion.value


def days_between(one: Assertion, other: Assertion) -> int:
    """Days from the publication of the first to that of the second; 0 where one is undated."""
    if not one.asserted_at or not other.asserted_at:
        return 0
    return (date.fromisoformat(other.asserted_at[:10]) - date.fromisoformat(one.asserted_at[:10])).days


def hours_between(one: Assertion, other: Assertion) -> float:
    """Hours from the publication of the first to that of the second; 0 where one is undated, or told by the day alone
    and the days are the same."""
    if not one.asserted_at or not other.asserted_at:
        return 0
    if "T" in one.asserted_at and "T" in other.asserted_at:
        first, second = (datetime.fromisoformat(a.asserted_at or "").replace(tzinfo=None) for a in (one, other))
        return (second - first).total_seconds() / 3600
    return 24 * days_between(one, other)


def days_apart(one: Iterable[Assertion], other: Iterable[Assertion]) -> int:
    """Days between the two sides' nearest publications; 0 where one side is undated."""
    sides = [[date.fromisoformat(a.asserted_at[:10]) for a in side if a.asserted_at] for side in (one, other)]
    return min((abs((a - b).days) for a in sides[0] for b in sides[1]), default=0)
