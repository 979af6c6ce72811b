from __future__ import annotations

import msgspec
import pytest
from samples import RIGHT, WRONG, document

from checker.lint.check import lint_drafts
from checker.model.document import Document, Problem
from checker.model.finding import StoryReport
from checker.read import Input
from checker.settings import Settings

MISPRINT = Settings(select=("N101",))
MORE = " Danach flog er ab."


def given(*found: Document) -> Input:
    return Input(found, ())


def lint(draft: Document, *sources: Document) -> StoryReport:
    (found,) = lint_drafts(given(draft), given(*sources) if sources else None, MISPRINT)
    return found


def words(story: StoryReport) -> set[str]:
    return {one.passage.text for finding in story.findings for one in finding.evidence}


def test_a_draft_is_held_against_its_sources() -> None:
    found = lint(document(WRONG, "draft"), document(RIGHT, "b"), document(RIGHT + MORE, "c"))
    assert "Keir Starrer" in words(found)


def test_what_only_sources_disagree_on_is_not_the_drafts() -> None:
    found = lint(document("Es regnete.", "draft"), document(WRONG, "b"), document(RIGHT, "c"), document(RIGHT, "d"))
    assert found.findings == ()


def test_a_draft_without_sources_is_held_against_itself() -> None:
    (found,) = lint_drafts(given(document("Er kam in in Berlin an.", "draft")), None, Settings())
    assert [one.code for one in found.findings] == ["X301"]


@pytest.mark.parametrize(
    "itself",
    [
        document(RIGHT, "draft"),  # its id
        document(WRONG, "other"),  # its text
        document(RIGHT, "other", path="draft.txt"),  # its file
        document(RIGHT, "other", path="folder/../draft.txt"),  # its file by another way
    ],
    ids=["id", "text", "file", "way"],
)
def test_a_draft_is_never_held_against_itself(itself: Document) -> None:
    path = None if itself.path is None else "draft.txt"
    found = lint(document(WRONG, "draft", path=path), itself)
    assert len(found.readings) == 1


def test_each_draft_is_a_story_of_its_own_named_for_its_file() -> None:
    drafts = (document(WRONG, "a", path="in/a.txt", story="s"), document(RIGHT, "b", path="in/b.txt", story="s"))
    found = lint_drafts(given(*drafts), given(document(RIGHT + MORE, "c")), MISPRINT)
    assert [(one.story, len(one.readings)) for one in found] == [("in/a.txt", 2), ("in/b.txt", 2)]


def test_records_of_one_file_keep_apart() -> None:
    records = [document(RIGHT + MORE * n, str(n), path="sources.jsonl") for n in (1, 2)]
    found = lint(document(WRONG, "draft"), *records)
    assert sorted(one.document for one in found.readings) == ["draft", "sources.jsonl", "sources.jsonl (2)"]


def test_a_draft_from_standard_input_goes_by_its_id() -> None:
    assert lint(document(WRONG, "article", path="-")).story == "article"


def test_a_problem_of_the_draft_is_the_drafts() -> None:
    problem = Problem("a.txt", "line 1", "its language was not recognised", "s")
    (found,) = lint_drafts(Input((document(WRONG, "a.txt", story="s", path="in/a.txt"),), (problem,)), None, MISPRINT)
    assert found.problems == (msgspec.structs.replace(problem, story=found.story),)
