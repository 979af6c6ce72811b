"""Folder, list, pages, cases and messages of the rules agree."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from checker.rules import RULES
from checker.rules.base import Rule

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "checker" / "rules"
HELPERS = set(
    "__init__ added base circumstances days denials doubts figures followed headlines holdings matters misprinted_words"
    " named numbers opposites quotations reference_lists spellings singles standings statements sums swapped tolerance"
    " tolls turned unnamed_offices".split()
)
HEADINGS = ("Finds", "Why it matters", "Contradiction", "No contradiction", "Limits")
LANGUAGES = ("de", "en")


def module(rule: Rule) -> str:
    return rule.judge.__module__.rpartition(".")[2]


def ids(rule: Rule) -> str:
    return rule.code


def test_every_file_is_listed_once() -> None:
    assert sorted(module(rule) for rule in RULES) == sorted({p.stem for p in FOLDER.glob("*.py")} - HELPERS)


def test_codes_and_names_are_unique() -> None:
    assert len({rule.code for rule in RULES}) == len({rule.name for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=ids)
def test_the_docstring_is_the_manual_page(rule: Rule) -> None:
    lines = rule.page.splitlines()
    assert [line for line in lines if line in HEADINGS] == list(HEADINGS)


@pytest.mark.parametrize("rule", RULES, ids=ids)
def test_cases_that_contradict_and_three_that_do_not(rule: Rule) -> None:
    content = tomllib.loads((ROOT / "fixtures" / "rules" / f"{module(rule)}.toml").read_text(encoding="utf-8"))
    assert len(content["found"]) >= 1
    assert len(content["silent"]) >= 3


@pytest.mark.parametrize("rule", RULES, ids=ids)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_message_in_every_language(rule: Rule, language: str) -> None:
    content = tomllib.loads((FOLDER.parent / "report" / "messages" / f"{language}.toml").read_text(encoding="utf-8"))
    assert rule.code in content


@pytest.mark.parametrize("rule", RULES, ids=ids)
def test_a_line_in_the_changelog(rule: Rule) -> None:
    assert rule.code in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
