from __future__ import annotations

from xml.etree.ElementTree import Element, fromstring

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.finding import StoryReport
from checker.report.notes import Note, Related, Sheet, sheets
from checker.report.places import Place
from checker.report.xml_reports import checkstyle, junit

FORMS = {"checkstyle": checkstyle, "junit": junit}


def parsed(form: str, *stories: StoryReport) -> Element:
    return fromstring(FORMS[form](sheets(stories, "en"), "en").encode("utf-8"))


@pytest.fixture
def draft(story: StoryReport) -> StoryReport:
    return msgspec.structs.replace(story, story="b.txt")


@pytest.fixture
def clean(draft: StoryReport) -> StoryReport:
    return msgspec.structs.replace(draft, story="c.txt", findings=())


def test_checkstyle_has_a_file_a_draft_and_an_error_a_note(draft: StoryReport, clean: StoryReport) -> None:
    root = parsed("checkstyle", draft, clean)
    assert [(file.tag, file.get("name"), len(file)) for file in root] == [("file", "b.txt", 2), ("file", "c.txt", 0)]
    first, second = root[0]
    assert (first.tag, first.get("line"), first.get("column")) == ("error", "3", "10")
    assert (first.get("severity"), first.get("source")) == ("error", "checker.N101")
    assert second.get("severity") == "info"
    assert (first.get("message") or "").splitlines()[1:] == [
        "in/a.txt:7:13: Weber: “Dann sprach Weber.”",
        "c.txt:2:1: Weber: “Weber kommt.”",
        "Suggestion: Weber",
    ]


def test_junit_fails_on_alarms_alone(draft: StoryReport, clean: StoryReport) -> None:
    root = parsed("junit", draft, clean)
    assert (root.tag, root.get("tests"), root.get("failures"), root.get("errors")) == ("testsuites", "3", "1", "0")
    suite, passed = root
    assert (suite.get("name"), suite.get("tests"), suite.get("failures")) == ("b.txt", "2", "1")
    assert [[child.tag for child in case] for case in suite] == [["failure"], ["system-out"]]
    assert (suite[0].get("classname"), suite[0].get("name")) == ("b.txt", "3:10 N101 a.rule")
    assert suite[0][0].get("type") == "error" and "c.txt:2:1" in (suite[0][0].text or "")
    assert [(case.get("name"), len(case)) for case in passed] == [("checker", 0)]


@pytest.mark.parametrize("form", FORMS)
def test_hostile_text_is_valid_xml_and_stays_text(hostile: StoryReport, form: str) -> None:
    reading = msgspec.structs.replace(hostile.readings[0], path="\ufffe\uffff]]>&<a b='c'>.txt")
    root = parsed(form, msgspec.structs.replace(hostile, readings=(reading,)))
    assert len(list(root.iter())) == {"checkstyle": 3, "junit": 4}[form]
    told = "".join(value for one in root.iter() for value in (one.text or "", *one.attrib.values()))
    assert "<script>alert(1)</script>" in told and "\ufffd\ufffd]]>&<a b='c'>.txt" in told


@given(st.text(alphabet=st.characters(), max_size=20))
def test_any_text_is_valid_xml(text: str) -> None:
    place = Place(text, 1, 1)
    related = (Related(place, text, (text, text, text)),)
    note = Note(place, text, "error", "N101", text, text, related, text, (), 1, "", "")
    for write in FORMS.values():
        fromstring(write([Sheet(text, (note,))], "en").encode("utf-8"))


@pytest.mark.parametrize("form", FORMS)
def test_the_same_input_gives_the_same_bytes(draft: StoryReport, form: str) -> None:
    assert FORMS[form](sheets([draft], "en"), "en") == FORMS[form](sheets([draft], "en"), "en")
