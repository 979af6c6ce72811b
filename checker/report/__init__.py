"""Findings -> text: for people (markdown, lines, page) and for programs (records, items)."""

from checker.report.items import items_csv, items_jsonl
from checker.report.lines import lint_lines
from checker.report.markdown import Markdown, markdown
from checker.report.page import Page, page
from checker.report.records import Csv, Json, findings_csv, findings_json
from checker.report.since import read_before

__all__ = [
    "Csv",
    "Json",
    "Markdown",
    "Page",
    "findings_csv",
    "findings_json",
    "items_csv",
    "items_jsonl",
    "lint_lines",
    "markdown",
    "page",
    "read_before",
]
