"""The whole review in a real browser: by keyboard, by two people, without script, on a phone, in the dark."""

from __future__ import annotations

import threading
import time
from pathlib import Path
from typing import Any, Callable, Iterator

import pytest
import uvicorn
import web_store
from browsers import PHONE, chromium

from checker.result import rule_pages
from checker.store import Store, open_store
from checker.store.records import Query
from checker.web import Config, app
from checker.web.serving import listening

DESK = {"width": 1280, "height": 860}
Open = Callable[..., Any]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with chromium() as running:
        yield running


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "review.db") as opened:
        web_store.fill(opened)
        yield opened


@pytest.fixture
def address(store: Store) -> Iterator[str]:
    """A real server, at which names are asked."""
    with listening(Config()) as listener:
        port = listener.getsockname()[1]
        served = app(store, Config(None, port=port, pages=rule_pages(), keys={"unsure": "x"}))
        server = uvicorn.Server(uvicorn.Config(served, log_level="error", lifespan="off"))
        running = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        running.start()
        yield f"http://127.0.0.1:{port}"
        server.should_exit = True
        running.join(20)


@pytest.fixture
def sit_down(browser: Any, address: str) -> Iterator[Open]:
    """Opens the page for a reviewer; fails if it complains, or asks for anything but its own server."""
    contexts, asked, complaints = [], [], []

    def sat(name: str = "Ann", path: str = "/", **options: Any) -> Any:
        contexts.append(browser.new_context(**{"viewport": DESK, **options}))
        tab = contexts[-1].new_page()
        tab.on("request", lambda request: asked.append(request.url))
        tab.on("console", lambda message: complaints.append(message.text))
        tab.on("pageerror", lambda error: complaints.append(str(error)))
        tab.on("dialog", lambda dialog: complaints.append(dialog.message))
        tab.complaints = complaints
        tab.goto(address)
        tab.fill("[name=name]", name)
        tab.press("[name=name]", "Enter")
        tab.wait_for_url(f"{address}/")
        tab.goto(address + path)
        return tab

    yield sat
    for context in contexts:
        context.close()
    assert complaints == []
    assert not [url for url in asked if not url.startswith(address)]


def heading(tab: Any) -> str:
    return str(tab.inner_text("#case"))


def wait_said(tab: Any, text: str) -> None:
    """The live region tells it, and the finding that follows has the focus."""
    tab.locator("#said", has_text=text).wait_for()
    tab.locator("#case:focus").wait_for()


def eventually(holds: Callable[[], bool]) -> None:
    """Looks again and again; a function that waits inside the page is what its policy forbids."""
    for _ in range(400):
        if holds():
            return
        time.sleep(0.05)
    assert holds()


def states(store: Store) -> dict[str, str]:
    return {row.id: row.state for row in store.queue(Query()).rows}


def test_one_key_decides_and_moves_on_and_undo_goes_back(sit_down: Open, store: Store) -> None:
    tab = sit_down()
    tab.evaluate("window.same = true")
    first = heading(tab)
    tab.keyboard.press("c")
    wait_said(tab, "Confirmed.")
    second = heading(tab)
    assert second != first and states(store)["aa01"] == "confirmed" and "id=bb01" in tab.url
    tab.keyboard.press("d")
    wait_said(tab, "Dismissed.")
    tab.keyboard.press("x")
    wait_said(tab, "Left as unsure.")
    tab.keyboard.press("f")
    wait_said(tab, "Marked as corrected.")
    assert list(states(store).values()).count("open") == 2
    for id in ("aa02", "aa03", "bb01"):
        tab.keyboard.press("z")
        tab.wait_for_url(f"**id={id}**")
        wait_said(tab, "Taken back.")
    assert heading(tab) == second and states(store)["bb01"] == "open"
    tab.keyboard.press("y")
    wait_said(tab, "Done again.")
    assert states(store)["bb01"] == "dismissed"
    assert tab.evaluate("window.same"), "a key pressed at once must not load the whole page again"


def test_a_reload_and_the_way_back_show_the_same_finding(sit_down: Open) -> None:
    tab = sit_down()
    first = heading(tab)
    tab.keyboard.press("j")
    tab.wait_for_url("**id=bb01**")
    second = heading(tab)
    tab.reload()
    assert heading(tab) == second and tab.locator("#lines [aria-current]").count() == 1
    tab.go_back()
    eventually(lambda: tab.inner_text("#case") == first)
    tab.keyboard.press("j")
    tab.wait_for_url("**id=bb01**")
    tab.keyboard.press("k")
    tab.wait_for_url("**id=aa01**")


