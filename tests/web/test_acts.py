"""Deciding, noting, assigning, taking back."""

from __future__ import annotations

import pytest
import web_store
from msgspec.structs import replace
from web_client import Person, listed, seen, title

from checker.store import Store
from checker.store.records import Query


def state(store: Store, story: str, id: str) -> str:
    case = store.case(story, id)
    assert case
    return case.row.state


@pytest.mark.parametrize("verdict", ["confirmed", "dismissed", "unsure", "fixed"])
def test_a_decision_is_kept_told_and_leads_on(ann: Person, store: Store, verdict: str) -> None:
    page = ann.decide(verdict, "/?in=hafen&id=aa03", note=" asked them ")
    assert page.history[0].status_code == 303 and "id=aa02" in str(page.url)
    made = list(store.decisions())
    made_so = [(one.finding, one.verdict, one.reviewer, one.note) for one in made]
    assert made_so == [("aa03", verdict, "Ann", "asked them")]
    assert {"confirmed": "Confirmed.", "dismissed": "Dismissed.", "unsure": "Left as unsure.",
            "fixed": "Marked as corrected."}[verdict] in seen(page)  # fmt: skip
    assert "Different numbers" in seen(page)[: seen(page).index("of 6 decided")]
    assert "Left as" not in ann.text("/") and "Confirmed." not in ann.text("/")  # told once


def test_a_form_sent_twice_is_one_decision(ann: Person, store: Store) -> None:
    form = {**ann.form("/?in=hafen&id=aa01"), "verdict": "confirmed"}
    first, second = ann.send("/decide", form), ann.send("/decide", form)
    assert first.url == second.url and store.last_action() == 1 and len(list(store.decisions())) == 1


def test_a_stale_form_with_another_verdict_changes_nothing_and_says_so(ann: Person, store: Store) -> None:
    form = ann.form("/?in=hafen&id=aa01")
    ann.send("/decide", {**form, "verdict": "confirmed"})
    page = ann.send("/decide", {**form, "verdict": "dismissed"})
    assert "nothing was changed" in seen(page) and state(store, "hafen", "aa01") == "confirmed"


def test_the_filter_is_kept_and_its_end_is_told(ann: Person) -> None:
    page = ann.decide("confirmed", "/?severity=info")
    assert "severity=info" in str(page.url) and "Everything here is decided" in seen(page)


def test_a_filter_that_the_decision_leaves_leads_on_all_the_same(ann: Person) -> None:
    page = ann.decide("unsure", "/?verdict=open&story=hafen&in=hafen&id=aa01")
    assert "id=aa03" in str(page.url) and listed(page) == ["aa03", "aa02", "aa04"]


def test_both_spellings_right_closes_what_rests_on_it_and_undo_opens_it(ann: Person, store: Store) -> None:
    page = ann.get("/?in=hafen&id=aa01")
    assert "Both spellings right" in seen(page) and "Two people" in seen(page)
    ann.decide("dismissed:one-name", "/?in=hafen&id=aa01")
    assert state(store, "rathaus", "bb01") == "dismissed"
    text = ann.text("/?in=rathaus&id=bb01")
    assert "Closed by what Ann decided on another finding" in text and "both spellings are right" in text
    ann.post("/undo")
    assert state(store, "rathaus", "bb01") == state(store, "hafen", "aa01") == "open"


def test_two_people_is_another_reason(ann: Person, store: Store) -> None:
    ann.decide("dismissed:two-people", "/?in=hafen&id=aa01")
    assert [one.because for one in store.decisions()] == ["two-people"]


def test_titles_are_held_at_once(ann: Person, store: Store) -> None:
    page = ann.get("/?in=hafen&id=aa02")
    assert "Both held at once" in seen(page) and "Two people" not in seen(page)
    ann.decide("dismissed:held-at-once", "/?in=hafen&id=aa02")
    assert [one.because for one in store.decisions()] == ["held-at-once"]
    assert "both titles are held at once" in ann.text("/?in=hafen&id=aa02")


@pytest.mark.parametrize("verdict", ["", "maybe", "dismissed:x", "open", "confirmed:"])
def test_other_verdicts_are_none(ann: Person, store: Store, verdict: str) -> None:
    status = ann.decide(verdict).status_code
    assert status == (200 if verdict == "confirmed:" else 400) and store.last_action() == (verdict == "confirmed:")


def test_undo_and_redo_go_through_the_whole_history(ann: Person, store: Store) -> None:
    for id in ("aa01", "aa02", "aa03"):
        ann.decide("unsure", f"/?in=hafen&id={id}")
    for id in ("aa03", "aa02", "aa01"):
        page = ann.post("/undo")
        assert f"id={id}" in str(page.url) and "Taken back." in seen(page) and state(store, "hafen", id) == "open"
    assert "nothing to take back" in seen(ann.post("/undo"))
    for id in ("aa01", "aa02", "aa03"):
        page = ann.post("/redo")
        assert f"id={id}" in str(page.url) and "Done again." in seen(page) and state(store, "hafen", id) == "unsure"
    assert "nothing to do again" in seen(ann.post("/redo"))


