"""How long the page of a story takes to render.

    pytest tests/benchmarks/bench_page.py
"""

from __future__ import annotations

from typing import Any

from cases import STORIES

from checker.read import read
from checker.report.page import page
from checker.result import rule_pages, story_reports
from checker.scale import check_all
from checker.settings import Settings


def test_a_story_of_five_articles(benchmark: Any) -> None:
    stories = story_reports(check_all(read([STORIES / "ukraine-guarantees"]).documents, Settings()))
    pages = rule_pages()
    assert "<!DOCTYPE html>" in benchmark(lambda: page(stories, (), "en", pages))