def test_search_and_filter_stand_in_the_address(sit_down: Open) -> None:
    tab = sit_down()
    tab.keyboard.press("/")
    tab.keyboard.type("boote")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**q=boote**")
    tab.locator("#lines .listed", has_text="1 finding").wait_for()
    tab.goto(tab.url.partition("?")[0])
    tab.keyboard.press("l")
    tab.locator("#panel h2", has_text="Filter").wait_for()
    tab.check("#panel [name=severity][value=warning]")
    tab.check("#panel [name=story][value=hafen]")
    tab.click("#panel .first")
    tab.locator("#lines .listed", has_text="2 findings").wait_for()
    assert "severity=warning" in tab.url and "story=hafen" in tab.url
    assert tab.locator("#panel .inside").count() == 0
    tab.reload()
    assert tab.locator("#lines li").count() == 2
    tab.click(".chips a >> nth=0")
    tab.locator("#lines .listed", has_text="4 findings").wait_for()


def test_typing_a_note_decides_nothing_and_goes_with_the_decision(sit_down: Open, store: Store) -> None:
    tab = sit_down()
    tab.keyboard.press("n")
    tab.keyboard.type("cdufz jk")
    assert tab.input_value("#note") == "cdufz jk" and store.last_action() == 0
    tab.keyboard.press("Escape")
    tab.keyboard.press("c")
    wait_said(tab, "Confirmed.")
    assert [one.note for one in store.decisions()] == ["cdufz jk"] and tab.input_value("#note") == ""


def test_a_note_that_was_begun_is_there_when_one_comes_back(sit_down: Open, store: Store) -> None:
    tab = sit_down(path="/?in=hafen&id=aa03")
    first = heading(tab)
    tab.fill("#note", "ring them")
    tab.keyboard.press("Escape")
    tab.keyboard.press("j")
    tab.wait_for_url("**id=aa02**")
    eventually(lambda: heading(tab) != first and tab.input_value("#note") == "")
    tab.locator("#case:focus").wait_for()
    tab.keyboard.press("k")
    tab.wait_for_url("**id=aa03**")
    eventually(lambda: tab.input_value("#note") == "ring them")
    tab.click("text=Save note")
    tab.locator("#said", has_text="Note saved.").wait_for()
    assert tab.input_value("#note") == "" and store.last_action() == 1


def test_keys_with_a_modifier_belong_to_the_browser(sit_down: Open, store: Store) -> None:
    tab = sit_down()
    for key in ("Control+c", "Alt+d", "Meta+f"):
        tab.keyboard.press(key)
    tab.keyboard.press("h")
    tab.locator(".history[open]").wait_for()
    assert store.last_action() == 0


def test_the_article_opens_beside_with_its_place_in_sight(sit_down: Open, store: Store) -> None:
    long = {id: (name, f"{'Ein langer Absatz. ' * 30}\n\n" * 30 + text) for id, (name, text) in
            web_store.ARTICLES["hafen"].items()}  # fmt: skip
    web_store.fill(store, {**web_store.ARTICLES, "hafen": long})
    tab = sit_down(path="/?in=hafen&id=aa03")
    url = tab.url
    tab.keyboard.press("a")
    mark = tab.locator("#panel mark[data-first]")
    mark.wait_for()
    eventually(lambda: 0 < (mark.bounding_box() or {"y": -1})["y"] < 860)
    assert "300 Boote" in mark.inner_text() and tab.is_visible("#case") and tab.url == url
    tab.keyboard.press("a")
    tab.locator("#panel mark", has_text="301 Boote").wait_for()
    tab.keyboard.press("Escape")
    assert not tab.is_visible("#panel") and tab.is_visible("#queue")
    tab.keyboard.press("r")
    tab.locator("#panel h2", has_text="Q101").wait_for()
    assert tab.evaluate("document.activeElement.closest('#panel') !== null")
    tab.click("#panel [data-close]")
    assert not tab.is_visible("#panel") and tab.url == url
    tab.keyboard.press("?")
    tab.locator("#panel dd", has_text="Confirm and go on").wait_for()
    assert tab.locator("#panel dt", has_text="X").count() == 1  # as it is bound


