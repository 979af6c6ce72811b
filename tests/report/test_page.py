from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser
from importlib import import_module
from typing import Any

import msgspec
import pytest
from report_story import desk_story

from checker.model.document import Problem
from checker.model.finding import StoryReport
from checker.report.page import page
from checker.report.since import Before, Earlier
from checker.result import rule_pages

VOID = {"meta", "link", "br", "img", "input", "hr"}


class Elements(HTMLParser):
    """Every element with its attributes, and all text; fails where tags do not nest."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, Any]]] = []
        self.open: list[str] = []
        self.words = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data

    def attributes(self, tag: str) -> list[dict[str, Any]]:
        return [attributes for name, attributes in self.found if name == tag]


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_page_states_its_language(story: StoryReport, language: str) -> None:
    assert Elements(page([story], (), language)).attributes("html") == [{"lang": language}]


def test_tags_nest(story: StoryReport) -> None:
    assert Elements(page([story], [Problem("a", "", "b")], "en")).open == []


def hash_of(text: str, tag: str) -> str:
    """The hash a browser computes of the only element with this tag."""
    (content,) = re.findall(rf"<{tag}>(.*?)</{tag}>", text, re.DOTALL)
    return base64.b64encode(hashlib.sha256(content.encode("utf-8")).digest()).decode("ascii")


def test_everything_is_forbidden_but_the_one_style_and_the_one_script(story: StoryReport) -> None:
    text = page([story], (), "en")
    policies = [a["content"] for a in Elements(text).attributes("meta") if "http-equiv" in a]
    own = f"style-src 'sha256-{hash_of(text, 'style')}'; script-src 'sha256-{hash_of(text, 'script')}'"
    assert policies == [f"default-src 'none'; {own}; base-uri 'none'; form-action 'none'"]


def test_nothing_is_requested_or_run(story: StoryReport) -> None:
    text = page([story], (), "en")
    found = Elements(text)
    assert not {"link", "img", "iframe", "object", "base"} & {tag for tag, _ in found.found}
    assert not any(name in ("src", "style", "action") or name.startswith("on") for _, a in found.found for name in a)
    assert "url(" not in text and "@import" not in text and "data:" not in text


def test_nothing_of_an_article_is_in_the_script_or_the_style(story: StoryReport, hostile: StoryReport) -> None:
    pages = [page([one], (), "en") for one in (story, hostile)]
    assert hash_of(pages[0], "script") == hash_of(pages[1], "script")
    assert hash_of(pages[0], "style") == hash_of(pages[1], "style")


def test_every_id_is_there_once_and_every_link_arrives() -> None:
    found = Elements(page([desk_story(), desk_story()], (), "de", rule_pages()))
    ids = [attributes["id"] for _, attributes in found.found if "id" in attributes]
    assert len(ids) == len(set(ids))
    assert {a["href"][1:] for a in found.attributes("a") if a["href"].startswith("#")} <= set(ids)


@pytest.mark.parametrize("stories", [1, 2])
def test_headings_skip_no_level(stories: int) -> None:
    found = Elements(page([desk_story()] * stories, (), "en", rule_pages()))
    levels = [int(tag[1]) for tag, _ in found.found if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit()]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:]))


def test_every_control_has_a_label() -> None:
    text = page([desk_story()], (), "en")
    controls = re.findall(r"<(?:input|select)[^>]*>", text)
    assert len(controls) == text.count("<label") == 7


def test_what_the_rules_find_is_explained_once() -> None:
    text = page([desk_story()], (), "en", rule_pages())
    assert text.count('id="rule-N103"') == 1 and 'href="#rule-N103"' in text
    assert "Misspelt name" in text


def test_sections_with_nothing_to_show_are_left_out() -> None:
    text = page([StoryReport("empty", (), {}, ())], (), "en")
    assert "<table" not in text and "<svg" not in text and "<form" not in text
    assert "There is nothing to compare" in text


def test_what_is_new_open_and_closed() -> None:
    old = Earlier("zz", "R101", "warning", "Old <b>story</b>")
    before = Before({"hafen": {"aa01": Earlier("aa01", "N101", "error", "x"), "zz": old}})
    text = page([desk_story()], (), "en", {}, before)
    assert "4 new, 1 still open, 1 closed" in text
    assert "<s>Old &lt;b&gt;story&lt;/b&gt;</s>" in text
    assert text.count('<span class="status new">') == 4


def test_the_deciding_words_are_marked(story: StoryReport) -> None:
    text = page([story], (), "en")
    assert '<blockquote lang="en">Minister <mark>Webber</mark> left on Monday.</blockquote>' in text
    assert text.count("<mark>") == 5


def test_severity_stands_there_as_a_word_and_as_a_class(story: StoryReport) -> None:
    text = page([story], (), "de")
    assert '<article class="finding error" id="finding-0123"' in text
    assert '<span class="badge">Fehler</span> <code>N101</code> Falsch geschriebener Name' in text


def test_suggestion_and_independent_sources(story: StoryReport) -> None:
    text = page([story], (), "en")
    assert "Suggestion: <strong>Weber</strong>" in text
    assert " Weber</h4>\n<p class=\"support\">2 independent sources</p>" in text


def test_the_source_links_to_its_article(story: StoryReport) -> None:
    links = Elements(page([story], (), "en")).attributes("a")
    away = [link for link in links if not link["href"].startswith("#")]
    assert away == [{"href": "https://abendpost.example/weber", "rel": "noopener noreferrer"}] * 3


def test_a_story_without_alarms_says_so(story: StoryReport) -> None:
    assert "No contradictions found." in page([msgspec.structs.replace(story, findings=())], (), "en")


def test_hostile_text_is_text(hostile: StoryReport) -> None:
    found = Elements(page([hostile], (), "en"))
    assert [tag for tag, _ in found.found].count("script") == 1
    assert all(link["href"].startswith("#") for link in found.attributes("a"))
    assert "</style><script>alert(1)</script> **x**" in found.words
    assert "{{ 7 * 7 }}" in found.words and "\u202e" not in found.words and "\x00" not in found.words


def test_the_same_findings_give_the_same_page(story: StoryReport) -> None:
    assert page([story], (), "en") == page([story], (), "en")


def test_what_was_decided_is_folded_away_or_stands_beside_the_finding(decided: StoryReport) -> None:
    found = Elements(page([decided], (), "en"))
    assert [article["data-rule"] for article in found.attributes("article")] == ["R101"]
    assert "Decided (1)" in found.words and "<b>so heißt er</b>" in found.words
    assert "Decided: confirmed by Ada *Weber*, 22 August 2025" in found.words
    anchors = {attributes["id"] for _, attributes in found.found if "id" in attributes}
    links = {attributes["href"][1:] for attributes in found.attributes("a") if attributes["href"].startswith("#")}
    assert links <= anchors


def test_of_very_many_stories_the_page_shows_the_findings_alone(
    story: StoryReport, monkeypatch: pytest.MonkeyPatch
) -> None:
    quiet = msgspec.structs.replace(story, story="quiet", findings=())
    monkeypatch.setattr(import_module("checker.report.page"), "_WHOLE", 1)
    found = Elements(page([story, story, quiet], (), "en"))
    assert found.open == []
    sections = [a["aria-labelledby"] for a in found.attributes("section") if "aria-labelledby" in a]
    assert {"story-1", "matrix-1", "story-2", "findings-2"} <= set(sections)
    assert not {"matrix-2", "timeline-2", "single-2", "story-3"} & set(sections)
    links = {a["href"] for a in found.attributes("a") if "href" in a}
    assert "#story-2" in links and "#story-3" not in links and "quiet" in found.words