def test_nobody_takes_back_what_another_did(ann: Person, ben: Person, store: Store) -> None:
    ben.decide("confirmed", "/?in=hafen&id=aa01")
    assert "nothing to take back" in seen(ann.post("/undo")) and state(store, "hafen", "aa01") == "confirmed"


def test_a_note_alone_decides_nothing(ann: Person, store: Store) -> None:
    page = ann.post("/note", "/?in=hafen&id=aa01", note="ring <them>")
    assert "id=aa01" in str(page.url) and "Note saved." in seen(page) and "ring <them>" in seen(page)
    assert state(store, "hafen", "aa01") == "open"
    assert "no note" in seen(ann.post("/note", "/?in=hafen&id=aa01", note=" "))


def test_a_finding_is_given_to_somebody_and_to_nobody(ann: Person, store: Store) -> None:
    assert "→ Ben" in seen(ann.post("/assign", "/?in=hafen&id=aa01", assignee="Ben"))
    assert "→ Ann" in seen(ann.post("/assign", "/?in=hafen&id=aa01", assignee="Ben", mine="1"))
    assert "→" not in seen(ann.post("/assign", "/?in=hafen&id=aa01", assignee=""))
    assert state(store, "hafen", "aa01") == "open"


def test_who_decided_what_stands_in_the_history(ann: Person, ben: Person) -> None:
    ben.decide("confirmed", "/?in=hafen&id=aa01", note="sure")
    ben.post("/undo")
    text = ann.text("/?in=hafen&id=aa01")
    assert "History (1)" in text and "taken back" in text and "sure" in text


def test_words_that_changed_are_asked_again_with_the_old_ones(ann: Person, store: Store) -> None:
    ann.decide("dismissed", "/?in=hafen&id=aa03", note="counted twice")
    articles = {**web_store.ARTICLES, "hafen": {**web_store.ARTICLES["hafen"],
                "a.txt": ("Abendpost", "Ada Weber im Westhafen. 300 Boote, Ministerin Weber")}}  # fmt: skip
    found = web_store.made(articles)["hafen"]
    ship = found[2].evidence[0]
    other = replace(ship, passage=replace(ship.passage, text="300 Schiffe", quote="Dort lagen 300 Schiffe."))
    again = replace(found[2], evidence=(other, *found[2].evidence[1:]))
    store.write_story("hafen", (), (), [web_store.said(one, {}) for one in (*found[:2], again, found[3])], "2")
    assert [row.id for row in store.queue(Query(verdicts=("again",))).rows] == ["aa03"]
    text = ann.text("/?in=hafen&id=aa03")
    for part in ("Asked again.", "Ann decided “dismissed”", "counted twice", "300 Boote", "300 Schiffe"):
        assert part in text
    assert "1 asked again" in text.casefold() or "Asked again 1" in text


def test_a_second_opinion_is_blind_until_it_is_given(ann: Person, ben: Person, store: Store) -> None:
    ann.decide("confirmed", "/?in=hafen&id=aa03", note="seen in print")
    ann.decide("unsure", "/?in=hafen&id=aa02")
    page = ben.get("/?opinion=second")
    assert sorted(listed(page)) == ["aa02", "aa03"]
    for part in ("seen in print", "confirmed by", "unsure by", "· Ann"):
        assert part not in seen(page) and part not in seen(ben.get("/?opinion=second&in=hafen&id=aa03"))
    assert "hidden until you have decided" in seen(page) and "History (0)" in seen(page)
    assert "second opinion is asked on 2 findings" in seen(page) and "Decide all" not in seen(page)
    assert sorted(listed(ben.get("/?opinion=second&verdict=unsure"))) == ["aa02", "aa03"]
    page = ben.decide("dismissed", "/?opinion=second&in=hafen&id=aa03")
    assert listed(page) == ["aa02"] and list(store.decisions())[-1].blind
    assert "seen in print" in ben.text("/?opinion=second&in=hafen&id=aa03")
    assert state(store, "hafen", "aa03") == "disputed"


def test_a_difference_is_settled_for_good(ann: Person, ben: Person, store: Store) -> None:
    ann.decide("confirmed", "/?in=hafen&id=aa03")
    ben.decide("dismissed", "/?opinion=second&in=hafen&id=aa03")
    page = ann.get("/?verdict=disputed")
    text = seen(page)
    assert "The reviewers differ." in text and "Ann : confirmed" in text and "Ben : dismissed" in text
    assert 'name="final" value="1" checked' in page.text
    ann.decide("dismissed", "/?verdict=disputed", final="1")
    assert state(store, "hafen", "aa03") == "dismissed" and list(store.decisions())[-1].final
    ben.decide("confirmed", "/?in=hafen&id=aa03")
    assert state(store, "hafen", "aa03") == "dismissed"


def test_what_is_not_there_cannot_be_decided(ann: Person, store: Store) -> None:
    form = ann.form()
    for wrong in ({"id": "zz"}, {"in": "nirgends"}, {"id": ""}):
        assert ann.send("/decide", {**form, "verdict": "confirmed", **wrong}).status_code == 404
    assert ann.send("/decide", {**form, "verdict": "confirmed", "token": ""}).status_code == 400
    assert ann.send("/decide", {**form, "verdict": "confirmed", "back": "severity=fatal"}).status_code == 400
    assert store.last_action() == 0 and title(ann.get("/"))
