from __future__ import annotations

import json
from typing import Any

import msgspec

from checker.model.finding import StoryReport
from checker.report.annotations import github, gitlab
from checker.report.notes import sheets


def commands(story: StoryReport) -> list[str]:
    return github(sheets([story], "en"), "en").split("\n")[:-1]


def entries(story: StoryReport) -> Any:
    return json.loads(gitlab(sheets([story], "en"), "en"))


def test_github_shows_each_note_at_its_line(story: StoryReport) -> None:
    first, second = commands(story)
    assert first == (
        "::error file=b.txt,line=3,col=10,title=N101 a.rule::"
        "“Webber” is probably a misprint of “Weber”: Webber (The Gull); Weber (Abendpost, c.txt)."
        "%0Ain/a.txt:7:13: Weber: “Dann sprach Weber.”%0Ac.txt:2:1: Weber: “Weber kommt.”%0ASuggestion: Weber"
    )
    assert second.startswith("::notice file=in/a.txt,line=9,col=5,title=R101 a.rule::")


def test_hostile_text_makes_no_second_command_and_no_property(hostile: StoryReport) -> None:
    reading = msgspec.structs.replace(hostile.readings[0], path="a,line=9::b%\n::error::x.txt")
    (only,) = commands(msgspec.structs.replace(hostile, readings=(reading,)))
    _, properties, text = only.split("::", 2)
    file = properties.partition(",line=")[0]
    assert file == "warning file=a%2Cline=9%3A%3Ab%25\ufffd%3A%3Aerror%3A%3Ax.txt"
    assert "\r" not in text and "\x1b" not in text


def test_github_says_nothing_of_a_clean_draft(story: StoryReport) -> None:
    assert commands(msgspec.structs.replace(story, findings=())) == []


def test_gitlab_has_an_entry_a_note(story: StoryReport) -> None:
    first, second = entries(story)
    assert set(first) == {"description", "check_name", "fingerprint", "severity", "location", "content"}
    assert first["location"] == {"path": "b.txt", "lines": {"begin": 3}}
    assert (first["check_name"], first["severity"], second["severity"]) == ("a.rule", "critical", "info")
    assert first["description"].startswith("N101 “Webber”")
    assert first["fingerprint"] != second["fingerprint"]


def test_gitlab_reads_a_clean_draft_as_an_empty_list(story: StoryReport) -> None:
    assert entries(msgspec.structs.replace(story, findings=())) == []


def test_gitlab_of_hostile_text_is_utf_8(hostile: StoryReport) -> None:
    gitlab(sheets([hostile], "en"), "en").encode("utf-8")
    assert len(entries(hostile)) == 1
