from __future__ import annotations

from typing import Callable

import msgspec

from checker.model.assertion import Passage
from checker.model.document import TITLE, Span
from checker.model.finding import Finding, StoryReport
from checker.report.since import NOTHING_BEFORE, Before, Earlier
from checker.report.view import Views, story_view


def with_findings(story: StoryReport, *findings: Finding) -> StoryReport:
    return msgspec.structs.replace(story, findings=findings)


def test_the_gravest_findings_come_first(story: StoryReport) -> None:
    turned = with_findings(story, *story.findings[::-1])
    assert [entry.severity for entry in story_view(turned, "en").entries] == ["error", "info"]


def test_sides_carry_support_and_witnesses(story: StoryReport) -> None:
    weber, webber = story_view(story, "en").entries[0].sides
    assert (webber.value, weber.value) == ("Webber", "Weber")
    assert (weber.support, webber.support, weber.number) == (2, 1, 1)
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


def test_independent_sources_and_the_days_they_span(story: StoryReport) -> None:
    view = story_view(story, "en")
    assert (view.independent, view.span) == (2, "18 August 2025 to 19 August 2025")
    assert story_view(StoryReport("s", story.readings[:1], {}, ()), "de").span == "18. August 2025"


def test_what_is_new_open_and_closed(story: StoryReport) -> None:
    gone = Earlier("9999", "R101", "warning", "an old one")
    before = Before({"s": {"0123": Earlier("0123", "N101", "error", "still there"), "9999": gone}})
    view = story_view(story, "en", before)
    assert [entry.status for entry in view.entries] == ["open", "new"]
    assert (view.of_status("new"), view.of_status("open"), view.closed) == (1, 1, (gone,))


def test_a_single_story_is_compared_whatever_it_is_called(story: StoryReport) -> None:
    before = Before({"yesterday": {"0123": Earlier("0123", "N101", "error", "still there")}})
    alone, several = (Views("en", before, alone).view(story) for alone in (True, False))
    assert [entry.status for entry in alone.entries] == ["open", "new"]
    assert several.of_status("open") == 0


def test_anchors_of_several_stories_differ(story: StoryReport) -> None:
    views = Views("en", NOTHING_BEFORE, alone=False)
    assert [views.view(one).entries[0].anchor for one in (story, story)] == ["finding-0123", "finding-0123-2"]


def test_what_is_settled_is_no_alarm_and_stands_apart(decided: StoryReport) -> None:
    view = story_view(decided, "en")
    assert [entry.code for entry in view.entries] == ["R101"] and view.quiet
    assert [entry.decision for entry in view.decided] == [
        "dismissed by Ada *Weber*, 22 August 2025: <b>so heißt er</b>"
    ]
    assert view.entries[0].decision == "confirmed by Ada *Weber*, 22 August 2025"
    open_again = story_view(msgspec.structs.replace(decided, decisions={}), "en")
    assert len(view.matrix.disputed) == len(open_again.matrix.disputed) - 1


def test_what_is_settled_is_not_closed_since_an_earlier_report(decided: StoryReport) -> None:
    before = Before({"s": {"0123": Earlier("0123", "N101", "error", "x")}})
    assert story_view(decided, "en", before).closed == ()
