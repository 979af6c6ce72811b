"""The queue and the finding on the table."""

from __future__ import annotations

import re

import pytest
import web_store
from msgspec.structs import replace
from web_client import Person, listed, seen, title

from checker.store import Store

ALL = ["aa01", "bb01", "aa03", "aa02", "bb02", "aa04"]  # by severity, story, rule


def test_the_gravest_undecided_finding_is_on_the_table(ann: Person) -> None:
    page = ann.get("/")
    assert listed(page) == ALL and title(page).startswith("“Webber” is probably a misprint of “Weber”")
    assert "0 of 6 decided" in seen(page)


def test_the_pair_stands_side_by_side_with_everything_that_belongs_to_it(ann: Person) -> None:
    page = ann.get("/?in=hafen&id=aa01")
    text = seen(page)
    for part in ("3 independent sources", "1 independent source", "probably wrong", "Suggestion: Weber", "Hafenbote",
                 "19 November 2026", "1 more", "One letter differs", "hafen"):  # fmt: skip
        assert part in text
    assert "<mark>Ada Webber</mark> kam in den Westhafen" in page.text and 'lang="en"' in page.text


def test_further_values_stand_below_the_pair(ann: Person) -> None:
    text = seen(ann.get("/?in=hafen&id=aa03"))
    assert text.index("301 Boote") < text.index("What other sources have") < text.index("302 Boote")


@pytest.mark.parametrize(
    ("address", "ids"),
    [
        ("/?severity=error", ["aa01", "bb01"]),
        ("/?story=rathaus", ["bb01", "bb02"]),
        ("/?code=N1", ["aa01", "bb01", "aa04"]),
        ("/?subject=Westhafen", ["aa03", "aa04"]),
        ("/?source=The+Gull", ["aa01"]),
        ("/?q=BOOTE+301", ["aa03"]),
        ("/?until=2026-11-20", []),
        ("/?since=2026-11-20", ALL),
        ("/?severity=error&severity=info&story=hafen", ["aa01", "aa04"]),
        ("/?closed=1", []),
    ],
)
def test_a_filter_stands_in_the_address(ann: Person, address: str, ids: list[str]) -> None:
    page = ann.get(address)
    assert listed(page) == ids
    assert (f"{len(ids)} finding" in seen(page)) and ("No finding fits" in seen(page)) is not bool(ids)


def test_filters_of_people_and_verdicts(ann: Person, ben: Person) -> None:
    ben.decide("confirmed", "/?in=hafen&id=aa03")
    ann.post("/assign", "/?in=rathaus&id=bb02", mine="1")
    assert listed(ann.get("/?verdict=confirmed")) == ["aa03"]
    assert listed(ann.get("/?verdict=undecided")) == ["aa01", "bb01", "aa02", "bb02", "aa04"]
    assert listed(ann.get("/?assignee=Ann")) == ["bb02"]


def test_decided_findings_come_last(ann: Person) -> None:
    ann.decide("confirmed", "/?in=hafen&id=aa01")
    page = ann.get("/")
    assert listed(page)[-1] == "aa01" and "1 of 6 decided" in seen(page)


def test_another_order_begins_with_what_is_undecided_all_the_same(ann: Person) -> None:
    assert listed(ann.get("/?order=story")) == ["aa01", "aa03", "aa02", "aa04", "bb01", "bb02"]
    ann.decide("unsure", "/?in=hafen&id=aa01")
    page = ann.get("/?order=story")
    assert listed(page)[0] == "aa01" and 'aria-current="true"' in page.text and "Unsure" in page.text
    assert not title(page).startswith("“Webber”")


def test_one_steps_through_the_queue_and_keeps_the_filter(ann: Person) -> None:
    page = ann.get("/?severity=error&in=hafen&id=aa01")
    forward = re.search(r'rel="next" href="([^"]*)"', page.text)
    assert forward and 'rel="prev"' not in page.text
    page = ann.get(forward[1].replace("&amp;", "&"))
    assert "severity=error" in str(page.url) and "id=bb01" in str(page.url)
    assert 'rel="prev"' in page.text and 'rel="next"' not in page.text


