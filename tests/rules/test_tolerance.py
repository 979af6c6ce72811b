from __future__ import annotations

from decimal import Decimal

import pytest
from samples import assertion

from checker.model.finding import Judgement, Relation
from checker.model.value import Amount, Interval, Value
from checker.rules.tolerance import tolerant
from checker.settings import Settings, Tolerance

CONFLICT = Judgement(Relation.CONFLICT, "they differ")


def amount(number: str, counted: str | None = None) -> Amount:
    return Amount(Decimal(number), Decimal(number), counted=counted)


def day(value: str) -> Interval:
    return Interval(value, first=value[:10], last=value[:10])


def lasting(seconds: int) -> Interval:
    return Interval("P", "DURATION", seconds=(seconds, seconds))


@pytest.mark.parametrize(
    "one, other, tolerance, conflict",
    [
        (amount("19"), amount("20"), Tolerance(share=0.05), False),
        (amount("18"), amount("20"), Tolerance(share=0.05), True),
        (amount("-19"), amount("-20"), Tolerance(share=0.05), False),
        (amount("19", "killed"), amount("20", "killed"), Tolerance(share=0.5), True),
        (Amount(None, Decimal(3)), amount("4"), Tolerance(share=1), True),
        (day("2025-08-18"), day("2025-08-19"), Tolerance(days=1), False),
        (day("2025-08-18"), day("2025-08-20"), Tolerance(days=1), True),
        (day("2025-08-18"), day("2025-08-19"), Tolerance(hours=99), True),
        (day("2025-08-18T10:00"), day("2025-08-18T11:30"), Tolerance(hours=2), False),
        (day("2025-08-18T10:00"), day("2025-08-18T12:30"), Tolerance(hours=2), True),
        (Interval("XXXX-WXX-1"), day("2025-08-18"), Tolerance(days=9), True),
        (lasting(3600), lasting(7200), Tolerance(hours=1), False),
        (lasting(3600), lasting(7201), Tolerance(hours=1), True),
        (amount("19"), day("2025-08-18"), Tolerance(9, 9, 1), True),
    ],
)
def test_a_conflict_within_the_tolerance_is_none(
    one: Value, other: Value, tolerance: Tolerance, conflict: bool
) -> None:
    compare = tolerant(lambda *_: CONFLICT, Settings(tolerance=tolerance))
    judgement = compare(assertion("a", "x", "p", one), assertion("b", "x", "p", other))
    assert (judgement.relation is Relation.CONFLICT) == conflict


def test_what_is_no_conflict_stays_what_it_is() -> None:
    same = Judgement(Relation.SAME, "equal")
    compare = tolerant(lambda *_: same, Settings(tolerance=Tolerance(share=1)))
    assert compare(assertion("a", "x", "p", amount("1")), assertion("b", "x", "p", amount("2"))) is same
