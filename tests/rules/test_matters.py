from __future__ import annotations

from slots import amount, clash, count, slot

from checker.model.predicate import COUNT
from checker.rules.base import Verdict
from checker.rules.matters import verdicts
from checker.rules.statements import Clash


def verdict(*given: Clash) -> list[Verdict]:
    return list(verdicts(given, lambda clash: "topic"))


def test_the_same_values_are_one_verdict_with_every_passage() -> None:
    (found,) = verdict(clash(), clash(one=count(3, start=50), other=count(5, "b", start=60)))
    assert [[p.span.start for p in side.passages] for side in found.sides] == [[0, 50], [0, 60]]


def test_a_third_value_of_one_matter_is_a_further_side() -> None:
    (found,) = verdict(clash(), clash(other=count(6, "c")))
    assert [side.value for side in found.sides] == ["3", "5", "6"]


def test_other_values_in_other_places_are_another_verdict() -> None:
    assert len(verdict(clash(), clash(one=count(4, "c"), other=count(7, "d")))) == 2


def test_a_side_is_worded_as_it_is_written_first() -> None:
    ours = slot(COUNT, amount(3), "a", "drei  \nLeute")
    assert [side.value for side in verdict(clash(one=ours))[0].sides] == ["drei Leute", "5"]


def test_an_update_is_information_only() -> None:
    ours = count(3, counted="injured", asserted_at="2025-08-18")
    theirs = count(5, "b", counted="injured", asserted_at="2025-08-19")
    assert [v.severity for v in verdict(clash(one=ours, other=theirs))] == ["info"]
    assert [v.severity for v in verdict(clash())] == [None]
