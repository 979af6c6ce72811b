"""One verdict for everything a filter finds."""

from __future__ import annotations

import web_store
from msgspec.structs import replace
from web_client import Person, listed, seen

from checker.store import Store
from checker.store.records import Query


def test_the_preview_tells_exactly_what_would_be_touched(ann: Person, ben: Person) -> None:
    ben.decide("unsure", "/?in=hafen&id=aa03")
    page = ann.get("/bulk?severity=warning")
    text = seen(page)
    assert sorted(listed(page)) == ["aa02", "aa03", "bb02"] and "exactly 3 findings" in text
    assert "decided anew: 1 finding. (Ben: 1)" in text and "Severity: warning" in text
    assert "Q101 Count differs 2" in text and "hafen 2" in text and "rathaus 1" in text
    assert sorted(listed(ann.get("/bulk?verdict=undecided&severity=warning"))) == ["aa02", "bb02"]


def test_everything_is_decided_at_once_and_taken_back_at_once(ann: Person, store: Store) -> None:
    page = ann.send(
        "/bulk", {**ann.form("/bulk?severity=warning", "/bulk"), "verdict": "unsure", "note": "for Monday"}
    )
    assert "Left as unsure." in seen(page) and "(3 findings)" in seen(page) and "severity=warning" in str(page.url)
    assert store.last_action() == 1 and store.queue(Query(verdicts=("unsure",))).total == 3
    assert {one.note for one in store.decisions()} == {"for Monday"}
    assert "one of 3 at once" in ann.text("/?in=hafen&id=aa02")
    ann.post("/undo")
    assert store.queue(Query(verdicts=("unsure",))).total == 0


def test_a_set_that_has_changed_is_shown_again_and_not_decided(ann: Person, store: Store) -> None:
    form = ann.form("/bulk?severity=warning", "/bulk")
    one = web_store.made()["hafen"][2]
    store.write_story("neu", (), (), [web_store.said(replace(one, id="dd01", story="neu"), {})], "1")
    answer = ann.send("/bulk", {**form, "verdict": "dismissed"})
    assert answer.status_code == 409 and "Nothing was decided." in seen(answer) and "dd01" in listed(answer)
    assert store.last_action() == 0
    fields = {**ann.form("/bulk?severity=warning", "/bulk"), "verdict": "dismissed"}
    assert ann.send("/bulk", fields).status_code == 200 and store.queue(Query(verdicts=("dismissed",))).total == 4


def test_a_form_sent_twice_is_one_action(ann: Person, store: Store) -> None:
    form = {**ann.form("/bulk?verdict=undecided&severity=warning", "/bulk"), "verdict": "unsure"}
    assert [ann.send("/bulk", form).status_code for _ in range(2)] == [200, 200]
    assert store.last_action() == 1 and len(list(store.decisions())) == 3


def test_no_verdict_and_nothing_to_decide(ann: Person, store: Store) -> None:
    assert ann.send("/bulk", {**ann.form("/bulk", "/bulk"), "verdict": ""}).status_code == 400
    page = ann.get("/bulk?q=nichts")
    assert page.status_code == 200 and 'action="/bulk"' not in page.text and store.last_action() == 0


def test_a_long_list_comes_in_pages(ann: Person, store: Store) -> None:
    one = web_store.made()["hafen"][0]
    many = [replace(one, id=f"cc{n:03}", story="lang") for n in range(205)]
    store.write_story("lang", (), (), [web_store.said(own, {}) for own in many], "1")
    first = ann.get("/bulk?story=lang")
    assert len(listed(first)) == 200 and "exactly 205 findings" in seen(first)
    more = first.text.partition('href="/bulk?story=lang&amp;after=')[2].partition('"')[0]
    assert listed(ann.get(f"/bulk?story=lang&after={more}")) == [own.id for own in many[200:]]
