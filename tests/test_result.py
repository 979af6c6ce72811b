from __future__ import annotations

import pytest
from samples import RIGHT, WRONG, document

from checker.model.document import Problem
from checker.result import Result, story_reports
from checker.scale import check_all
from checker.settings import Settings


@pytest.fixture(scope="module")
def result() -> Result:
    own = [document(text, id, story=story) for story in ("one", "two") for id, text in (("a", RIGHT), ("b", WRONG))]
    return Result(check_all(own, Settings()))


def test_findings_of_all_stories_stand_in_order(result: Result) -> None:
    assert [one.story for one in result.findings] == sorted(one.story for one in result.findings)
    assert {one.story for one in result.findings} == {"one", "two"}


def test_assertions_of_all_stories_are_there(result: Result) -> None:
    assert len(result.assertions) == sum(len(story.graph.linked.assertions) for story in result.stories)


def test_nodes_of_several_stories_do_not_meet(result: Result) -> None:
    graphs = [story.graph.network for story in result.stories]
    assert result.graph.number_of_nodes() == sum(graph.number_of_nodes() for graph in graphs)
    assert {node[0] for node in result.graph} == {"one", "two"}


def test_the_graph_of_one_story_is_the_storys(result: Result) -> None:
    assert Result(result.stories[:1]).graph is result.stories[0].graph.network


def test_nothing_checked_is_empty() -> None:
    empty = Result([])
    assert (empty.findings, empty.assertions, len(empty.graph), len(empty.to_frame())) == ([], [], 0, 0)


def test_a_problem_stands_with_its_story(result: Result) -> None:
    mine, nobodys = Problem("a", "line 1", "no date", "two"), Problem("c", "", "cannot be opened")
    assert [one.problems for one in story_reports(result.stories, (mine, nobodys))] == [(), (mine,)]


def test_a_report_tells_of_every_document(result: Result) -> None:
    reports = story_reports(result.stories)
    assert [[one.document for one in report.readings] for report in reports] == [["a", "b"], ["a", "b"]]
    assert all(set(report.origins) == {"a", "b"} for report in reports)
