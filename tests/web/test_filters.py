"""The filter in the address."""

from __future__ import annotations

from datetime import date
from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.store.records import Query
from checker.web.filters import NAMES, SEVERAL, Filter, read
from checker.web.refusals import Refused

TODAY = date(2026, 11, 28)


def test_everything_of_the_query_stands_in_the_address() -> None:
    filter = read([
        ("q", "Weber"), ("severity", "error"), ("severity", "warning"), ("code", "N"), ("story", "hafen"),
        ("subject", "Ada Weber"), ("source", "Kurier"), ("verdict", "undecided"), ("assignee", "Ben"),
        ("since", "2026-11-01"), ("until", "2026-12-01"), ("closed", "1"), ("order", "newest"),
    ])  # fmt: skip
    assert filter.query("Ann", TODAY) == Query(
        text="Weber", severities=("error", "warning"), codes=("N",), stories=("hafen",), subjects=("Ada Weber",),
        sources=("Kurier",), verdicts=("undecided",), assignee="Ben", since="2026-11-01", until="2026-12-01",
        reviewer="Ann", closed=True, order="newest",
    )  # fmt: skip


def test_a_second_opinion_cannot_be_filtered_by_the_first() -> None:
    query = read([("opinion", "second"), ("verdict", "confirmed")]).query("Ann", TODAY)
    assert (query.opinion, query.reviewer, query.verdicts) == ("second", "Ann", ())


def test_an_age_is_a_day_seen_from_today() -> None:
    assert read([("age", "7")]).query("Ann", TODAY).since == "2026-11-21"


def test_nothing_and_what_is_unknown_is_everything() -> None:
    assert read([("colour", "red"), ("q", " "), ("id", "aa01")]) == Filter()
    assert Filter().query("Ann", TODAY) == Query(reviewer="Ann") and Filter().address() == "/"


FIELDS = st.sampled_from(("q", *SEVERAL[2:], "assignee"))


@given(st.lists(st.tuples(FIELDS, st.text(min_size=1, max_size=20)), max_size=9))
def test_an_address_read_again_is_the_same_filter(pairs: list[tuple[str, str]]) -> None:
    pairs = [(name, value.encode("utf-8", "replace").decode()) for name, value in pairs]
    filter = read(pairs)
    assert read(parse_qsl(filter.address().partition("?")[2], keep_blank_values=True)) == filter


def test_values_are_added_and_taken_away() -> None:
    filter = read([("severity", "error"), ("severity", "info"), ("q", "x")])
    assert filter.less(("severity", "error")).values("severity") == ("info",)
    assert filter.without("severity").pairs == (("q", "x"),)
    assert filter.set("q", "y").first("q") == "y"
    assert filter.address("/bulk", in_="a b", after="") == "/bulk?q=x&severity=error&severity=info&in=a+b"


@pytest.mark.parametrize(
    ("pairs", "reason"),
    [
        ([("severity", "fatal")], "unknown_value"),
        ([("verdict", "maybe")], "unknown_value"),
        ([("age", "999999999999")], "unknown_value"),
        ([("since", "yesterday")], "no_day"),
        ([("until", "2026-02-30")], "no_day"),
        ([("q", "x" * 301)], "too_long"),
        ([("code", str(n)) for n in range(61)], "too_many"),
    ],
)
def test_what_makes_no_sense_is_refused(pairs: list[tuple[str, str]], reason: str) -> None:
    with pytest.raises(Refused) as refused:
        read(pairs)
    assert (refused.value.status, refused.value.reason) == (400, reason)


def test_every_name_is_known_by_the_labels() -> None:
    from checker.web.pages import labels

    assert set(NAMES) == set(labels("en")["fields"])
