"""The queue: order, filters, paging, neighbours, numbers."""

from __future__ import annotations

import pytest
from store_samples import STORY, fill, finding

from checker.store import Store
from checker.store.records import Query


@pytest.fixture
def filled(store: Store) -> Store:
    name = (("a", "Meier", "Meier"), ("c", "Meyr", "Meyr"))
    fill(store, [finding("aa01", severity="info"), finding("aa02", severity="error", code="N101", subject="Meier",
                 sides=name), finding("aa03"), finding("aa04", code="D101", subject=None)])  # fmt: skip
    fill(store, [finding("bb01", code="Q104", story="werft")], "werft")
    return store


def ids(store: Store, **query: object) -> list[str]:
    return [row.id for row in store.queue(Query(**query)).rows]  # type: ignore[arg-type]


def test_the_gravest_undecided_finding_comes_first(filled: Store) -> None:
    assert ids(filled) == ["aa02", "aa04", "aa03", "bb01", "aa01"]
    filled.decide([(STORY, "aa02")], reviewer="Ada", verdict="confirmed", token="t")
    assert ids(filled) == ["aa04", "aa03", "bb01", "aa01", "aa02"]


FILTERS: list[tuple[dict[str, object], list[str]]] = [
    ({"severities": ("error", "info")}, ["aa02", "aa01"]),
    ({"codes": ("Q",)}, ["aa03", "bb01", "aa01"]),
    ({"codes": ("Q101", "N")}, ["aa02", "aa03", "aa01"]),
    ({"without": ("Q", "D1")}, ["aa02"]),
    ({"stories": ("werft",)}, ["bb01"]),
    ({"subjects": ("Meier",)}, ["aa02"]),
    ({"sources": ("c",)}, ["aa02"]),
    ({"text": "meyr"}, ["aa02"]),
    ({"text": "MEYR gestern"}, ["aa02"]),
    ({"text": "aa04"}, ["aa04"]),
    ({"text": "_"}, []),
    ({"verdicts": ("confirmed",)}, []),
    ({"severities": ("nonsense",)}, []),
    ({"since": "2999-01-01"}, []),
    ({"until": "2000-01-01"}, []),
    ({"closed": True}, []),
]


def test_a_filter_leaves_what_fits(filled: Store) -> None:
    for query, found in FILTERS:
        assert ids(filled, **query) == found, query


ORDERS = {
    "severity": ["aa02", "aa03", "bb01", "aa01", "aa04"],  # what is decided comes last
    "newest": ["bb01", "aa04", "aa03", "aa02", "aa01"],
    "story": ["aa02", "aa04", "aa03", "aa01", "bb01"],
}


@pytest.mark.parametrize("order", ORDERS)
def test_pages_and_neighbours_follow_each_other_without_a_gap(filled: Store, order: str) -> None:
    filled.decide([(STORY, "aa04")], reviewer="Ada", verdict="confirmed", token="t")
    query, seen, after = Query(order=order), [], None
    while page := filled.queue(query, 2, after).rows:
        seen += [row.id for row in page]
        after = page[-1].place
    assert seen == ORDERS[order]
    last = filled.queue(query).rows[-1]
    at, walked = (last.story, last.id), [last.id]
    while before := filled.step(query, *at, -1):
        at = before
        walked.append(at[1])
    assert walked[::-1] == seen


def test_a_place_that_makes_no_sense_is_the_beginning(filled: Store) -> None:
    for place in ["nonsense", "[true,1]", f'[false,1,"a","b",{10**30}]', "[7,1,2,3,4]", "\ud800"]:
        assert filled.queue(Query(), 2, place).rows == filled.queue(Query(), 2).rows


def test_neighbours_walk_the_queue_both_ways(filled: Store) -> None:
    order = ids(filled)
    at: tuple[str, str] | None = (STORY, "aa02")
    walked = []
    while at:
        walked.append(at[1])
        at = filled.step(Query(), *at, 1)
    assert walked == order
    assert filled.step(Query(), STORY, "aa04", -1) == (STORY, "aa02") and filled.step(Query(), "x", "y", 1) is None


def test_after_a_decision_the_next_undecided_one_follows(filled: Store) -> None:
    filled.decide([(STORY, "aa04")], reviewer="Ada", verdict="unsure", token="t")
    assert filled.next_undecided(Query(), STORY, "aa04") == (STORY, "aa03")
    assert filled.next_undecided(Query(), STORY, "aa01") == (STORY, "aa02")
    only = Query(codes=("N101",))
    assert filled.next_undecided(only, STORY, "aa02") is None


def test_facets_and_progress_count(filled: Store) -> None:
    facets = filled.facets()
    assert facets.severities == {"error": 1, "warning": 3, "info": 1}
    assert facets.codes == {"D101": 1, "N101": 1, "Q101": 2, "Q104": 1}
    assert facets.sources == {"a": 5, "b": 4, "c": 1} and facets.stories == {STORY: 4, "werft": 1}
    filled.decide([(STORY, "aa02"), ("werft", "bb01")], reviewer="Ada", verdict="fixed", token="t")
    narrowed = filled.facets(Query(codes=("N", "Q104"), stories=(STORY,)))
    assert narrowed.codes == {"D101": 1, "N101": 1, "Q101": 2} and narrowed.stories == {STORY: 1, "werft": 1}
    assert narrowed.verdicts == {"fixed": 1} and filled.preview(Query()).reviewers == {"Ada": 2}
    progress = filled.progress(Query())
    assert (progress.total, progress.decided, progress.reviewers) == (5, 2, {"Ada": 2})
