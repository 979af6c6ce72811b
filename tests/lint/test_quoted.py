from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import document, reading

from checker.lint.quoted import Spans, left_alone, protected, without
from checker.model.assertion import Passage, ReadQuote
from checker.model.document import Span
from checker.model.finding import WARNING, Evidence, Finding
from checker.settings import Settings

NOTHING = reading("a", [], [])


def covered(text: str) -> str:
    """The text with a # for every protected letter."""
    letters = list(text)
    for span in protected(document(text), NOTHING).merged:
        letters[span.start : span.end] = "#" * (span.end - span.start)
    return "".join(letters)


@pytest.mark.parametrize(
    "text, seen",
    [
        ("Er sagte: „So ist es.“ Dann ging er.", "Er sagte: ############ Dann ging er."),
        ('He said: "So it is." Then he left.', "He said: ########### Then he left."),
        ("He said: “So it is.” Then “yes”.", "He said: ########### Then #####."),
        ("Sie rief »Halt« und «Stop».", "Sie rief ###### und ######."),
        ("Sie rief ‚Halt‘ und ging’s an.", "Sie rief ###### und ging’s an."),
        ("Das Wort ‘yes’ isn’t it.", "Das Wort ##### isn’t it."),
        ("„Nie geschlossen.\n\nNeuer Absatz.", "#################\n\nNeuer Absatz."),
        ("Schluss.“ Dann ging er.", "######### Dann ging er."),
        ("Kein Zitat.", "Kein Zitat."),
    ],
)
def test_between_marks_nothing_is_touched(text: str, seen: str) -> None:
    assert covered(text) == seen


@given(st.text("„“”\"«»‚‘’‹› \n(a."))
def test_spans_lie_in_the_text(text: str) -> None:
    assert all(0 <= span.start < span.end <= len(text) for span in protected(document(text), NOTHING).merged)


def test_the_settings_choose_what_is_left_alone() -> None:
    quote, block = Span(2, 5), Span(8, 9)
    said = reading("a", [], [], quotes=(ReadQuote(Passage("a", quote, "x", 1, 1, "x"), True, ()),))
    one = document("Ein kurzer Text", blockquotes=(block,))
    assert left_alone(one, said, Settings()).merged == []
    assert left_alone(one, said, Settings(skip=("quotations",))).merged == [quote]
    assert left_alone(one, said, Settings(skip=("blockquotes",))).merged == [block]


def finding(*places: tuple[str, int, str]) -> Finding:
    evidence = (Evidence(Passage(d, Span(at, at + 1), "x", 1, 1, "x"), value) for d, at, value in places)
    return Finding("1", "N301", "", WARNING, "s", tuple(evidence))


@pytest.mark.parametrize(
    "places, left",
    [
        ([("draft", 9, "x"), ("b", 0, "y")], 2),
        ([("draft", 1, "x"), ("b", 0, "y")], 0),  # all that is the draft's
        ([("draft", 1, "x"), ("draft", 9, "x"), ("b", 1, "y")], 2),
        ([("draft", 1, "x"), ("draft", 9, "y")], 0),  # one of two sides
        ([("draft", 1, "x"), ("draft", 9, "x")], 1),
    ],
)
def test_evidence_in_them_is_left_out(places: list[tuple[str, int, str]], left: int) -> None:
    found = without(finding(*places), "draft", Spans([Span(0, 5)]))
    assert len(found.evidence if found else ()) == left


def test_spans_are_merged_and_found_by_what_they_touch() -> None:
    spans = Spans([Span(8, 9), Span(0, 3), Span(2, 5), Span(1, 2), Span(0, 2, "title")])
    assert spans.merged == [Span(0, 5), Span(8, 9), Span(0, 2, "title")]
    touched = [at for at in range(10) if spans.touches(Span(at, at + 1))]
    assert touched == [0, 1, 2, 3, 4, 8]
    assert spans.touches(Span(1, 5, "title")) and not spans.touches(Span(2, 5, "title"))
