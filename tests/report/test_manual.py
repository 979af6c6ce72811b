from __future__ import annotations

from checker.report.manual import manuals, section
from checker.result import rule_pages

PAGE = """One line.

Finds
    A thing, told on
    two lines.

Why it matters
    Because.
"""


def test_a_section_is_one_paragraph() -> None:
    assert section(PAGE, "Finds") == "A thing, told on two lines."
    assert section(PAGE, "Limits") == ""


def test_every_rule_explains_itself_in_english() -> None:
    pages = rule_pages()
    found = manuals([*pages, *pages], pages, "en")
    assert [manual.code for manual in found] == sorted(pages)
    assert all(manual.finds and manual.matters and not manual.foreign for manual in found)


def test_german_has_its_own_words_and_says_where_it_has_not() -> None:
    known, unknown = manuals(["R101", "Z999"], {"R101": PAGE, "Z999": PAGE}, "de")
    assert known.finds.startswith("Eine Person") and not known.foreign
    assert unknown.finds.startswith("A thing") and unknown.foreign


def test_a_rule_nobody_explains_is_left_out() -> None:
    assert manuals(["Z999"], {}, "en") == []
