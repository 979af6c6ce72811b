"""Blocks of a page, and the map back to its source."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.document import Document, Places, Span
from checker.read.markup import Page, quoted

SCRAPS = (
    "<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<br>", "<br/>", "<h1 class='x'>", "</h1>", "<li>",
    "<nav>", "</nav>", "<script>", "</script>", "<style>", "</style>", "<head>", "<body>",
    "<!--", "-->", "<![CDATA[", "<![x[", "]]>", "<!x", "<?", '<a href="', '"', "'", "<", ">",
    "&", "&#", ";", "&auml;", "&#228;", "&shy;", "&nbsp;", "\n", "\r\n", "  ",
    "Wort", "Größe", "x", "\u2028", "\ufeff", "😀",
)  # fmt: skip


def texts(source: str) -> list[str]:
    return [block.text for block in Page(source).blocks]


def test_blocks_are_what_stands_between_the_tags_of_blocks() -> None:
    assert texts("<h1>A</h1><div>b<p>c <b>d</b><p>e</div>f<ul><li>g<li>h</ul>") == ["A", "b", "c d", "e", "f", "g", "h"]


def test_a_block_knows_its_tag() -> None:
    assert [block.tag for block in Page("<h2>A</h2>b<p>c").blocks] == ["h2", "", "p"]


@pytest.mark.parametrize("tag", ["script", "style", "nav", "footer", "aside", "head", "noscript", "template", "svg"])
def test_what_is_no_text_never_enters(tag: str) -> None:
    assert texts(f"<p>a</p><{tag}>var <p>x</p></{tag}><p>b</p>") == ["a", "b"]


def test_comments_never_enter() -> None:
    assert texts("<p>a<!-- x <p>y --> b</p><![if IE]><!DOCTYPE html>") == ["a b"]


@pytest.mark.parametrize("opening", ["<!--", "<![unknown[", "<?php", "<!doctype", "<a href='x", "</", "<script>"])
def test_what_the_page_leaves_open_never_enters(opening: str) -> None:
    assert texts(f"<p>a</p>{opening}") == ["a"]


def test_the_end_of_the_head_may_be_left_out() -> None:
    assert texts("<head><meta charset=utf-8><body><p>a") == ["a"]


def test_a_repeated_paragraph_stays_repeated() -> None:
    assert texts("<p>a b</p><p>a b</p>") == ["a b", "a b"]


def test_a_line_break_is_one() -> None:
    assert texts("<h1>a <br/> b<br></h1>") == ["a\nb"]


def test_less_than_and_ampersand_are_text_where_they_mark_nothing() -> None:
    assert texts("<p>3 < 4 &# & 5 &#; <b>bold</b></p>") == ["3 < 4 &# & 5 &#; bold"]


def test_the_page_states_its_language() -> None:
    assert Page("<!DOCTYPE html><HTML LANG=de-DE><body>").language == "de-DE"


def test_blocks_are_joined_by_blank_lines() -> None:
    page = Page("<p>a<p><p>b")
    assert page.render(page.blocks)[0] == "a\n\nb"


def test_only_chosen_blocks_are_rendered() -> None:
    page = Page("<p>a<p>b<p>c")
    text, anchors = page.render(page.blocks[1:])
    assert text == "b\n\nc"
    assert (anchors[0].line, anchors[0].column) == (1, 8)


def test_one_anchor_serves_as_long_as_text_and_source_run_side_by_side() -> None:
    page = Page("<p>one two three</p>")
    assert len(page.render(page.blocks)[1]) == 1


def test_words_on_several_lines_keep_their_places() -> None:
    source = "<html>\n  <p>Der\n    Kanzler &uuml;ber\r\n Kyjiw</p>"
    assert places(source, "Der", "Kanzler", "über", "ber", "Kyjiw") == [(2, 6), (3, 5), (3, 13), (3, 19), (4, 2)]


def places(source: str, *words: str) -> list[tuple[int, int]]:
    document = rendered(source)
    starts = [document.text.index(word) for word in words]
    return [Places(document).place(Span(at, at + 1)) for at in starts]


def rendered(source: str) -> Document:
    page = Page(source)
    text, anchors = page.render(page.blocks)
    return Document("id", text, anchors=anchors)


@given(st.lists(st.sampled_from(SCRAPS) | st.text(max_size=3), max_size=40).map("".join))
def test_every_letter_stands_where_the_map_says(source: str) -> None:
    document, lines = rendered(source), source.split("\n")
    finder = Places(document)
    for at, letter in enumerate(document.text):
        line, column = finder.place(Span(at, at + 1))
        assert not letter.isalpha() or lines[line - 1][column - 1] in (letter, "&")


@given(st.lists(st.sampled_from(SCRAPS), max_size=40).map("".join))
def test_the_map_is_monotone(source: str) -> None:
    anchors = rendered(source).anchors
    points = [(anchor.line, anchor.column) for anchor in anchors]
    assert points == sorted(set(points))
    assert [anchor.offset for anchor in anchors] == sorted({anchor.offset for anchor in anchors})


def test_a_comment_stands_before_what_comes_after_it() -> None:
    page = Page("<p>Eins</p>\n<!-- checker: ignore R101 weil --><p>Zwei <!-- x -->drei</p><!--Ende-->")
    text, anchors = page.render(page.blocks)
    found = page.comments(text, anchors)
    assert [(text[c.offset :], c.line, c.column, c.text) for c in found] == [
        ("Zwei drei", 2, 1, "checker: ignore R101 weil"), ("drei", 2, 43, "x"), ("", 2, 61, "Ende"),
    ]  # fmt: skip


def test_block_quotations_are_known() -> None:
    page = Page("<p>Eins</p><blockquote><p>Zwei</p>drei</blockquote><p>Vier</p></blockquote>")
    text, _ = page.render(page.blocks)
    assert [text[span.start : span.end] for span in quoted(page.blocks)] == ["Zwei", "drei"]
