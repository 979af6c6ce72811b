"""A reviewer says a name."""

from __future__ import annotations

from web_client import Person, seen

from checker.store import Store


def test_a_name_is_asked_once_and_kept(store: Store) -> None:
    person = Person(store, None)
    answer = person.get("/?severity=error")
    assert answer.url.path == "/sign-in" and "Weber" not in answer.text
    answer = person.send(
        "/sign-in", {**person.form("/sign-in", "/sign-in"), "name": " Cleo <b> "}
    )
    assert answer.url.path == "/" and "Cleo &lt;b&gt;" in answer.text
    person.decide("confirmed")
    assert [one.reviewer for one in store.decisions()] == ["Cleo <b>"]
    assert person.get("/sign-in").url.path == "/"


def test_no_name_is_no_name(store: Store) -> None:
    person = Person(store, None)
    form = person.form("/sign-in", "/sign-in")
    answer = person.send("/sign-in", {**form, "name": " \u2028 "})
    assert answer.status_code == 400 and "Please give a name" in seen(answer)
    assert person.send("/sign-in", {**form, "name": "x" * 81}).status_code == 400


def test_somebody_else_sits_down(store: Store) -> None:
    person = Person(store, None)
    person.send("/sign-in", {**person.form("/sign-in", "/sign-in"), "name": "Cleo"})
    assert person.send("/sign-out", person.form("/", "/sign-out")).url.path == "/sign-in"
    assert person.get("/").url.path == "/sign-in"


def test_a_fixed_name_is_not_asked_for(ann: Person) -> None:
    page = ann.get("/")
    assert page.url.path == "/" and "/sign-out" not in page.text and "Ann" in seen(page)


def test_a_part_of_the_page_sends_to_the_whole_sign_in(store: Store) -> None:
    answer = Person(store, None).get("/", **{"HX-Request": "true", "HX-Target": "work"})
    assert answer.headers["hx-redirect"] == "/sign-in" and "Weber" not in answer.text
