"""Article, rule, keys and filter beside the finding."""

from __future__ import annotations

import re

from web_client import Person, seen

from checker.store import Store
from checker.web.panels import sections_of

PART = {"HX-Request": "true", "HX-Target": "panel"}


def test_the_whole_article_with_its_places_marked(ann: Person) -> None:
    page = ann.get("/article?in=hafen&id=aa03&n=2", **PART)
    assert page.text.startswith("<div") and "Staatssekretärin Weber ging" in seen(page)
    assert re.findall(r'<mark class="(s\d)" data-first id="place-(\d)">.*?</span>([^<]*)', page.text) == [
        ("s2", "2", "301 Boote")
    ]
    assert 'aria-current="page">Hafenbote' in page.text and "Kurier" in page.text
    assert 'href="https://b.txt.example/" target="_blank" rel="noopener noreferrer"' in page.text


def test_the_key_leads_to_the_next_article_and_round(ann: Person) -> None:
    for number, following in (("1", "Hafenbote"), ("2", "Kurier"), ("3", "Abendpost")):
        page = ann.get(f"/article?in=hafen&id=aa03&n={number}", **PART).text
        assert re.findall(r'data-key="a"[^>]*>(\w+)', page) == [following]


def test_without_script_a_panel_is_a_page_with_a_way_back(ann: Person) -> None:
    for address in ("/article?in=hafen&id=aa03", "/rule?about=Q101&in=hafen&id=aa03", "/keys", "/filters?q=x"):
        page = ann.get(address)
        assert "<html" in page.text and 'id="panel"' in page.text and "Back to the finding" in seen(page)
    assert 'href="/?in=hafen&amp;id=aa03"' in ann.get("/article?in=hafen&id=aa03").text


def test_the_rule_has_its_page(ann: Person, store: Store) -> None:
    text = seen(ann.get("/rule?about=N103", **PART))
    assert "N103 Variants of a name" in text and "Nobody is wrong." in text and "No contradiction" in text
    german = Person(store, "Ann", language="de").get("/rule?about=N103", **PART)
    assert "<details>" in german.text and 'lang="en"' in german.text


def test_sections_of_a_page() -> None:
    page = "Title.\n\nFinds\n    One thing that\n    goes on. Yes.\n    Another.\n\nLimits\n    None.\n"
    assert sections_of(page) == [("Finds", ["One thing that goes on. Yes.", "Another."]), ("Limits", ["None."])]


def test_the_keys_are_told_as_they_are_bound(store: Store) -> None:
    text = Person(store, "Ann", keys={"confirm": "1", "bulk": ""}).text("/keys")
    assert "1 Confirm and go on" in text and "Decide everything" not in text and "D Dismiss and go on" in text


def test_the_filter_offers_what_there_is_with_numbers_and_ticks(ann: Person) -> None:
    text = ann.text("/filters")
    for part in ("hafen 4", "rathaus 2", "Ada Weber 3", "Kurier 3", "N101 Misspelt name 2", "error 2", "open 6"):
        assert part in text
    page = ann.get("/filters?severity=error&source=Gone&q=x", **PART)
    assert "Gone 0" in seen(page) and "Kurier" not in seen(page)
    ticked = re.findall(r'name="(\w+)" value="([^"]*)" checked', page.text)
    assert ticked == [("severity", "error"), ("source", "Gone")]
    assert '<input type="hidden" name="q" value="x">' in page.text


def test_numbers_of_the_filter_are_counted_again_after_a_decision(ann: Person, store: Store) -> None:
    assert "Ann 1" not in ann.text("/filters")
    ann.post("/assign", "/?in=hafen&id=aa01", mine="1")
    assert '<option value="Ann">' in ann.get("/filters").text
