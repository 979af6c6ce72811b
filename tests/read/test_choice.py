"""Which blocks of a page are its article."""

from __future__ import annotations

import pytest

from checker.read.choice import choose, headline
from checker.read.markup import Block, Page

PAGE = """<div>Menu of the site</div><h1>Bridge closed after fire</h1><p>By our reporter</p>
<p>The bridge was <i>closed</i> on <time>1 May</time> after a fire.</p><ul><li>Two hurt</li></ul>
<p>The bridge was <i>closed</i> on <time>1 May</time> after a fire.</p><h3>Bridge closed after fire</h3>
<p>More news of today here</p>"""
FOUND = "The bridge was closed on after a fire.\n- Two hurt"
SENTENCE = "The bridge was closed on 1 May after a fire."


def chosen(found: str, title: str = "") -> list[str]:
    return [block.text for block in choose(Page(PAGE).blocks, found, title)]


def test_found_words_choose_their_blocks_and_a_repeated_one_each_time() -> None:
    assert chosen(FOUND) == [SENTENCE, "Two hurt", SENTENCE]


def test_the_headline_is_chosen_though_it_was_not_found() -> None:
    assert chosen(FOUND, "Bridge closed after fire - The Daily")[:2] == ["Bridge closed after fire", SENTENCE]


def test_a_short_block_is_chosen_by_its_whole_line_alone() -> None:
    assert "Two hurt" not in chosen("The bridge was closed on after a fire. Two hurt were saved.")


def test_nothing_found_chooses_all_prose() -> None:
    assert "Menu of the site" not in chosen("")
    assert chosen("")[0] == "Bridge closed after fire"


def test_a_page_without_prose_is_chosen_whole() -> None:
    assert [block.text for block in choose(Page("<div>a</div>b").blocks, "", "")] == ["a", "b"]


def test_soft_hyphens_and_composition_do_not_keep_words_apart() -> None:
    blocks = Page("<div>Der Bundeskanzler in Köln</div><div>x</div>").blocks
    assert choose(blocks, "Der Bundes\u00adkanzler in Ko\u0308ln", "") == blocks[:1]


@pytest.mark.parametrize(
    ("tag", "text", "title", "expected"),
    [
        ("h1", "Bridge closed", "Bridge closed", True),
        ("h2", "Bridge\nclosed", "Bridge closed | The Daily", True),
        ("h1", "The Daily", "Bridge closed | The Daily", False),
        ("p", "Bridge closed", "Bridge closed", False),
        ("h1", "Bridge closed", "", False),
    ],
)
def test_a_headline_is_the_heading_that_gave_the_title(tag: str, text: str, title: str, expected: bool) -> None:
    assert headline(Block(tag, [(0, text)]), title) is expected
