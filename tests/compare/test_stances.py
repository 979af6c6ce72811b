from __future__ import annotations

from typing import Any

import pytest

from checker.compare.stances import about_the_same, differ_in_certainty, opposed, shared_words
from checker.model.assertion import Passage, ReadStance
from checker.model.document import Span
from checker.model.finding import Relation

PASSAGE = Passage("a", Span(0, 1), "x", 1, 1, "x")


def stance(act: str, topic: tuple[str, ...] = ("#sale",), **more: Any) -> ReadStance:
    polarity = act[-1]
    return ReadStance(PASSAGE, act[:-1], polarity, "person:x", "X", None, "", topic, **more)


@pytest.mark.parametrize(
    "one, other, conflict",
    [
        ("excludes+", "allows+", True),
        ("denies+", "confirms+", True),
        ("refuses+", "agrees+", True),
        ("agrees-", "agrees+", True),
        ("promises-", "promises+", True),
        ("excludes+", "excludes-", True),
        ("agrees+", "promises+", False),
        ("refuses+", "agrees-", False),
        ("refuses+", "confirms+", False),
        ("refuses+", "demands+", False),
    ],
)
def test_acts_that_stand_against_each_other(one: str, other: str, conflict: bool) -> None:
    assert (opposed(stance(one), stance(other)).relation == Relation.CONFLICT) is conflict


@pytest.mark.parametrize(
    "one, other, same",
    [
        (("#troops", "@US"), ("#troops", "~deploy", "@US", "@UA"), True),
        (("#troops", "@US"), ("#troops", "@europe"), False),
        (("#guarantee",), ("#troops",), False),
        (("#guarantee", "#troops"), ("#troops",), True),
        (("brücke", "abriss"), ("abriss", "brücke"), True),
        (("brücke", "abriss"), ("tunnel",), False),
        ((), ("#sale",), False),
    ],
)
def test_topics_meet_in_concepts_and_places(one: tuple[str, ...], other: tuple[str, ...], same: bool) -> None:
    assert about_the_same(one, other) is about_the_same(other, one) is same


def test_no_promise_of_anything_denies_every_promise() -> None:
    assert opposed(stance("promises-", ()), stance("promises+")).relation == Relation.CONFLICT
    assert opposed(stance("refuses+", ()), stance("promises+")).relation == Relation.UNKNOWN


def test_fact_and_allegation_differ_but_not_fact_and_report() -> None:
    fact = stance("agrees+")
    assert differ_in_certainty(fact, stance("agrees+", certainty="alleged")).relation == Relation.CONFLICT
    assert differ_in_certainty(fact, stance("agrees+", certainty="reported")).relation == Relation.COMPATIBLE


def test_the_matter_is_named_by_its_concepts() -> None:
    assert shared_words(("#sale", "hafen"), ("hafen", "#sale")) == ("#sale",)
