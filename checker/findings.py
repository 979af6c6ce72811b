"""Runs the selected rules over a story, merges what they say of one thing, numbers and ranks it."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from typing import Any, Container, Iterator, Mapping, Sequence

from checker.graph import StoryGraph
from checker.model.document import Span
from checker.model.finding import INFO, SEVERITIES, Evidence, Finding
from checker.model.linked import Linked
from checker.model.value import Role, value_text
from checker.rests import Grounds
from checker.rules import RULES
from checker.rules.base import ACROSS, GRAPH, INSIDE, READING, Rule, Side, Verdict
from checker.settings import Settings

_SEPARATOR = "\x1f"  # stands in no text that is hashed: ids of ("a", "bc") and ("ab", "c") differ


def find(graph: StoryGraph, settings: Settings, rules: Sequence[Rule] = RULES) -> list[Finding]:
    """Every finding of the story, the gravest first, each id once."""
    found: dict[str, Finding] = {}
    grounds = Grounds(graph.linked)
    for rule in rules:
        if settings.selects(rule.code):
            for target, document in _targets(rule, graph):
                for verdict in rule.judge(target, settings):
                    finding = _finding(rule, verdict, graph, document, settings, grounds.rests_on(rule, verdict))
                    found.setdefault(finding.id, finding)
    yielding = {rule.code for rule in rules if rule.yields}
    return sorted(_unless_told(list(found.values()), yielding), key=_rank)


def _unless_told(findings: Sequence[Finding], yielding: Container[str]) -> Iterator[Finding]:
    """The findings, but those of yielding rules whose first words an alarm of another rule already shows."""
    shown: dict[str, list[Span]] = defaultdict(list)
    for finding in findings:
        if finding.code not in yielding and finding.severity != INFO:
            for evidence in finding.evidence:
                shown[evidence.passage.document].append(evidence.passage.span)
    for finding in findings:
        passage = finding.evidence[0].passage
        if finding.code not in yielding or not any(_meet(passage.span, span) for span in shown[passage.document]):
            yield finding


def _meet(one: Span, other: Span) -> bool:
    return one.field == other.field and one.start < other.end and other.start < one.end


def _targets(rule: Rule, graph: StoryGraph) -> Iterator[tuple[Any, str]]:
    """What the rule is called with, and the one document it is about ("" for several)."""
    if rule.scope == GRAPH:
        yield graph, ""
    elif rule.scope == READING:
        yield from ((reading, reading.document) for reading in graph.linked.readings)
    for slot in graph.slots if rule.scope in (ACROSS, INSIDE) else ():
        if slot.predicate == rule.predicate:
            documents = slot.documents()
            if rule.scope == INSIDE:
                yield from ((slot.within(document), document) for document in documents)
            elif len(documents) > 1:
                yield slot, ""


def _finding(
    rule: Rule, verdict: Verdict, graph: StoryGraph, document: str, settings: Settings, rests_on: tuple[str, ...]
) -> Finding:  # fmt: skip
    return Finding(
        id=_id(rule, verdict, document),
        code=rule.code,
        rule=rule.name,
        severity=settings.grade(rule.code, rule.severity, verdict.severity),
        story=graph.linked.story,
        evidence=tuple(_evidence(verdict, graph.languages)),
        subject=verdict.subject.name if verdict.subject else None,
        predicate=rule.predicate,
        relation=verdict.judgement.relation,
        reason=verdict.judgement.reason,
        support=tuple((side.value, _support(side, graph.linked)) for side in verdict.sides),
        suggestion=verdict.suggestion,
        details=verdict.details,
        confidence=verdict.judgement.confidence,
        blamed=verdict.sides[0].value if verdict.blames else None,
        rests_on=rests_on,
    )


def _evidence(verdict: Verdict, languages: Mapping[str, str]) -> Iterator[Evidence]:
    for side in verdict.sides:
        for passage in side.passages:
            yield Evidence(passage, side.value, languages[passage.document])


def _support(side: Side, linked: Linked) -> int:
    return len({linked.origins[passage.document] for passage in side.passages})


def _id(rule: Rule, verdict: Verdict, document: str) -> str:
    """Hash of what makes the finding itself: rule, subject, predicate, opposing values, and the document if only one.

    No offsets, no message, no count of sources: a decision on it survives a new run, a further source that takes a
    side, and an edit elsewhere in the text.
    """
    values = sorted(side.key or _text(side.value) for side in verdict.sides)
    subject = verdict.subject.id if verdict.subject else ""
    parts = [rule.code, subject + verdict.topic, rule.predicate or "", document, *values]
    return hashlib.sha256(_SEPARATOR.join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _text(value: str | Role) -> str:
    return value if isinstance(value, str) else value_text(value)


def _rank(finding: Finding) -> tuple[int, str, str, str]:
    return SEVERITIES.index(finding.severity), finding.code, finding.subject or "", finding.id
