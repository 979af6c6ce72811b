"""Misprints against variants against other people, on names that stand in no list of the program."""

from __future__ import annotations

from collections import Counter

import pytest
from name_suite import MISPRINT, OTHER, SUITE, VARIANT, cases

from checker import compare_names
from checker.compare.name_tokens import is_common
from checker.lang.lists import name_list

VERDICTS = {"identical": VARIANT, "variant": VARIANT, "misspelling": MISPRINT, "different": OTHER, "unknown": OTHER}
PRECISION, RECALL = 0.9, 0.85


@pytest.fixture(scope="module")
def counted() -> Counter[tuple[str, str]]:
    """(what it is, what we say) -> number."""
    return Counter((truth, VERDICTS[compare_names(one, other).relation]) for one, other, truth in cases())


@pytest.mark.parametrize("verdict", [MISPRINT, VARIANT, OTHER])
def test_each_verdict_is_precise_and_complete(counted: Counter[tuple[str, str]], verdict: str) -> None:
    right = counted[verdict, verdict]
    said = sum(number for (_, mine), number in counted.items() if mine == verdict)
    true = sum(number for (truth, _), number in counted.items() if truth == verdict)
    assert right / said >= PRECISION and right / true >= RECALL, dict(counted)


def test_the_surnames_stand_in_no_list() -> None:
    surnames = {name.split()[-1] for name in SUITE["people"]}
    assert not [name for name in surnames if is_common(name) or name in name_list("surnames")]
