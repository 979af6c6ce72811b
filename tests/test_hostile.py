"""Whatever comes in, nothing crashes, nothing is lost, and one bad document never hides the others.

The short forms run always; `-m long` tries ten thousands more of each.
"""

from __future__ import annotations

import json
from typing import Any, Callable

import pytest
from hostile import FILES, WORDS, broken, texts
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from samples import document

from checker.errors import UnreadableError
from checker.pipeline import check_story, read_document
from checker.read.article import Content
from checker.read.formats import READERS
from checker.report.markdown import markdown
from checker.report.page import page
from checker.report.records import findings_json
from checker.result import rule_pages, story_reports
from checker.settings import Settings

SHORT, LONG = 30, 20_000
SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]


def often(examples: int) -> Callable[..., Any]:
    return settings(max_examples=examples, deadline=None, suppress_health_check=SLOW)


def _reads(ending: str, drawn: st.DataObject) -> None:
    data = drawn.draw(broken(FILES[ending]))
    try:
        content = READERS[f".{ending}"](data)
    except UnreadableError as error:
        assert "\n" not in str(error)
        return
    assert isinstance(content, Content)
    for article in content.articles:
        article.text.encode()  # no lone surrogate
        offsets = [anchor.offset for anchor in article.anchors]
        assert offsets == sorted(offsets) and all(offset <= len(article.text) for offset in offsets)
        assert all(0 <= span.start <= span.end <= len(article.text) for span in article.blockquotes)


@pytest.mark.parametrize("ending", FILES)
@often(SHORT)
@given(drawn=st.data())
def test_a_broken_file_is_read_or_refused_in_one_line(ending: str, drawn: st.DataObject) -> None:
    _reads(ending, drawn)


@pytest.mark.long
@pytest.mark.parametrize("ending", FILES)
@often(LONG)
@given(drawn=st.data())
def test_many_broken_files_are_read_or_refused_in_one_line(ending: str, drawn: st.DataObject) -> None:
    _reads(ending, drawn)


def _is_checked(hostile: list[str]) -> None:
    """The good articles say what they say without the bad ones; every passage stands where it is said to stand."""
    good = [document(WORDS, "g1"), document(WORDS.replace("Harker", "Harkner"), "g2")]
    bad = [document(text, f"h{number}", title=text[:80]) for number, text in enumerate(hostile)]
    story = check_story([read_document(one) for one in good + bad], Settings())
    texts_of = {one.id: one for one in good + bad}
    for finding in story.findings:
        for evidence in finding.evidence:
            passage = evidence.passage
            assert texts_of[passage.document].words(passage.span) == passage.text
    told = story_reports([story])
    assert "<script>alert" not in page(told, (), "de", rule_pages())
    json.loads(findings_json(told, (), "de"))
    markdown(told, (), "en").encode()


@often(SHORT)
@given(st.lists(texts(), min_size=1, max_size=3))
def test_hostile_articles_are_checked_beside_good_ones(hostile: list[str]) -> None:
    _is_checked(hostile)


@pytest.mark.long
@often(LONG // 10)
@given(st.lists(texts(40), min_size=1, max_size=4))
def test_many_hostile_articles_are_checked_beside_good_ones(hostile: list[str]) -> None:
    _is_checked(hostile)
