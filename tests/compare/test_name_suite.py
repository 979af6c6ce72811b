"""Misprints against variants against other people, on names that stand in no list of the program."""

from __future__ import annotations

from collections import Counter

import pytest
from name_suite import MISPRINT, OTHER, SUITE, VARIANT, cases
from near_names import SEEDS, near_names

from checker import compare_names
from checker.compare.name_families import is_common
from checker.compare.name_given import listed
from checker.lang.lists import name_list

VERDICTS = {"identical": VARIANT, "variant": VARIANT, "misspelling": MISPRINT, "different": OTHER, "unknown": OTHER}
PRECISION, RECALL = 0.9, 0.85


@pytest.fixture(scope="module", params=[cases, near_names])
def counted(request: pytest.FixtureRequest) -> Counter[tuple[str, str]]:
    """(what it is, what we say) -> number; of each of the two suites."""
    return Counter((truth, VERDICTS[compare_names(one, other).relation]) for one, other, truth in request.param())


@pytest.mark.parametrize("verdict", [MISPRINT, VARIANT, OTHER])
def test_each_verdict_is_precise_and_complete(counted: Counter[tuple[str, str]], verdict: str) -> None:
    right = counted[verdict, verdict]
    said = sum(number for (_, mine), number in counted.items() if mine == verdict)
    true = sum(number for (truth, _), number in counted.items() if truth == verdict)
    assert right / said >= PRECISION and right / true >= RECALL, dict(counted)


def test_the_surnames_stand_in_no_list() -> None:
    surnames = {name.split()[-1] for name in SUITE["people"]} | {*SEEDS["surnames"].split()}
    assert not [name for name in surnames if is_common(name) or name in name_list("surnames")]


def test_the_given_names_of_the_near_names_stand_in_no_list() -> None:
    assert not [name for name in SEEDS["given"].split() if listed(name)]
