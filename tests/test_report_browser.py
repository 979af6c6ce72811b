"""The page in a real browser: filters, keyboard, fragment, print, dark, phone, no script, and nothing that gets out."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Iterator

import pytest
from browsers import PHONE, chromium
from report_story import desk_story, large_story, nasty_story

from checker.model.finding import StoryReport
from checker.report.page import page
from checker.report.since import Before, Earlier
from checker.result import rule_pages

BEFORE = Before({"hafen": {"aa01": Earlier("aa01", "N101", "error", "x"), "zz": Earlier("zz", "R101", "error", "y")}})
STORIES = {"desk": [desk_story()], "large": [large_story()], "nasty": [nasty_story()], "empty": [], "alone": [],
           "two": [desk_story(), large_story(4)]}  # fmt: skip
STORIES["alone"] = [StoryReport("leer", (), {}, ())]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with chromium() as running:
        yield running


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Name of the story -> address of its page."""
    folder = tmp_path_factory.mktemp("pages")
    for name, stories in STORIES.items():
        text = page(stories, (), "en", rule_pages(), BEFORE if name == "desk" else Before())
        (folder / f"{name}.html").write_text(text, encoding="utf-8")
    return {name: Path(folder / f"{name}.html").as_uri() for name in STORIES}


@pytest.fixture
def open_page(browser: Any, files: dict[str, str]) -> Iterator[Any]:
    """Opens a page; fails if it complains, or asks for anything but itself."""
    contexts, asked, complaints = [], [], []

    def opened(name: str, fragment: str = "", **options: Any) -> Any:
        contexts.append(browser.new_context(viewport={"width": 1280, "height": 900}) if not options
                        else browser.new_context(**options))  # fmt: skip
        tab = contexts[-1].new_page()
        tab.on("request", lambda request: asked.append(request.url))
        tab.on("console", lambda message: complaints.append(message.text))
        tab.on("pageerror", lambda error: complaints.append(str(error)))
        tab.on("dialog", lambda dialog: complaints.append(dialog.message))
        tab.complaints = complaints
        tab.goto(files[name] + fragment)
        return tab

    yield opened
    for context in contexts:
        context.close()
    assert complaints == []
    assert {url.partition("#")[0] for url in asked} <= set(files.values())


def shown(tab: Any) -> list[str]:
    """Ids of the findings one can see."""
    ids: list[str] = tab.eval_on_selector_all(
        "article.finding", "all => all.filter(one => one.checkVisibility()).map(one => one.id.slice(8))"
    )
    return ids


def told(tab: Any) -> str:
    return str(tab.inner_text("#filter output"))


ALL = ["aa01", "aa02", "aa03", "aa05", "aa04"]


@pytest.mark.parametrize(
    ("field", "value", "left"),
    [
        ("rule", "N103", ["aa03", "aa04"]),
        ("subject", "Ada Weber", ["aa01", "aa02"]),
        ("source", "Hafenbote", ["aa02", "aa03", "aa05"]),
        ("q", "STAATSSEKRETÄRIN sprach", ["aa02"]),
        ("q", "nothing at all", []),
    ],
)
def test_a_filter_leaves_what_fits(open_page: Any, field: str, value: str, left: list[str]) -> None:
    tab = open_page("desk")
    assert shown(tab) == ALL and told(tab) == "5 of 5 findings shown"
    control = tab.locator(f"[name={field}]")
    control.fill(value) if field == "q" else control.select_option(value)
    assert shown(tab) == left
    assert told(tab).startswith(f"{len(left)} of 5 findings shown")
    tab.click("[type=reset]")
    tab.locator("output", has_text="5 of 5").wait_for()
    assert shown(tab) == ALL and "#" not in tab.url


def test_severities_are_ticked_off(open_page: Any) -> None:
    tab = open_page("desk")
    tab.uncheck("[value=warning]")
    assert shown(tab) == ["aa01", "aa04"]
    tab.uncheck("[value=error]")
    tab.uncheck("[value=info]")
    assert shown(tab) == [] and "No finding fits" in told(tab)


def test_only_new_findings(open_page: Any) -> None:
    tab = open_page("desk")
    tab.check("[name=new]")
    assert shown(tab) == ["aa02", "aa03", "aa05", "aa04"]


def test_the_state_is_in_the_address_and_survives_a_reload(open_page: Any) -> None:
    tab = open_page("desk")
    tab.uncheck("[value=info]")
    tab.select_option("[name=source]", "Hafenbote")
    tab.fill("[name=q]", "der & der")
    tab.fill("[name=q]", "der")
    before = shown(tab)
    tab.reload()
    assert shown(tab) == before == ["aa05"]
    assert tab.input_value("[name=q]") == "der" and not tab.is_checked("[value=info]")
    again = open_page("desk", tab.url[tab.url.index("#"):])
    assert shown(again) == before


def test_an_unknown_state_harms_nothing(open_page: Any) -> None:
    assert shown(open_page("desk", "#severity=error,fatal&rule=Z&x=%00&=")) == ["aa01"]
    assert shown(open_page("desk", "#%")) == ALL


def test_a_link_keeps_the_filter_and_goes_back(open_page: Any) -> None:
    tab = open_page("desk", "#severity=error")
    tab.click("table.matrix a.mark >> nth=0")
    assert "severity=error" in tab.url and "at=finding-aa01" in tab.url
    assert shown(tab) == ["aa01"] and tab.evaluate("document.activeElement.id").startswith("finding-aa01")
    tab.go_back()
    assert tab.url.endswith("#severity=error") and shown(tab) == ["aa01"]


