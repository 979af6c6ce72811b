"""What all requests share."""

from __future__ import annotations

from checker.store import Store
from checker.store.records import Query
from checker.web import Config
from checker.web.site import Site


def test_numbers_are_counted_again_when_somebody_has_done_something(store: Store) -> None:
    site = Site(store, Config())
    first = site.progress(Query())
    assert site.progress(Query()) is first and first.decided == 0
    store.decide([("hafen", "aa03")], reviewer="Ben", verdict="unsure", token="1")
    assert site.progress(Query()).decided == 1
    assert site.progress(Query(stories=("rathaus",))).total == 2 and site.facets(Query()).stories["rathaus"] == 2


def test_the_numbers_of_few_queries_are_kept(store: Store) -> None:
    site = Site(store, Config())
    for n in range(100):
        site.progress(Query(text=str(n)))
    assert len(site._numbers) <= 32


def test_two_ports_have_two_cookies(store: Store) -> None:
    assert Site(store, Config(port=1)).cookie != Site(store, Config(port=2)).cookie
