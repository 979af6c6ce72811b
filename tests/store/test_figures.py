"""Precision by rule, agreement of reviewers."""

from __future__ import annotations

import pytest
from store_samples import STORY, fill, finding

from checker.store import Store
from checker.store.figures import kappa


def test_precision_counts_what_is_settled(store: Store) -> None:
    fill(store, [finding(f"aa{n}") for n in range(5)])
    for n, verdict in enumerate(["confirmed", "fixed", "dismissed", "unsure"]):
        store.decide([(STORY, f"aa{n}")], reviewer="Ada", verdict=verdict, token=f"t{n}")
    (count,) = store.precision()
    assert (count.code, count.confirmed, count.dismissed, count.unsure) == ("Q101", 2, 1, 1)
    assert count.precision == pytest.approx(2 / 3)


def test_agreement_takes_each_reviewers_last_word(store: Store) -> None:
    fill(store, [finding(f"aa{n}") for n in range(4)])
    given = {"Ada": ["confirmed", "dismissed", "confirmed", "unsure"], "Ben": ["confirmed", "dismissed", "dismissed"]}
    for reviewer, verdicts in given.items():
        for n, verdict in enumerate(["unsure", *verdicts]):
            store.decide([(STORY, f"aa{max(0, n - 1)}")], reviewer=reviewer, verdict=verdict, token=f"{reviewer}{n}")
    (pair,) = store.agreement()
    assert (pair.one, pair.other, pair.both, pair.agreed) == ("Ada", "Ben", 3, 2)
    assert pair.kappa == pytest.approx((2 / 3 - 4 / 9) / (1 - 4 / 9))
    assert pair.differ == ((STORY, "aa2"),)
    store.decide([(STORY, "aa2")], reviewer="Cleo", verdict="confirmed", token="c", final=True)
    assert store.agreement()[0].differ == ()


def test_kappa_against_a_worked_example() -> None:
    pairs = [("a", "a")] * 20 + [("a", "b")] * 5 + [("b", "a")] * 10 + [("b", "b")] * 15
    assert kappa(pairs) == pytest.approx(0.4)
    assert kappa([]) is None and kappa([("a", "a")]) is None and kappa([("a", "a"), ("b", "b")]) == 1
