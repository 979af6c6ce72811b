"""What the verdicts say of rules and of reviewers."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import combinations
from typing import Collection, Mapping, Sequence

from sqlalchemy import Connection, func, select

from checker.model.decision import CONFIRMED, DISMISSED, FIXED, UNSURE
from checker.store.records import Agreement, RuleCount, StoryLine, Target
from checker.store.schema import action, document, entry, finding


def precision(connection: Connection) -> list[RuleCount]:
    """The verdicts on each rule's findings, closed ones too."""
    rows = select(finding.c.code, finding.c.state, func.count().label("number")).where(finding.c.decided.is_(True))
    numbers: dict[str, Counter[str]] = defaultdict(Counter)
    for row in connection.execute(rows.group_by(finding.c.code, finding.c.state)):
        numbers[row.code][row.state] = row.number
    return [
        RuleCount(code, own[CONFIRMED] + own[FIXED], own[DISMISSED], own[UNSURE])
        for code, own in sorted(numbers.items())
    ]


def agreement(connection: Connection) -> list[Agreement]:
    """Each two reviewers who decided the same findings: how often alike, and Cohen's kappa."""
    last = select(func.max(entry.c.key)).join(action, action.c.key == entry.c.action)
    last = last.where(entry.c.verdict.is_not(None), action.c.undone.is_(False), entry.c.final.is_(False))
    newest = last.group_by(entry.c.target, action.c.reviewer)
    rows = select(entry.c.story, entry.c.finding, entry.c.verdict, action.c.reviewer)
    given: dict[str, dict[Target, str]] = defaultdict(dict)
    for row in connection.execute(rows.join(action, action.c.key == entry.c.action).where(entry.c.key.in_(newest))):
        given[row.reviewer][row.story, row.finding] = row.verdict
    final = _final(connection)
    pairs = (compared(one, other, given[one], given[other], final) for one, other in combinations(sorted(given), 2))
    return [pair for pair in pairs if pair.both]


def _final(connection: Connection) -> set[Target]:
    """The findings that somebody has settled."""
    rows = select(entry.c.story, entry.c.finding).join(action, action.c.key == entry.c.action)
    made = connection.execute(rows.where(entry.c.final.is_(True), action.c.undone.is_(False)))
    return {(row.story, row.finding) for row in made}


def compared(
    one: str, other: str, first: Mapping[Target, str], second: Mapping[Target, str], final: Collection[Target] = ()
) -> Agreement:  # fmt: skip
    """Two reviewers' verdicts against each other."""
    both = sorted(first.keys() & second.keys())
    pairs = [(first[target], second[target]) for target in both]
    differ = tuple(target for target in both if first[target] != second[target] and target not in final)
    return Agreement(one, other, len(both), sum(a == b for a, b in pairs), kappa(pairs), differ)


def kappa(pairs: Sequence[tuple[str, str]]) -> float | None:
    """Cohen's kappa (Educational and Psychological Measurement 20, 1960): agreement beyond chance."""
    if not pairs:
        return None
    number = len(pairs)
    ones, others = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    chance = sum(ones[verdict] * others[verdict] for verdict in ones) / number**2
    observed = sum(a == b for a, b in pairs) / number
    return (observed - chance) / (1 - chance) if chance < 1 else None


def stories(connection: Connection) -> list[StoryLine]:
    """Every story with its numbers of documents and findings."""
    documents = dict(_numbers(connection, document.c.story, document.c.gone.is_(False)))
    found = dict(_numbers(connection, finding.c.story, finding.c.closed_at.is_(None)))
    undecided = dict(_numbers(connection, finding.c.story, finding.c.closed_at.is_(None), finding.c.decided.is_(False)))
    names = sorted(documents.keys() | found.keys())
    return [StoryLine(n, documents.get(n, 0), found.get(n, 0), undecided.get(n, 0)) for n in names]


def _numbers(connection: Connection, column: object, *conditions: object) -> list[tuple[str, int]]:
    rows = select(column, func.count()).where(*conditions).group_by(column)  # type: ignore[call-overload]
    return [(str(name), int(number)) for name, number in connection.execute(rows)]
