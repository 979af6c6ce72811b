from __future__ import annotations

import re
from typing import Callable

import msgspec
from report_story import desk_story, large_story

from checker.model.assertion import Passage
from checker.model.document import Problem, Span
from checker.model.finding import Finding, StoryReport
from checker.report.markdown import markdown
from checker.report.since import Before, Earlier

GOLDEN = """\
# s

Sources:

- **Abendpost** 2025-08-18 Weber reist (a.txt)
- **The Gull** 2025-08-19 (b.txt)
- **c.txt** (c.txt); one source with Abendpost

| Fact | Abendpost | The Gull | c.txt |
| --- | --- | --- | --- |
| Ada Weber: spelling | ● Weber | ▲ Webber | ● Weber |

### [N101 error] “Webber” is probably a misprint of “Weber”: Webber (The Gull); Weber (Abendpost, c.txt).

- **Weber** — Abendpost (a.txt, 7:13): “Dann sprach **Weber**.”
- **Weber** — c.txt (c.txt, 2:1): “**Weber** kommt.”
- **Webber** — The Gull (b.txt, 3:10): “Minister **Webber** left on Monday.”

Independent sources: Weber 2, Webber 1

Suggestion: **Weber**

### [R101 info] Ada Weber has different titles that go together: \
chancellor (Abendpost); foreign minister (United States) (The Gull).

- **chancellor** — Abendpost (a.txt, 9:5): “Die **Kanzlerin** Weber sprach.”
- **foreign minister (United States)** — The Gull (b.txt, 4:5): “The **foreign minister** left.”

Independent sources: chancellor 1, foreign minister (United States) 1

## Problems while reading

- a.txt: date line: two days
"""


def test_a_story_reads_so(story: StoryReport) -> None:
    assert markdown([story], (), "en") == GOLDEN


def test_one_side_in_one_document_needs_no_value_and_no_count(story: StoryReport, make: Callable[..., Finding]) -> None:
    passage = Passage("a.txt", Span(0, 7), "der der", 8, 1, "Da war der der Fall.")
    finding = make("X301", {"der der": [passage]}, details={"what": "words", "times": 2})
    text = markdown([msgspec.structs.replace(story, findings=(finding,), problems=())], (), "de")
    assert text.endswith("“\n\n- Abendpost (a.txt, 8:1): „Da war **der der** Fall.“\n")


def test_german_labels(story: StoryReport) -> None:
    text = markdown([story], (), "de")
    assert "### [N101 Fehler] „Webber“ ist vermutlich ein Tippfehler für „Weber“" in text
    assert "„Minister **Webber** left on Monday.“" in text


def test_a_story_without_alarms_says_so_and_still_informs(story: StoryReport) -> None:
    text = markdown([msgspec.structs.replace(story, findings=story.findings[1:])], (), "en")
    assert "\n\nNo contradictions found.\n\n### [R101 info]" in text


def test_problems_of_no_story_stand_at_the_end() -> None:
    text = markdown([], [Problem("a.pdf", "", "cannot be read")], "en")
    assert text == "## Problems while reading\n\n- a.pdf: cannot be read\n"


def test_hostile_text_is_no_markup(hostile: StoryReport) -> None:
    text = markdown([hostile], (), "en")
    table = ("### [N101 warning]", "| ", " |", "| --- | --- |")
    bare = re.sub(r"\\.", "", text)
    for ours in table:
        bare = bare.replace(ours, "")
    assert not re.search(r"[<>`_|~$\[\]]|://|www\.|\w@", bare)
    assert "**x**" not in bare and "&amp;lt;" in bare


def test_hostile_text_brings_no_control_characters(hostile: StoryReport) -> None:
    text = markdown([hostile], (), "en")
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u202e\ud800]", text)


def test_since_an_earlier_report(story: StoryReport) -> None:
    gone = Earlier("9999", "R101", "warning", "Weber: *old* titles")
    before = Before({"s": {"0123": Earlier("0123", "N101", "error", "x"), "9999": gone}})
    text = markdown([story], (), "en", before)
    assert "\n\nSince the last report: 1 new, 1 still open, 1 closed\n\n" in text
    assert "- Closed: R101 Weber: \\*old\\* titles\n" in text
    assert "### [N101 error, still open]" in text and "### [R101 info, new]" in text


def test_a_table_too_wide_for_a_chat_is_left_out() -> None:
    assert "| --- |" in markdown([desk_story()], (), "en")
    assert "| --- |" not in markdown([large_story(8)], (), "en")


def test_what_was_decided_stands_at_the_end_or_beside_the_finding(decided: StoryReport) -> None:
    text = markdown([decided], (), "de")
    assert "### [N101" not in text and "### [R101" in text
    assert "Entschieden: bestätigt von Ada \\*Weber\\*, 22. August 2025\n" in text
    assert "(verworfen von Ada \\*Weber\\*, 22. August 2025: &lt;b&gt;so heißt er&lt;/b&gt;)\n" in text
    assert text.index("Entschieden:\n") > text.index("### [R101")