def test_many_are_decided_after_a_look(sit_down: Open, store: Store) -> None:
    tab = sit_down(path="/?severity=warning")
    tab.keyboard.press("b")
    tab.wait_for_url("**/bulk?severity=warning")
    assert tab.locator("#touched li").count() == 3
    tab.click("button.unsure")
    tab.locator("#said", has_text="Left as unsure. (3 findings)").wait_for()
    assert list(states(store).values()).count("unsure") == 3
    tab.keyboard.press("z")
    wait_said(tab, "Taken back.")
    assert list(states(store).values()).count("unsure") == 0


def test_a_second_reviewer_sees_it_without_doing_anything(sit_down: Open) -> None:
    ann, ben = sit_down("Ann"), sit_down("Ben")
    ben.keyboard.press("x")
    wait_said(ben, "Left as unsure.")
    ann.evaluate("window.dispatchEvent(new Event('focus'))")
    ann.locator("#news", has_text="Ben has just decided this: unsure.").wait_for()
    ann.locator("#progress", has_text="1 of 6 decided").wait_for()
    ann.click("#news a")
    ann.locator(".notice", has_text="unsure by Ben").wait_for()


def test_a_second_opinion_is_blind_and_a_difference_is_settled(sit_down: Open, store: Store) -> None:
    ann, ben = sit_down("Ann", "/?in=hafen&id=aa03"), sit_down("Ben")
    ann.keyboard.press("c")
    wait_said(ann, "Confirmed.")
    ben.click("text=Agreement")
    ben.click("text=Give a second opinion")
    ben.locator(".notice", has_text="hidden until you have decided").wait_for()
    assert "Ann" not in ben.inner_text("#main") and "confirmed" not in ben.inner_text("#main")
    ben.keyboard.press("d")
    wait_said(ben, "Dismissed.")
    assert states(store)["aa03"] == "disputed"
    ann.goto(ann.url.partition("?")[0] + "agreement")
    ann.click("text=Settle 1 finding")
    ann.locator(".notice", has_text="The reviewers differ.").wait_for()
    assert ann.is_checked("[name=final]")
    ann.keyboard.press("c")
    wait_said(ann, "Confirmed.")
    assert states(store)["aa03"] == "confirmed"


def test_exports_are_downloaded(sit_down: Open) -> None:
    tab = sit_down()
    tab.keyboard.press("c")
    wait_said(tab, "Confirmed.")
    tab.click("nav >> text=Export")
    parts = {"corrections.md": "**Weber**", "decisions.csv": "confirmed", "decisions.json": "confirmed"}
    for name, part in parts.items():
        with tab.expect_download() as download:
            tab.click(f"a >> text={name}")
        assert download.value.suggested_filename == name
        assert part in Path(download.value.path()).read_text(encoding="utf-8")


def test_what_an_article_holds_is_text_and_runs_nothing(sit_down: Open) -> None:
    tab = sit_down(path="/?in=rathaus&id=bb01")
    assert "<script>document.title='run'</script>" in heading(tab) and "{{ 7*7 }}" in heading(tab)
    tab.keyboard.press("a")
    tab.locator("#panel mark").first.wait_for()
    tab.keyboard.press("a")
    tab.locator("#panel .text", has_text="<script>document.title='run'</script>").wait_for()
    assert tab.title() != "run" and tab.locator("img").count() == 0 and tab.locator("script").count() == 2


def test_a_script_that_got_in_would_be_refused(sit_down: Open) -> None:
    tab = sit_down()
    tab.evaluate("""() => {
        const script = document.createElement("script");
        script.textContent = "document.title = 'run'";
        document.body.append(script);
        document.body.setAttribute("style", "color: red");
    }""")
    assert tab.title() != "run" and any("Content Security Policy" in text for text in tab.complaints)
    tab.complaints.clear()


def test_a_server_that_is_gone_is_told(sit_down: Open) -> None:
    tab = sit_down()
    tab.route("**/decide", lambda route: route.abort())
    tab.keyboard.press("c")
    tab.locator("#alert", has_text="The server does not answer").wait_for()
    tab.evaluate("window.dispatchEvent(new Event('focus'))")
    time.sleep(1)
    assert "does not answer" in tab.inner_text("#alert"), "a look at what is new must not hide what was not kept"
    tab.complaints.clear()
    tab.unroute("**/decide")
    tab.keyboard.press("c")
    wait_said(tab, "Confirmed.")
    assert tab.inner_text("#alert") == ""


