from __future__ import annotations

from typing import Callable

import msgspec

from checker.model.assertion import Passage, Reading
from checker.model.document import TITLE, Problem, Span
from checker.model.finding import Finding, StoryReport
from checker.report.view import all_problems, names, story_view


def with_findings(story: StoryReport, *findings: Finding) -> StoryReport:
    return msgspec.structs.replace(story, findings=findings)


def test_names_are_publishers_or_documents(story: StoryReport) -> None:
    assert names(story.readings) == {"a.txt": "Abendpost", "b.txt": "The Gull", "c.txt": "c.txt"}


def test_the_gravest_findings_come_first(story: StoryReport) -> None:
    turned = with_findings(story, *story.findings[::-1])
    assert [entry.severity for entry in story_view(turned, "en").entries] == ["error", "info"]


def test_a_copy_names_the_document_it_is_one_witness_with(story: StoryReport) -> None:
    assert [source.twin for source in story_view(story, "en").sources] == [None, None, "a.txt"]


def test_only_addresses_a_browser_may_open_are_links(story: StoryReport) -> None:
    urls = ("https://a.example", "javascript:alert(1)", " http://b.example")
    readings = [Reading("a", "s", "de", url=url) for url in urls]
    view = story_view(StoryReport("s", tuple(readings), {}, ()), "en")
    assert [source.url for source in view.sources] == ["https://a.example", None, None]


def test_the_day_is_shown_without_the_time(story: StoryReport) -> None:
    assert [source.published for source in story_view(story, "en").sources] == ["2025-08-18", "2025-08-19", ""]


def test_sides_carry_support_and_witnesses(story: StoryReport) -> None:
    webber, weber = story_view(story, "en").entries[0].sides
    assert (webber.value, weber.value) == ("Webber", "Weber")
    assert [(w.source, w.place) for w in weber.witnesses] == [("Abendpost", "7:13"), ("c.txt", "2:1")]


def test_a_finding_in_one_document_counts_no_sources(story: StoryReport, make: Callable[..., Finding]) -> None:
    passage = Passage("a.txt", Span(0, 5), "Wеber", 1, 1, "Wеber")
    homoglyph = make("N303", {"Wеber": [passage]}, details={"word": "Wеber"})
    view = story_view(with_findings(story, story.findings[0], homoglyph), "en")
    assert [entry.across for entry in view.entries] == [True, False]


def test_information_alone_is_no_alarm(story: StoryReport) -> None:
    assert not story_view(story, "en").quiet
    assert story_view(with_findings(story, story.findings[1]), "en").quiet


def test_findings_are_counted_by_severity(story: StoryReport) -> None:
    view = story_view(story, "en")
    assert [view.count(severity) for severity in ("error", "warning", "info")] == [1, 0, 1]


def test_a_title_has_no_line(story: StoryReport, make: Callable[..., Finding]) -> None:
    passage = Passage("a.txt", Span(0, 5, TITLE), "Weber", 1, 1, "Weber reist")
    view = story_view(with_findings(story, make("N303", {"Weber": [passage]}, details={"word": "Weber"})), "de")
    assert view.entries[0].sides[0].witnesses[0].place == "Titel"


def test_a_story_without_name_is_called_so(story: StoryReport) -> None:
    assert story_view(StoryReport("", (), {}, ()), "de").name == "Thema"


def test_every_problem_once_in_order(story: StoryReport) -> None:
    other = Problem("A.pdf", "", "cannot be read")
    assert all_problems([story], [*story.problems, other]) == [other, *story.problems]
