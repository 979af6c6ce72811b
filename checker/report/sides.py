"""The sides of a finding: their order, number and sign, and what the finding is about."""

from __future__ import annotations

from checker.model.finding import Finding
from checker.model.value import Role
from checker.report.labels import listed, predicate_label, rule_label
from checker.report.messages import ordered_values
from checker.report.text import clean, shorten
from checker.report.words import role_words

SHAPES = "●▲■◆★✚"  # one a side, the last one for all further sides: never told by colour alone


def anchor(finding: Finding, number: int) -> str:
    """Where the page shows the finding. A second story may have a finding of the same id."""
    return f"finding-{finding.id}" + (f"-{number}" if number > 1 else "")


def ranked_values(finding: Finding) -> list[str | Role]:
    """The sides' values: those that most independent sources give first, one that is wrong last."""
    support = dict(finding.support)
    return sorted(ordered_values(finding), key=lambda value: (value == finding.blamed, -support.get(value, 0)))


def numbers(finding: Finding) -> dict[str | Role, int]:
    """Value -> the number of its side, from 1."""
    return {value: number for number, value in enumerate(ranked_values(finding), 1)}


def shape(number: int) -> str:
    """The sign of a side."""
    return SHAPES[min(number, len(SHAPES)) - 1]


def tone(number: int) -> str:
    """The style of a side; from the fourth on they share one."""
    return f"s{min(number, 4)}"


def subject(finding: Finding, language: str) -> str:
    """Whom or what it is about: the subject, else the office, else nothing."""
    office = finding.details.get("office")
    return shorten(clean(finding.subject or (role_words(office, language) if isinstance(office, Role) else "")))


def fact(finding: Finding, language: str) -> str:
    """What is compared, in a word or two."""
    stated = predicate_label(finding.predicate, language) if finding.predicate else None
    return listed("facts", finding.code, language) or stated or rule_label(finding.code, language)