def test_trouble_is_told_beside_the_finding(sit_down: Open, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    from checker.errors import StoreError

    def locked(*given: object, **more: object) -> None:
        raise StoreError("review.db: is locked by another program")

    tab = sit_down()
    first = heading(tab)
    with monkeypatch.context() as patched:
        patched.setattr(store, "decide", locked)
        tab.keyboard.press("c")
        tab.locator("#alert", has_text="is locked by another program").wait_for()
    tab.complaints.clear()
    assert heading(tab) == first and store.last_action() == 0


def test_a_key_held_down_and_a_double_click_decide_once(sit_down: Open, store: Store) -> None:
    tab = sit_down(path="/?in=hafen&id=aa03")
    tab.dblclick("button.confirmed")
    wait_said(tab, "Confirmed.")
    tab.reload()
    assert [one.finding for one in store.decisions()] == ["aa03"]


def test_without_script_everything_works_by_forms(sit_down: Open, store: Store) -> None:
    tab = sit_down(java_script_enabled=False)
    tab.fill("#note", "by hand")
    tab.click("button.confirmed")
    assert "Confirmed." in tab.inner_text("#said") and states(store)["aa01"] == "confirmed"
    tab.click("text=Undo")
    assert "Taken back." in tab.inner_text("#said") and states(store)["aa01"] == "open"
    tab.click("figcaption a >> nth=0")
    assert tab.locator("mark[data-first]").count() == 1
    tab.click("text=Back to the finding")
    tab.click("text=Filter")
    tab.check("[name=severity][value=info]")
    tab.click("text=Apply")
    assert tab.locator("#lines li").count() == 1
    tab.fill("#q", "nichts")
    tab.press("#q", "Enter")
    assert "No finding fits" in tab.inner_text("#main")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "path", ["/", "/?in=rathaus&id=bb01", "/bulk", "/rules", "/agreement", "/export", "/keys", "/filters"]
)
def test_nothing_is_wider_than_a_phone(sit_down: Open, path: str, scheme: str) -> None:
    tab = sit_down(path=path, viewport=PHONE, color_scheme=scheme)
    assert tab.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    small = tab.eval_on_selector_all(
        "button, .button, select, input[type=search], .lines li a",
        "all => all.map(one => one.getBoundingClientRect()).filter(b => b.width > 1 && b.height < 24).length",
    )
    assert small == 0


def test_on_a_phone_the_verdicts_are_always_at_hand(sit_down: Open, store: Store) -> None:
    tab = sit_down(path="/?in=hafen&id=aa01", viewport=PHONE, has_touch=True)
    box = tab.locator("button.confirmed").bounding_box()
    assert box["y"] + box["height"] <= PHONE["height"] and box["height"] >= 40
    tab.tap("button.confirmed")
    wait_said(tab, "Confirmed.")
    tab.tap("figcaption a >> nth=0")
    tab.locator("#panel mark").first.wait_for()
    assert tab.locator("#panel").bounding_box()["height"] == PHONE["height"]


def test_dark_is_dark(sit_down: Open) -> None:
    tab = sit_down(color_scheme="dark")
    assert tab.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(20, 21, 23)"
    assert tab.evaluate("getComputedStyle(document.body).color") == "rgb(235, 233, 228)"


def test_screen_readers_find_their_way(sit_down: Open) -> None:
    tab = sit_down()
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.className") == "skip"
    assert tab.locator("main").count() == tab.locator("header").count() == tab.locator("h1").count() == 1
    nameless = tab.eval_on_selector_all(
        "nav, section, aside, form:not([class=turn])",
        """all => all.filter(one => one.tagName !== "FORM" && !one.getAttribute("aria-label")
            && !one.getAttribute("aria-labelledby")).length""",
    )
    unlabelled = tab.eval_on_selector_all(
        "input:not([type=hidden]), textarea, select", "all => all.filter(one => !one.labels.length).length"
    )
    assert nameless == unlabelled == 0
    assert tab.get_attribute("#said", "role") == "status" and tab.get_attribute("#alert", "role") == "alert"
