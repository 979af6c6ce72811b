"""Who may come in, and how trouble is told."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
import web_store
from web_client import Person, seen

from checker.errors import StoreError
from checker.store import Store, open_store


def test_who_has_not_shown_the_token_sees_nothing(store: Store) -> None:
    stranger = Person(store, "Ann", host="0.0.0.0", token="secret")
    for address in ("/", "/?token=", "/?token=Secret", "/export/decisions.csv", "/article?in=hafen&id=aa01"):
        answer = stranger.get(address)
        assert answer.status_code == 401 and "Weber" not in answer.text
    assert stranger.get("/static/app.css").status_code == 200
    assert stranger.send("/decide", {"verdict": "confirmed"}).status_code == 401


def test_the_token_is_shown_once_and_leaves_the_address(store: Store) -> None:
    guest = Person(store, "Ann", host="0.0.0.0", token="secret")
    answer = guest.get("/?token=secret")
    assert answer.status_code == 200 and "token" not in str(answer.url)
    assert guest.get("/").status_code == 200


def test_the_cookie_is_out_of_reach(store: Store) -> None:
    cookie = Person(store, None, port=8000).get("/").history[0].headers["set-cookie"]
    assert cookie.startswith("checker-8000=") and cookie.endswith("; HttpOnly; SameSite=Strict")


def test_a_forged_cookie_is_nobody(store: Store) -> None:
    person = Person(store, None, token="secret")
    person.client.cookies.set("checker-0", "eyJudW1iZXIiOiJ4IiwiYWRtaXR0ZWQiOnRydWV9." + "0" * 64)
    assert person.get("/").status_code == 401


def test_trouble_of_the_store_is_one_sentence(ann: Person, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(*given: object, **more: object) -> None:
        raise StoreError("review.db: is locked by another program; <b>try</b> again")

    form = ann.form()
    monkeypatch.setattr(store, "decide", gone)
    answer = ann.send("/decide", {**form, "verdict": "confirmed"})
    assert answer.status_code == 503 and "<b>try" not in answer.text
    assert "is locked by another program; <b>try</b> again" in answer.text.replace("&lt;", "<").replace("&gt;", ">")
    monkeypatch.setattr(store, "decisions", gone)
    assert ann.get("/export/decisions.csv").status_code == 503


def test_a_real_lock_is_told_and_nothing_is_half_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.store.opening._WAIT", 50)
    with open_store(tmp_path / "review.db") as store:
        web_store.fill(store)
        ann = Person(store)
        form = ann.form()
        other = sqlite3.connect(tmp_path / "review.db", isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        answer = ann.send("/decide", {**form, "verdict": "confirmed"})
        other.execute("ROLLBACK")
        other.close()
        assert answer.status_code == 503 and "locked" in seen(answer) and "Traceback" not in answer.text
        assert store.last_action() == 0
        assert ann.send("/decide", {**form, "verdict": "confirmed"}).status_code == 200  # the same form, again
        assert store.last_action() == 1


def test_what_nobody_foresaw_shows_nothing_of_the_inside(
    ann: Person, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:  # fmt: skip
    monkeypatch.setattr(store, "queue", lambda *given: 1 / 0)
    answer = ann.get("/")
    assert answer.status_code == 500 and "unexpected" in seen(answer) and "ZeroDivision" not in answer.text
    assert "content-security-policy" in answer.headers


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/nothing", 404), ("/?in=hafen&id=zz", 404), ("/?in=&id=aa01", 404), ("/?severity=fatal", 400),
        ("/?since=1", 400), ("/article?in=hafen&id=aa01&n=99", 404), ("/article?in=hafen&id=aa01&n=-1", 404),
        ("/article?in=hafen&id=aa01&n=²", 404), ("/article?id=zz", 404), ("/article", 404), ("/rule?about=Z999", 404),
        ("/rule", 404), ("/static/x", 404), ("/export/x", 404), ("/?id=" + "x" * 200, 400), ("/?after=%5B1%5D", 200),
        ('/?after=[1,1,"a","b",99999999999999999999]', 200),
        ("/?q=%00%ff%f0", 200), ("/changed?newest=x", 200), ("/decide", 405), ("/?in=%00&id=%00", 404),
    ],
)  # fmt: skip
def test_strange_addresses_have_clean_answers(ann: Person, address: str, status: int) -> None:
    assert ann.get(address).status_code == status
