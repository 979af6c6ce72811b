from __future__ import annotations

import re
from typing import Any, Iterator

import msgspec

from checker.model.assertion import Passage
from checker.model.finding import StoryReport
from checker.report.notes import Note, sheets

UNCLEAN = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u202e\ud800-\udfff]")


def notes(story: StoryReport, **given: str) -> tuple[Note, ...]:
    (sheet,) = sheets([story], "en", **given)
    return sheet.notes


def test_a_note_holds_what_every_format_needs(story: StoryReport) -> None:
    misprint, titles = notes(story)
    assert (misprint.code, misprint.name, misprint.severity, misprint.id) == ("N101", "a.rule", "error", "0123")
    assert (misprint.place.path, misprint.place.line, misprint.place.column) == ("b.txt", 3, 10)
    assert [(one.place.path, one.value, one.quote[1]) for one in misprint.related] == [
        ("in/a.txt", "Weber", "Weber"),
        ("c.txt", "Weber", "Weber"),
    ]
    assert misprint.suggestion == "Weber" and titles.suggestion is None
    assert misprint.message.startswith("“Webber” is probably a misprint")


def test_a_fingerprint_is_of_the_finding_in_its_file_wherever_it_stands(story: StoryReport) -> None:
    moved = msgspec.to_builtins(story.findings[0].evidence[0].passage) | {"line": 90, "column": 2}
    evidence = msgspec.structs.replace(story.findings[0].evidence[0], passage=msgspec.convert(moved, Passage))
    finding = msgspec.structs.replace(story.findings[0], evidence=(evidence, *story.findings[0].evidence[1:]))
    again = msgspec.structs.replace(story, findings=(finding,))
    assert notes(again)[0].fingerprint == notes(story)[0].fingerprint != notes(story)[1].fingerprint


def test_every_text_of_a_hostile_note_is_clean(hostile: StoryReport) -> None:
    assert not [text for note in notes(hostile) for text in texts(note) if UNCLEAN.search(text)]


def texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, (tuple, msgspec.Struct)):
        for one in value if isinstance(value, tuple) else msgspec.structs.astuple(value):
            yield from texts(one)


def test_the_sheet_is_named_for_the_draft(story: StoryReport) -> None:
    draft = msgspec.structs.replace(story, story="a.txt")
    assert sheets([draft], "en")[0].path == "in/a.txt"


def test_a_note_says_what_was_decided(decided: StoryReport) -> None:
    assert notes(decided)[1].message.endswith(" (confirmed by Ada *Weber*, 22 August 2025)")
