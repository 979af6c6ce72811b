"""Every rule on its own cases: what it must find, and where it must stay silent."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any, Iterator

import pytest
from cases import FIXTURES

from checker.model.document import Document, Source
from checker.model.finding import INFO, Finding
from checker.rules import RULES
from checker.rules.base import Rule
from checker.scale import check_all
from checker.settings import load


def rule_cases(kind: str) -> Iterator[Any]:
    for rule in RULES:
        path = FIXTURES / "rules" / f"{rule.judge.__module__.rpartition('.')[2]}.toml"
        for case in _content(path).get(kind, ()):
            yield pytest.param(rule, case, id=f"{rule.code}: {case['why']}")


def open_cases(kind: str) -> Iterator[Any]:
    """[[todo]] cases: what the program should do and does not do yet. One that starts to pass must be moved."""
    for case in rule_cases("todo"):
        rule, content = case.values
        if content["kind"] == kind:
            yield pytest.param(rule, content, id=str(case.id), marks=pytest.mark.xfail(strict=True))


def _content(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def check(rule: Rule, case: dict[str, Any]) -> list[Finding]:
    documents = [
        Document(
            f"{number}",
            entry["text"],
            source=Source(entry.get("publisher", f"paper {number}"), entry.get("origin")),
            published=entry.get("published"),
            language=entry.get("language", "de"),
        )
        for number, entry in enumerate(case["documents"])
    ]
    settings = load(select=(rule.code,), **case.get("settings", {}))
    return [f for story in check_all(documents, settings) for f in story.findings]


@pytest.mark.parametrize("rule, case", [*rule_cases("found"), *open_cases("found")])
def test_found_once_at_the_exact_words(rule: Rule, case: dict[str, Any]) -> None:
    found = check(rule, case)
    assert len(found) == case.get("times", 1)
    assert found[0].severity == case.get("severity", rule.severity)
    words = {evidence.passage.text for finding in found for evidence in finding.evidence}
    assert set(case["words"]) <= words


@pytest.mark.parametrize("rule, case", [*rule_cases("silent"), *open_cases("silent")])
def test_silent(rule: Rule, case: dict[str, Any]) -> None:
    allowed = {INFO} if case.get("info") else set()
    assert [f for f in check(rule, case) if f.severity not in allowed] == []
