from __future__ import annotations

import pytest
from slots import pair, statement

from checker.model.linked import Pair
from checker.rules.circumstances import same_event

EVENTS = ["arrest", "verdict", "birth", "death", "demand", "offer", "planning", "opening", "meeting", "call"]


def kinds(one: tuple[str, ...], other: tuple[str, ...]) -> Pair:
    return pair(statement("a", kinds=one), statement("b", kinds=other))


def cues(one: tuple[str, ...], other: tuple[str, ...]) -> Pair:
    return pair(statement("a", cues=one), statement("b", cues=other))


@pytest.mark.parametrize("kind", [kind for kind in EVENTS if kind != "demand"])
def test_one_stage_is_one_event(kind: str) -> None:
    assert same_event(kinds((kind,), (kind,)))


@pytest.mark.parametrize(
    "one, other",
    [
        ("arrest", "verdict"),
        ("charge", "verdict"),
        ("birth", "death"),
        ("demand", "offer"),
        ("planning", "opening"),
        ("appointment", "resignation"),
        ("meeting", "call"),
        ("demand", "demand"),  # of two sides
        ("birth", "accident"),  # the year of a birth is no other's
    ],
)
def test_two_stages_are_two_events(one: str, other: str) -> None:
    assert not same_event(kinds((one,), (other,))) and not same_event(kinds((other,), (one,)))


@pytest.mark.parametrize(
    "one, other", [((), ()), (("fire",), ("explosion",)), (("arrest",), ("arrest", "verdict")), (("fire",), ())]
)
def test_what_follows_nothing_may_be_one_event(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    assert same_event(kinds(one, other))


@pytest.mark.parametrize(
    "one, other, same",
    [
        (("earlier",), (), False),
        ((), ("earlier", "now"), False),
        (("earlier",), ("earlier",), True),
        (("now",), (), True),
    ],
)
def test_an_earlier_state_is_not_the_present_one(one: tuple[str, ...], other: tuple[str, ...], same: bool) -> None:
    assert same_event(cues(one, other)) is same
