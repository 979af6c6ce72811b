"""The draft's view of a story: only findings that point into a draft, the draft's words first."""

from __future__ import annotations

from typing import Collection

import msgspec

from checker.model.finding import SEVERITIES, Finding

NEVER = "never"
FAIL_ON = (*SEVERITIES, NEVER)


def of_drafts(findings: Collection[Finding], drafts: Collection[str]) -> list[Finding]:
    """The findings with at least one passage in a draft; passages of drafts come first, in order of the text."""
    touching = [_draft_first(finding, drafts) for finding in findings if _concerns(finding, drafts)]
    return sorted(touching, key=lambda f: (f.evidence[0].passage.document, f.evidence[0].passage.span, f.code, f.id))


def fails(findings: Collection[Finding], fail_on: str) -> bool:
    """Is a finding at or above this severity among them?"""
    if fail_on == NEVER:
        return False
    return any(SEVERITIES.index(f.severity) <= SEVERITIES.index(fail_on) for f in findings)


def _concerns(finding: Finding, drafts: Collection[str]) -> bool:
    """Does it point into a draft, and, where one side is known to be wrong, at the draft's own mistake?"""
    values = [evidence.value for evidence in finding.evidence if evidence.passage.document in drafts]
    return bool(values) and (finding.blamed is None or finding.blamed in values)


def _draft_first(finding: Finding, drafts: Collection[str]) -> Finding:
    ordered = sorted(finding.evidence, key=lambda e: (e.passage.document not in drafts, e.passage))
    return msgspec.structs.replace(finding, evidence=tuple(ordered))
