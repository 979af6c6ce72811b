"""An article cut at the places of a finding."""

from __future__ import annotations

import web_store
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from checker.model.assertion import Passage
from checker.model.document import TITLE, Document, Span
from checker.model.finding import Evidence, Finding
from checker.web import article as module
from checker.web.article import article


def finding(*spans: tuple[int, int], text: str, field: str = "text") -> Finding:
    evidence = tuple(
        Evidence(Passage("d", Span(start, end, field), text[start:end], 1, 1, text), str(n % 2))
        for n, (start, end) in enumerate(spans)
    )
    return replace(web_store.made()["hafen"][2], evidence=evidence, support=(("0", 1), ("1", 1)))


def shown(text: str, *spans: tuple[int, int]) -> list[str]:
    """The paragraphs, marks in brackets."""
    found = article(Document("d", text), finding(*spans, text=text))
    return ["".join(f"[{piece.text}]" if piece.side else piece.text for piece in own) for own in found.paragraphs]


def test_marks_stand_where_the_words_stand() -> None:
    assert shown("ab cd\n\nef", (0, 2), (7, 9)) == ["[ab] cd", "[ef]"]


def test_marks_over_lines_and_over_each_other() -> None:
    assert shown("ab cd\nef gh", (3, 8)) == ["ab [cd]", "[ef] gh"]
    assert shown("abcdef", (0, 4), (2, 6)) == ["[abcd][ef]"]
    assert shown("abcdef", (0, 6), (2, 4)) == ["[abcdef]"]


def test_a_title_beside_the_text_is_marked() -> None:
    found = article(Document("d", "ab", title="Title here"), finding((0, 5), text="Title here", field=TITLE))
    assert [(piece.text, piece.side) for piece in found.title] == [("Title", 1), (" here", 0)]


def test_a_title_that_the_text_prints_is_shown_once_but_where_a_place_was_found_in_it() -> None:
    document = Document("d", "Title here\n\nab", title="Title here")
    assert article(document, finding((0, 5), text=document.text)).title == ()
    older = article(document, finding((0, 5), text="Title here", field=TITLE))
    assert [(piece.text, piece.side) for piece in older.title] == [("Title", 1), (" here", 0)]


def test_places_that_moved_are_not_marked_but_told() -> None:
    found = article(Document("d", "other words"), finding((0, 2), text="ab cd"))
    assert found.moved and not any(piece.side for own in found.paragraphs for piece in own)


def test_what_could_reorder_or_hide_words_is_seen() -> None:
    assert shown("a\u202eb\x00c\x1b[0m", (0, 1)) == ["[a]\ufffdb\ufffdc\ufffd[0m"]


def test_a_very_long_article_is_cut_around_the_place() -> None:
    text = "x" * 500_000 + "here" + "y" * 500_000
    found = article(Document("d", text), finding((500_000, 500_004), text=text))
    marked = [piece for own in found.paragraphs for piece in own if piece.side]
    assert found.cut and [piece.text for piece in marked] == ["here"]
    assert sum(len(piece.text) for own in found.paragraphs for piece in own) <= module._LONGEST


@given(st.text("ab \n", max_size=40), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=6))
def test_no_letter_is_lost_or_doubled(text: str, spans: list[tuple[int, int]]) -> None:
    inside = [(start, end) for start, end in spans if start < end <= len(text)]
    found = article(Document("d", text), finding(*inside, text=text))
    lines = [line for line in text.split("\n") if line.strip()]
    assert ["".join(piece.text for piece in own) for own in found.paragraphs] == lines
    assert sum(len(p.text) for own in found.paragraphs for p in own if p.side) == sum(
        1 for n, letter in enumerate(text) if letter != "\n" and any(a <= n < b for a, b in inside)
        and text[text.rfind("\n", 0, n) + 1 :].split("\n")[0].strip()
    )  # fmt: skip
