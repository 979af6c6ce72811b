from __future__ import annotations

import pytest
from samples import RIGHT, WRONG, document, fixture_articles

from checker.scale import check_all, read_all
from checker.settings import Settings


@pytest.mark.parametrize("jobs", [2, 1_000_000])
def test_any_number_of_jobs_reads_the_same(jobs: int) -> None:
    """More processes than cores or documents are never started."""
    documents = fixture_articles()
    assert list(read_all(documents, jobs)) == list(read_all(documents, 1))


def test_two_processes_find_what_one_finds() -> None:
    one, two = (check_all(fixture_articles(), Settings(jobs=jobs)) for jobs in (1, 2))
    assert [story.findings for story in two] == [story.findings for story in one]


def test_readings_stand_in_the_order_of_the_documents() -> None:
    backwards = fixture_articles()[::-1]
    assert [one.document for one in read_all(backwards, 2)] == [one.id for one in backwards]


def test_stories_are_checked_apart_in_order_of_their_names() -> None:
    mixed = [document(RIGHT, "a", story="two"), document(WRONG, "b", story="one"), document(RIGHT, "c", story="one")]
    stories = check_all(mixed, Settings(select=("N101",)))
    assert [(story.name, [r.document for r in story.graph.linked.readings]) for story in stories] == [
        ("one", ["b", "c"]),
        ("two", ["a"]),
    ]


@pytest.mark.parametrize("jobs", [1, 2])
def test_no_documents_no_stories(jobs: int) -> None:
    assert check_all([], Settings(jobs=jobs)) == []
