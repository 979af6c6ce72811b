"""Which decisions hold for findings that need not be in the store: of a report, of a draft."""

from __future__ import annotations

import pytest
from store_samples import STORY, fill, finding

from checker.model.finding import Finding
from checker.store import Store

NAMES = (("a", "Meier", "Meier"), ("b", "Meyer", "Meyer"))
ACCEPTED = ("spelling:meier|meyer",)
BOATS = finding()
SAME_WORDS = finding("cc01", (("x", "18 Boote", "boats 18"), ("y", "19 Boote", "boats 19")))


@pytest.fixture
def decided(store: Store) -> Store:
    fill(store, [finding(), finding("aa02", NAMES, "N101", rests_on=ACCEPTED)])
    store.decide([(STORY, "aa01")], reviewer="Ada", verdict="confirmed", token="t1")
    store.decide([(STORY, "aa02")], reviewer="Ada", verdict="dismissed", token="t2")
    return store


CASES: list[tuple[Finding, str | None, str | None]] = [  # finding, story, the finding whose decision holds for it
    (BOATS, STORY, "aa01"),
    (BOATS, None, "aa01"),
    (BOATS, "werft", None),  # a number of boats is of its story
    (SAME_WORDS, STORY, "aa01"),
    (SAME_WORDS, None, "aa01"),
    (SAME_WORDS, "werft", None),
    (finding(sides=(("a", "achtzehn Kähne", "18"), ("b", "19 Boote", "19"))), STORY, None),
    (finding("cc01", code="Q102"), STORY, None),
    (finding("aa02", NAMES, "N101"), "werft", "aa02"),  # a name is spelt so everywhere
    (finding("dd01", NAMES, "N301", rests_on=ACCEPTED), "werft", "aa02"),
    (finding("dd01", NAMES, "N301", rests_on=(*ACCEPTED, "spelling:meier|mayr")), "werft", None),
    (finding("zz99", (("a", "x", "x"), ("b", "y", "y"))), None, None),
]


def test_what_holds(decided: Store) -> None:
    for one, story, holds in CASES:
        made = decided.judged([one], story)
        assert {id: decision.finding for id, decision in made.items()} == ({one.id: holds} if holds else {})


def test_a_decision_here_goes_before_one_elsewhere(decided: Store) -> None:
    one = finding("aa02", NAMES, "N101", story="werft", rests_on=ACCEPTED)
    fill(decided, [one], "werft")
    decided.decide([("werft", "aa02")], reviewer="Ben", verdict="confirmed", token="t3")
    assert decided.judged([one], "werft")["aa02"].reviewer == "Ben"
    assert decided.judged([one], STORY)["aa02"].reviewer == "Ada"


def test_what_is_taken_back_or_disputed_does_not_hold(decided: Store) -> None:
    decided.decide([(STORY, "aa01")], reviewer="Ben", verdict="dismissed", token="t3", blind=True)
    assert decided.judged([BOATS], STORY) == {}
    decided.undo("Ben", "u1")
    assert decided.judged([BOATS], STORY)["aa01"].verdict == "confirmed"
    decided.undo("Ada", "u2")
    assert decided.judged([finding("dd01", NAMES, "N301", rests_on=ACCEPTED)], None) == {}
