"""What a finished batch tells: counts, of all its shards."""

from __future__ import annotations

from collections import Counter
from typing import Iterable

from msgspec import Struct

from checker.batch.checking import Checked
from checker.batch.split import Split
from checker.batch.tables import SHOWN
from checker.model.document import Problem
from checker.model.finding import SEVERITIES


class Summary(Struct, frozen=True):
    """The counts of a whole job."""

    documents: int
    stories: int
    problems: int
    findings: dict[str, dict[str, int]]  # severity -> code -> how many
    first_problems: tuple[Problem, ...] = ()

    def line(self) -> str:
        """For people."""
        found = ", ".join(_number(sum(self.findings[severity].values()), severity) for severity in SEVERITIES)
        documents, stories = _number(self.documents, "document"), _number(self.stories, "story", "stories")
        return f"{documents} in {stories}; findings: {found}; {_number(self.problems, 'problem')}"


def _number(count: int, one: str, several: str = "") -> str:
    return f"{count:,} {one if count == 1 else several or f'{one}s'}"


def summed(cut: Iterable[Split], checked: Iterable[Checked]) -> Summary:
    """Of all shards and all buckets."""
    done = list(checked)
    every: list[Split | Checked] = [*cut, *done]
    return Summary(
        documents=sum(one.documents for one in done),
        stories=sum(one.stories for one in done),
        problems=sum(one.problems for one in every),
        findings={severity: _codes(one.findings.get(severity, {}) for one in done) for severity in SEVERITIES},
        first_problems=tuple(problem for one in every for problem in one.first)[:SHOWN],
    )


def _codes(counts: Iterable[dict[str, int]]) -> dict[str, int]:
    whole: Counter[str] = Counter()
    for each in counts:
        whole.update(each)
    return dict(sorted(whole.items()))