def test_a_link_to_what_is_filtered_out_shows_it(open_page: Any) -> None:
    tab = open_page("desk", "#severity=info")
    tab.click("table.matrix a.mark >> nth=0")
    tab.wait_for_url("**#finding-aa01**")
    assert shown(tab) == ALL


def test_a_finding_has_an_address_of_its_own(open_page: Any) -> None:
    tab = open_page("desk", "#finding-aa04")
    assert tab.evaluate("document.activeElement.id") == "finding-aa04"
    assert tab.locator("#finding-aa04").evaluate("one => one.getBoundingClientRect().top < innerHeight")


def test_everything_works_by_keyboard(open_page: Any) -> None:
    tab = open_page("desk")
    tab.evaluate("window.late = 0; addEventListener('hashchange', () => { window.late += 1; })")
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.className") == "skip"
    assert tab.locator(".skip").evaluate("one => one.getBoundingClientRect().left >= 0")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**#findings-1")
    tab.locator("#findings-1:focus").wait_for()
    tab.keyboard.press("Tab")
    tab.locator("[value=error]:focus").wait_for()
    assert tab.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"
    tab.keyboard.press("Space")
    tab.locator("#finding-aa01").wait_for(state="hidden")
    assert tab.evaluate("window.late") == 0, "what the browser tells late would undo what was pressed since"
    tab.locator("table.matrix a.mark").first.focus()
    tab.keyboard.press("Enter")
    tab.wait_for_url("**#finding-aa01**")


def test_a_cell_shows_its_passage_in_place(open_page: Any) -> None:
    tab = open_page("desk")
    summary = tab.locator("table.matrix summary").last
    summary.focus()
    tab.keyboard.press("Enter")
    assert tab.locator("table.matrix details[open] q").inner_text() == "Drei Menschen wurden verletzt."


def test_long_lists_open_on_demand(open_page: Any) -> None:
    tab = open_page("large")
    rows = "table.matrix tbody tr:visible"
    assert tab.locator(rows).count() == 12
    tab.click("section[aria-labelledby=matrix-1] button.more")
    assert tab.locator(rows).count() == 21
    tab.goto(tab.url.partition("#")[0] + "#finding-bb00.8")
    tab.locator("[id='finding-bb00.8']:focus").wait_for()
    assert tab.locator("[id='finding-bb00.8']").is_visible()


@pytest.mark.parametrize("name", STORIES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_is_wider_than_a_phone(open_page: Any, name: str, scheme: str) -> None:
    tab = open_page(name, viewport=PHONE, color_scheme=scheme)
    assert tab.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_dark_is_dark_and_paper_is_white(open_page: Any) -> None:
    tab = open_page("desk", color_scheme="dark")
    ground = "getComputedStyle(document.body).backgroundColor"
    ink = "getComputedStyle(document.body).color"
    assert tab.evaluate(ground) == "rgb(20, 21, 23)" and tab.evaluate(ink) == "rgb(235, 233, 228)"
    tab.emulate_media(media="print")
    assert tab.evaluate(ground) == "rgb(255, 255, 255)" and tab.evaluate(ink) == "rgb(27, 27, 29)"


def test_everything_is_printed_whatever_is_filtered(open_page: Any) -> None:
    tab = open_page("large", "#severity=error")
    tab.emulate_media(media="print")
    assert len(shown(tab)) == 20
    assert not tab.is_visible("#filter") and not tab.locator("button.more").first.is_visible()
    assert tab.locator("table.matrix tbody tr:visible").count() == 21
    style = tab.locator("article.finding").first.evaluate("one => getComputedStyle(one).breakInside")
    assert style == "avoid"


def test_without_script_everything_is_there(open_page: Any) -> None:
    tab = open_page("large", java_script_enabled=False)
    assert tab.locator("article.finding:visible").count() == 20
    assert tab.locator("table.matrix tbody tr:visible").count() == 21
    assert not tab.is_visible("#filter")


def test_what_an_article_holds_is_text_and_runs_nothing(open_page: Any) -> None:
    tab = open_page("nasty")
    assert tab.title() != "run" and tab.locator("script").count() == 1 and tab.locator("img").count() == 0
    assert "<script>document.title='run'</script>" in tab.inner_text("article.finding h3")
    tab.select_option("[name=source]", index=1)
    assert len(shown(tab)) == 1


def test_a_script_that_got_in_would_be_refused(open_page: Any) -> None:
    tab = open_page("desk")
    tab.evaluate("""() => {
        const script = document.createElement("script");
        script.textContent = "document.title = 'run'";
        document.body.append(script);
    }""")
    assert tab.title() != "run"
    assert any("Content Security Policy" in text for text in tab.complaints)
    tab.complaints.clear()


def test_tap_targets_are_large_enough(open_page: Any) -> None:
    tab = open_page("desk", viewport=PHONE)
    small = tab.eval_on_selector_all(
        "button, select, input[type=search], fieldset label, a.mark, a.link",
        "all => all.map(one => one.getBoundingClientRect()).filter(b => b.height && b.height < 24).length",
    )
    assert small == 0


def test_the_picture_has_a_name_and_stays_in_its_box(open_page: Any) -> None:
    tab = open_page("desk", viewport=PHONE)
    svg = tab.locator("svg").first
    assert svg.get_attribute("role") == "img" and "Ada Weber" in svg.locator("title").text_content()
    overlaps = tab.eval_on_selector_all("svg g", """all => all.filter(g => {
        const box = g.querySelector("rect").getBoundingClientRect();
        return [...g.querySelectorAll("text")].some(t => t.getBoundingClientRect().right > box.right + 1);
    }).length""")
    assert overlaps == 0
