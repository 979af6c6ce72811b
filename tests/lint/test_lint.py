from __future__ import annotations

import pytest

from checker.lint import NEVER, fails, of_drafts
from checker.model.assertion import Passage
from checker.model.document import Span
from checker.model.finding import ERROR, INFO, WARNING, Evidence, Finding


def finding(id: str, *places: tuple[str, int], severity: str = WARNING) -> Finding:
    """A finding with evidence at (document, offset)."""
    evidence = tuple(Evidence(Passage(document, Span(at, at + 1), "x", 1, at + 1, "x"), "x") for document, at in places)
    return Finding(id, "N101", "name.misspelt", severity, "s", evidence)


def test_only_findings_that_touch_a_draft_are_kept() -> None:
    found = of_drafts([finding("1", ("source", 0), ("other", 0)), finding("2", ("source", 0), ("draft", 0))], {"draft"})
    assert [one.id for one in found] == ["2"]


def test_the_drafts_words_come_first_then_the_sources() -> None:
    (found,) = of_drafts([finding("1", ("b", 5), ("a", 0), ("draft", 9), ("draft", 3))], {"draft"})
    places = [(one.passage.document, one.passage.span.start) for one in found.evidence]
    assert places == [("draft", 3), ("draft", 9), ("a", 0), ("b", 5)]


def test_findings_stand_in_the_order_of_the_drafts_text() -> None:
    found = of_drafts([finding("1", ("a", 0), ("draft", 9)), finding("2", ("draft", 3), ("a", 7))], {"draft"})
    assert [one.id for one in found] == ["2", "1"]


def test_nothing_else_of_a_finding_changes() -> None:
    one = finding("1", ("draft", 3))
    assert of_drafts([one], {"draft"}) == [one]


@pytest.mark.parametrize(
    "severity, fail_on, failed",
    [
        (ERROR, ERROR, True),
        (WARNING, ERROR, False),
        (ERROR, WARNING, True),
        (WARNING, WARNING, True),
        (INFO, WARNING, False),
        (INFO, INFO, True),
        (ERROR, NEVER, False),
    ],
)
def test_fails_at_or_above_the_severity(severity: str, fail_on: str, failed: bool) -> None:
    assert fails([finding("1", ("draft", 0), severity=severity)], fail_on) is failed


def test_no_findings_never_fail() -> None:
    assert not fails([], INFO)