def test_long_queues_come_in_pages_and_the_open_finding_is_always_listed(ann: Person, store: Store) -> None:
    one = web_store.made()["hafen"][0]
    many = [replace(one, id=f"cc{n:03}", story="lang") for n in range(95)]
    store.write_story("lang", (), (), [web_store.said(one, {}) for one in many], "1")
    seen_ids: list[str] = []
    address: str | None = "/?story=lang"
    while address:
        page = ann.get(address)
        seen_ids += [id for id in listed(page) if id.startswith("cc")]
        more = re.search(r'href="([^"]*after=[^"]*)"', page.text)
        address = more[1].replace("&amp;", "&") if more else None
    assert seen_ids == [one.id for one in many]
    page = ann.get("/?story=lang&in=lang&id=cc060")
    assert listed(page)[0] == "cc060" and "From the beginning" in seen(page)


def test_parts_for_htmx_are_parts_of_the_page(ann: Person) -> None:
    part = ann.get("/?severity=error", **{"HX-Request": "true", "HX-Target": "work"})
    assert part.text.startswith("<title>") and "<html" not in part.text and listed(part) == ["aa01", "bb01"]
    whole = ann.get("/", **{"HX-Request": "true", "HX-Target": "work", "HX-History-Restore-Request": "true"})
    assert "<html" in whole.text


def poll(person: Person, address: str = "/") -> str:
    """What the page asks when it looks for changes."""
    found = re.search(r'id="poll" hx-get="([^"]*)"', person.get(address).text)
    assert found
    return found[1].replace("&amp;", "&")


def test_two_reviewers_see_each_others_decisions(ann: Person, ben: Person) -> None:
    address = poll(ann, "/?in=hafen&id=aa01")
    assert ann.get(address).status_code == 204
    ben.decide("unsure", "/?in=hafen&id=aa01", note="both papers asked")
    answer = ann.get(address)
    assert "Ben has just decided this: unsure." in seen(answer) and "1 of 6 decided" in seen(answer)
    assert listed(answer)[-1] == "aa01"
    text = seen(ann.get("/?in=hafen&id=aa01"))
    assert "unsure by Ben" in text and "both papers asked" in text


def test_ones_own_steps_are_no_news(ann: Person) -> None:
    address = poll(ann, "/?in=hafen&id=aa01")
    ann.decide("dismissed", "/?in=hafen&id=aa01")
    assert "has just decided" not in seen(ann.get(address))


def test_a_finished_store_says_so(ann: Person) -> None:
    for _ in range(6):
        page = ann.decide("unsure")
    assert "Everything here is decided." in seen(page) and "6 of 6 decided" in seen(page)
    assert 'action="/undo"' in page.text


def test_german(store: Store) -> None:
    text = Person(store, "Ann", language="de").text("/?in=hafen&id=aa01")
    for part in ("Bestätigen", "wohl falsch", "0 von 6 entschieden", "3 unabhängige Quellen", "Fehler"):
        assert part.casefold() in text.casefold()


def test_keys_stand_on_the_buttons_and_are_remapped(store: Store) -> None:
    page = Person(store, "Ann", keys={"confirm": "1", "unsure": ""}).get("/")
    confirm = re.search(r'<button class="confirmed"[^>]*>.*?</button>', page.text)
    unsure = re.search(r'<button class="unsure"[^>]*>.*?</button>', page.text)
    assert confirm and 'data-key="1"' in confirm[0] and ">1</kbd>" in confirm[0]
    assert unsure and "data-key" not in unsure[0] and "kbd" not in unsure[0]


def test_what_an_article_holds_is_text(ann: Person) -> None:
    for address in ("/?in=rathaus&id=bb01", "/article?in=rathaus&id=bb01&n=1", "/filters", "/bulk", "/agreement"):
        page = ann.get(address)
        assert "<script>document" not in page.text and "<img" not in page.text and "\u202e" not in seen(page)
    page = ann.get("/article?in=rathaus&id=bb01&n=1").text
    assert "&lt;script&gt;document.title=" in page and "{{ 7*7 }}" in page
