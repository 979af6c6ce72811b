"""Records <-> pandas DataFrame. Imported only where a frame is asked for."""

from __future__ import annotations

from typing import Sequence

import pandas

from checker.model.finding import Evidence, Finding
from checker.model.value import Role, value_text

COLUMNS = ("finding", "code", "rule", "severity", "story", "subject", "predicate", "relation", "document", "field",
           "start", "end", "line", "column", "text", "value", "quote", "confidence")  # fmt: skip


def evidence_frame(findings: Sequence[Finding]) -> pandas.DataFrame:
    """One row an evidence, columns COLUMNS."""
    rows = [_row(finding, evidence) for finding in findings for evidence in finding.evidence]
    return pandas.DataFrame(rows, columns=list(COLUMNS))


def _row(finding: Finding, evidence: Evidence) -> tuple[object, ...]:
    passage, span = evidence.passage, evidence.passage.span
    value = value_text(evidence.value) if isinstance(evidence.value, Role) else evidence.value
    relation = finding.relation.value if finding.relation else None
    head = (
        finding.id,
        finding.code,
        finding.rule,
        finding.severity,
        finding.story,
        finding.subject,
        finding.predicate,
        relation,
    )
    place = (passage.document, span.field, span.start, span.end, passage.line, passage.column)
    return (*head, *place, passage.text, value, passage.quote, finding.confidence)
