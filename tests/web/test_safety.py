"""What is refused before anything looks at it."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient
from web_client import HERE, Person, seen

from checker.store import Store
from checker.web import Config, app
from checker.web.refusals import Refused
from checker.web.safety import BODY, POLICY, check_host, host_name


@pytest.mark.parametrize("address", ["/", "/static/app.css", "/nothing", "/article?in=x&id=y", "/export/decisions.csv"])
def test_every_answer_carries_the_headers(ann: Person, address: str) -> None:
    headers = ann.get(address).headers
    assert headers["content-security-policy"] == POLICY and "unsafe" not in POLICY
    assert headers["x-content-type-options"] == "nosniff" and headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert ("no-store" in headers["cache-control"]) is not address.startswith("/static/")


@pytest.mark.parametrize("given", ["127.0.0.1", "127.0.0.1:8000", "localhost:9", "LOCALHOST", "[::1]:8000", "[::1]"])
def test_this_machine_has_several_names(given: str) -> None:
    check_host(given, Config())


@pytest.mark.parametrize(
    "given", ["evil.example", "127.0.0.1.evil.example", "localhost.evil", "", "10.0.0.1", "[::2]", "a:b"]
)
def test_a_name_of_somebody_else_is_refused(given: str) -> None:
    with pytest.raises(Refused, match="foreign_host"):
        check_host(given, Config())


def test_the_configured_name_is_known_and_a_wildcard_takes_addresses_but_no_names() -> None:
    check_host("desk.example:80", Config(host="desk.example"))
    check_host("10.0.0.1:80", Config(host="0.0.0.0"))
    check_host("[fe80::1]", Config(host="::"))
    with pytest.raises(Refused):
        check_host("evil.example", Config(host="0.0.0.0"))


def test_host_names() -> None:
    assert [host_name(given) for given in ("A:1", "a", "[::1]:80", "[::1", "")] == ["a", "a", "::1", "::1", ""]


def test_a_rebound_name_sees_nothing(store: Store) -> None:
    stranger = TestClient(app(store, Config("Ann")), "http://evil.example")
    answer = stranger.get("/")
    assert answer.status_code == 421 and "Weber" not in answer.text


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:9000"},
        {"Origin": "https://127.0.0.1:8000"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": HERE, "Sec-Fetch-Site": "cross-site"},
    ],
)
def test_a_form_of_another_page_changes_nothing(ann: Person, store: Store, headers: dict[str, str]) -> None:
    answer = ann.send("/decide", {**ann.form(), "verdict": "confirmed"}, **headers)
    assert answer.status_code == 403 and store.last_action() == 0


def test_a_form_of_our_own_does(ann: Person, store: Store) -> None:
    headers = {"Origin": HERE, "Sec-Fetch-Site": "same-origin"}
    assert ann.send("/decide", {**ann.form(), "verdict": "confirmed"}, **headers).status_code == 200
    assert store.last_action() == 1


@pytest.mark.parametrize("action", ["/decide", "/note", "/assign", "/undo", "/redo", "/bulk", "/sign-out", "/sign-in"])
def test_every_form_needs_the_proof_of_its_own_session(
    ann: Person, ben: Person, store: Store, action: str
) -> None:  # fmt: skip
    fields = {**ann.form(), "verdict": "confirmed", "note": "x", "digest": "x", "name": "x"}
    for proof in ("", "x", ben.form()["proof"]):
        answer = ann.send(action, {**fields, "proof": proof})
        assert answer.status_code == 403 and "Reload" in seen(answer)
    assert store.last_action() == 0


def test_what_is_too_large_or_no_form_is_refused(ann: Person, store: Store) -> None:
    fields = {**ann.form(), "verdict": "confirmed"}
    assert ann.send("/decide", {**fields, "note": "x" * BODY}).status_code == 413
    assert ann.send("/decide", {**fields, "note": "x" * 4001}).status_code == 400
    assert ann.send("/decide", {**fields, **{f"f{n}": "x" for n in range(99)}}).status_code == 400
    assert ann.get("/?q=" + "x" * 9000).status_code == 414
    assert ann.client.post("/decide", json=fields).status_code == 415
    assert ann.client.post("/decide", content=b"\xff", headers=FORM).status_code == 400
    assert store.last_action() == 0


FORM = {"content-type": "application/x-www-form-urlencoded"}


def test_a_body_without_an_end_is_cut(ann: Person) -> None:
    sent = 0

    def endless() -> object:
        nonlocal sent
        while sent < 100:
            sent += 1
            yield b"x" * 4096

    assert ann.client.post("/decide", content=endless(), headers=FORM).status_code == 413  # type: ignore[arg-type]


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH"])
def test_other_methods_are_none(ann: Person, method: str) -> None:
    assert ann.client.request(method, "/", data={"a": "b"}).status_code == 405


@pytest.mark.parametrize(
    "name", ["..%2f..%2fapp.py", "%2e%2e/pages.py", "../pages.py", "/etc/passwd", "app.css/x", "x"]
)
def test_no_path_reaches_the_file_system(ann: Person, name: str) -> None:
    assert ann.get(f"/static/{name}").status_code == 404
    assert ann.get(f"/export/{name}").status_code == 404
