from __future__ import annotations

import pytest

from checker.cli_lint import LINT_FORMATS as OFFERED
from checker.model.finding import StoryReport
from checker.report.lint_formats import LINT_FORMATS, Lint
from checker.rules import RULES


def test_the_command_offers_every_format() -> None:
    assert tuple(LINT_FORMATS) == OFFERED


@pytest.mark.parametrize("form", LINT_FORMATS)
def test_every_format_names_the_finding_and_ends_with_one_line_end(story: StoryReport, form: str) -> None:
    text = LINT_FORMATS[form](Lint([story], story.problems, "en", RULES))
    assert "N101" in text and "Webber" in text
    assert text.endswith("\n") and not text.endswith("\n\n")


@pytest.mark.parametrize("form", [form for form in LINT_FORMATS if form != "json"])
def test_no_format_holds_a_lone_surrogate_or_a_control_character(hostile: StoryReport, form: str) -> None:
    text = LINT_FORMATS[form](Lint([hostile], hostile.problems, "de", RULES))
    text.encode("utf-8")
    assert not {"\x1b", "\x00", "\u202e", "\u2028"} & set(text)
    assert "\\ud800" not in text
