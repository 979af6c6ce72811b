from __future__ import annotations

import re
from typing import Callable

import msgspec

from checker.model.assertion import Passage
from checker.model.document import TITLE, Span
from checker.model.finding import Finding, StoryReport
from checker.report.lines import lint_lines

GOLDEN = """\
b.txt:3:10: error N101 “Webber” is probably a misprint of “Weber”: Webber (The Gull); Weber (Abendpost, c.txt).
    in/a.txt:7:13: Weber: “Dann sprach Weber.”
    c.txt:2:1: Weber: “Weber kommt.”
    Suggestion: Weber
in/a.txt:9:5: info R101 Ada Weber has different titles that go together: \
chancellor (Abendpost); foreign minister (United States) (The Gull).
    b.txt:4:5: foreign minister (United States): “The foreign minister left.”
"""


def test_a_story_reads_so(story: StoryReport) -> None:
    assert lint_lines([story], "en", color=False) == GOLDEN


def test_colours_change_nothing_but_colours(story: StoryReport) -> None:
    coloured = lint_lines([story], "en", color=True)
    assert "\x1b[1;31merror\x1b[0m N101" in coloured
    assert re.sub("\x1b\\[[0-9;]*m", "", coloured) == GOLDEN


def test_nothing_found_prints_nothing(story: StoryReport) -> None:
    assert lint_lines([msgspec.structs.replace(story, findings=())], "en", color=False) == ""


def test_a_finding_with_one_side_shows_its_further_passages(story: StoryReport, make: Callable[..., Finding]) -> None:
    quote = "Da war der der Fall."
    passages = [Passage("a.txt", Span(at, at + 7), "der der", line, 1, quote) for at, line in ((0, 1), (90, 8))]
    finding = make("X301", {"der der": passages}, details={"what": "words", "times": 2})
    text = lint_lines([msgspec.structs.replace(story, findings=(finding,))], "de", color=False)
    assert text.splitlines()[1] == "    in/a.txt:8:1: der der: „Da war der der Fall.“"


def test_a_passage_in_the_title_says_so(story: StoryReport, make: Callable[..., Finding]) -> None:
    passage = Passage("b.txt", Span(0, 5, TITLE), "Weber", 1, 1, "Weber")
    finding = make("N303", {"Weber": [passage]}, details={"word": "Weber"})
    text = lint_lines([msgspec.structs.replace(story, findings=(finding,))], "en", color=False)
    assert text.startswith("b.txt:1:1 (Title): warning N303")


def test_standard_input_is_named_by_the_document(story: StoryReport) -> None:
    readings = tuple(msgspec.structs.replace(reading, path="-") for reading in story.readings)
    text = lint_lines([msgspec.structs.replace(story, readings=readings)], "en", color=False)
    assert "    a.txt:7:13: Weber" in text


def test_hostile_text_commands_no_terminal(hostile: StoryReport) -> None:
    text = lint_lines([hostile], "en", color=False)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u202e\ud800]", text)
    assert len(text.splitlines()) == 3
