"""What a finished batch tells: counts, of all its shards."""

from __future__ import annotations

from collections import Counter
from typing import Iterable

from msgspec import Struct

from checker.batch.checking import Checked
from checker.model.finding import SEVERITIES


class Summary(Struct, frozen=True):
    """The counts of a whole job."""

    documents: int
    stories: int
    problems: int
    findings: dict[str, dict[str, int]]  # severity -> code -> how many

    def line(self) -> str:
        """For people."""
        found = ", ".join(_number(sum(self.findings[severity].values()), severity) for severity in SEVERITIES)
        documents, stories = _number(self.documents, "document"), _number(self.stories, "story", "stories")
        return f"{documents} in {stories}; findings: {found}; {_number(self.problems, 'problem')}"


def _number(count: int, one: str, several: str = "") -> str:
    return f"{count:,} {one if count == 1 else several or f'{one}s'}"


def summed(checked: Iterable[Checked], problems: int) -> Summary:
    """Of all buckets; `problems`: those of the shards themselves."""
    done = list(checked)
    return Summary(
        documents=sum(one.documents for one in done),
        stories=sum(one.stories for one in done),
        problems=problems + sum(one.problems for one in done),
        findings={severity: _codes(one.findings.get(severity, {}) for one in done) for severity in SEVERITIES},
    )


def _codes(counts: Iterable[dict[str, int]]) -> dict[str, int]:
    whole: Counter[str] = Counter()
    for each in counts:
        whole.update(each)
    return dict(sorted(whole.items()))
