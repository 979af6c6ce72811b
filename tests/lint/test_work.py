"""One lint of several drafts: what people have settled is silent."""

from __future__ import annotations

from typing import Mapping, Sequence

import pytest
from samples import RIGHT, WRONG, document

from checker.lint.work import Work
from checker.model.decision import Decision
from checker.model.finding import Finding
from checker.read import Input
from checker.settings import Settings

DRAFT = Input((document(WRONG, "draft"),), ())
SOURCES = Input((document(RIGHT, "a"), document(RIGHT + " Danach flog er ab.", "b")), ())


class Says:
    """Everything was decided so."""

    def __init__(self, verdict: str) -> None:
        self.verdict = verdict

    def judged(self, findings: Sequence[Finding]) -> Mapping[str, Decision]:
        return {one.id: Decision(one.id, "s", one.code, self.verdict, "Ada", "2025-08-22") for one in findings}


@pytest.mark.parametrize(
    "verdict, told", [("dismissed", False), ("fixed", False), ("confirmed", True), ("unsure", True)]
)
def test_what_is_settled_is_silent_and_the_rest_says_so(verdict: str, told: bool) -> None:
    work = Work()
    work.check(DRAFT, SOURCES, Settings(), Says(verdict))
    (story,) = work.stories
    assert [finding.code for finding in story.findings] == ["N101"] * told
    assert all(story.decisions[finding.id].verdict == verdict for finding in story.findings)
