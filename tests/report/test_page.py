from __future__ import annotations

from html.parser import HTMLParser
from typing import Any

import msgspec
import pytest

from checker.model.document import Problem
from checker.model.finding import StoryReport
from checker.report.page import page

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


def test_everything_but_inline_style_is_forbidden(story: StoryReport) -> None:
    policies = [a["content"] for a in Elements(page([story], (), "en")).attributes("meta") if "http-equiv" in a]
    assert policies == ["default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"]


def test_nothing_is_requested_or_run(story: StoryReport) -> None:
    text = page([story], (), "en")
    found = Elements(text)
    assert not {"script", "link", "img", "iframe", "object", "form"} & {tag for tag, _ in found.found}
    assert not any(name in ("src", "style") or name.startswith("on") for _, a in found.found for name in a)
    assert "url(" not in text and "@import" not in text


def test_the_deciding_words_are_marked(story: StoryReport) -> None:
    text = page([story], (), "en")
    assert '<blockquote lang="en">Minister <mark>Webber</mark> left on Monday.</blockquote>' in text
    assert text.count("<mark>") == 5


def test_severity_stands_there_as_a_word_and_as_a_class(story: StoryReport) -> None:
    text = page([story], (), "de")
    assert '<article class="error">\n<h3><span class="badge">Fehler</span> <code>N101</code>' in text


def test_suggestion_and_independent_sources(story: StoryReport) -> None:
    text = page([story], (), "en")
    assert "Suggestion: <strong>Weber</strong>" in text
    assert "<h4>Weber <small>Independent sources: 2</small></h4>" in text


def test_the_source_links_to_its_article(story: StoryReport) -> None:
    links = Elements(page([story], (), "en")).attributes("a")
    assert links == [{"href": "https://abendpost.example/weber", "rel": "noopener noreferrer"}]


def test_a_story_without_alarms_says_so(story: StoryReport) -> None:
    assert "No contradictions found." in page([msgspec.structs.replace(story, findings=())], (), "en")


def test_hostile_text_is_text(hostile: StoryReport) -> None:
    found = Elements(page([hostile], (), "en"))
    assert {"script", "a"}.isdisjoint(tag for tag, _ in found.found)
    assert "</style><script>alert(1)</script> **x**" in found.words
    assert "{{ 7 * 7 }}" in found.words and "\u202e" not in found.words and "\x00" not in found.words


def test_the_same_findings_give_the_same_page(story: StoryReport) -> None:
    assert page([story], (), "en") == page([story], (), "en")
